import { applyChanges, whatIfChanges } from './change.ts';
import { type Load, readExtended } from './extend.ts';
import { type Issue, inOrder, issueAt } from './issue.ts';
import { type Located, type MapNode, nodeAt, spotOf, treeOf } from './tree.ts';
import { type ParseResult, validateTree } from './validate.ts';
import type { Vocabulary } from './vocabulary.ts';

export type { ParseResult } from './validate.ts';

export interface ParseOptions {
  /** How messages call the text; a name that ends in .yaml, .yml or .json must be the scenario's id, except scenario.yaml of a run directory. */
  readonly file: string;
  readonly vocabulary: Vocabulary;
  /** Finds what `extends` names; without it, nothing can be extended. */
  readonly load?: Load;
}

/** YAML or JSON text → the resolved scenario with the places of its lines, or every problem at once. */
export function parseScenario(text: string, { file, vocabulary, load = () => undefined }: ParseOptions): ParseResult {
  const read = readExtended(text, file, load);
  if (!read.ok) return { ok: false, issues: inOrder(read.issues) };
  const names = fileNameIssues(read.tree, file);
  const result = withWhatIfs(validateTree(read.tree, vocabulary), vocabulary);
  if (names.length === 0) return result;
  return { ok: false, issues: inOrder([...names, ...(result.ok ? [] : result.issues)]) };
}

/** Data that was already parsed, such as the viewer's JSON of a resolved scenario. `file` names it in messages, which then have no lines. */
export function validateScenario(data: unknown, { file, vocabulary }: Omit<ParseOptions, 'load'>): ParseResult {
  const read = treeOf(data, file);
  if (!read.ok) return { ok: false, issues: read.issues };
  return withWhatIfs(validateTree(read.tree, vocabulary), vocabulary);
}

function fileNameIssues(tree: Located, file: string): readonly Issue[] {
  const name = /([^/\\]*)\.(?:yaml|yml|json)$/.exec(file)?.[1];
  const id = nodeAt(tree, ['id']);
  if (name === undefined || name === 'scenario' || id?.kind !== 'scalar' || id.value === name) return [];
  return [issueAt(spotOf(tree, ['id']), 'id', `must be the name of the file, ${name}`)];
}

/** A what-if that cannot be made, or makes the scenario invalid, is a mistake in the file. */
function withWhatIfs(result: ParseResult, vocabulary: Vocabulary): ParseResult {
  if (!result.ok) return result;
  const tree = result.document as MapNode;
  const issues: Issue[] = [];
  for (const id of Object.keys(result.scenario.whatIfs)) {
    const path = `whatIfs.${id}.changes`;
    const spot = spotOf(tree, ['whatIfs', id, 'changes']);
    const read = whatIfChanges(tree, id, '--what-if');
    const changed = read.ok ? applyChanges(tree, read.changes, vocabulary) : read;
    if (!changed.ok) {
      issues.push(...changed.issues.map((issue) => ({ ...issue, path: `${path}.${issue.path}` })));
      continue;
    }
    const valid = validateTree(changed.tree, vocabulary);
    if (!valid.ok) {
      issues.push(
        ...valid.issues.map((issue) =>
          issueAt(spot, path, `makes the scenario invalid: ${issue.path}: ${issue.message}`, issue.hint),
        ),
      );
    }
  }
  return issues.length === 0 ? result : { ok: false, issues: inOrder(issues) };
}
