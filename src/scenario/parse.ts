import { type Load, readExtended } from './extend.ts';
import { type Issue, inOrder, issueAt } from './issue.ts';
import { type Located, nodeAt, spotOf, treeOf } from './tree.ts';
import { type ParseResult, validateTree } from './validate.ts';
import type { Vocabulary } from './vocabulary.ts';
import { whatIfIssues } from './what-if.ts';

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
  const { tree, issues } = readExtended(text, file, load);
  if (tree === undefined) return { ok: false, issues: inOrder(issues) };
  const result = validateAll(tree, issues, vocabulary);
  if (!result.ok && result.issues.some(({ path }) => path === 'id')) return result;
  const name = fileNameIssue(tree, file);
  return name === undefined ? result : { ok: false, issues: inOrder([name, ...(result.ok ? [] : result.issues)]) };
}

/** Data that was already parsed, such as the viewer's JSON of a resolved scenario. `file` names it in messages, which then have no lines. */
export function validateScenario(data: unknown, { file, vocabulary }: Omit<ParseOptions, 'load'>): ParseResult {
  const { tree, issues } = treeOf(data, file);
  if (tree?.kind !== 'map')
    return { ok: false, issues: [...issues, issueAt({ file, line: 0, col: 0 }, '', 'a scenario is a map of keys')] };
  return validateAll(tree, issues, vocabulary);
}

function validateAll(tree: Located, earlier: readonly Issue[], vocabulary: Vocabulary): ParseResult {
  const result = validateTree(tree, vocabulary, earlier);
  const issues = whatIfIssues(tree, result.ok, vocabulary);
  if (issues.length === 0) return result;
  return { ok: false, issues: inOrder([...(result.ok ? [] : result.issues), ...issues]) };
}

function fileNameIssue(tree: Located, file: string): Issue | undefined {
  const name = /([^/\\]*)\.(?:yaml|yml|json)$/.exec(file)?.[1];
  const id = nodeAt(tree, ['id']);
  if (name === undefined || name === 'scenario' || id?.kind !== 'scalar' || id.value === name) return undefined;
  return issueAt(spotOf(tree, ['id']), 'id', `must be the name of the file, ${name}`);
}
