import { applyLever } from './change-lever.ts';
import { applyPath } from './change-path.ts';
import { type Change, type ChangesResult, changeOf } from './change-text.ts';
import { type Issue, issueAt } from './issue.ts';
import { nearestHint } from './nearest.ts';
import { type Located, type MapNode, nodeAt, spotOf } from './tree.ts';
import { type ParseResult, validateTree } from './validate.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Makes the changes in order; every change that cannot be made is reported. */
export function applyChanges(
  tree: MapNode,
  changes: readonly Change[],
  vocabulary: Vocabulary,
): { readonly ok: true; readonly tree: MapNode } | { readonly ok: false; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  let changed = tree;
  for (const change of changes) {
    changed =
      change.kind === 'path' ? applyPath(changed, change, issues) : applyLever(changed, change, vocabulary, issues);
  }
  return issues.length === 0 ? { ok: true, tree: changed } : { ok: false, issues };
}

/** The changes of a what-if of the scenario, located where they are written. */
export function whatIfChanges(tree: Located, id: string, option: string): ChangesResult {
  const all = nodeAt(tree, ['whatIfs']);
  const known = all?.kind === 'map' ? [...all.entries.keys()] : [];
  const entries = nodeAt(tree, ['whatIfs', id, 'changes']);
  if (entries?.kind !== 'map') {
    const spot = { file: `${option} ${id}`, line: 0, col: 0 };
    return { ok: false, issues: [issueAt(spot, '', `unknown what-if ${id}`, nearestHint(id, known))] };
  }
  const found = [...entries.entries].map(([name, entry]) => changeOf(name, entry.node, entry.keyAt));
  const issues = found.filter((change): change is Issue => 'message' in change);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, changes: found as readonly Change[] };
}

/** A what-if that cannot be made, or makes a valid scenario invalid, is a mistake in the file. */
export function whatIfIssues(tree: Located, isValid: boolean, vocabulary: Vocabulary): readonly Issue[] {
  if (tree.kind !== 'map') return [];
  return idsOf(tree).flatMap((id) => issuesOf(tree, id, isValid, vocabulary));
}

/**
 * After other changes some what-ifs of the file cannot be made any more, such as one that removes what is gone. They are left out of what the
 * changes give, or that could not be read again.
 */
export function withoutBrokenWhatIfs(valid: Extract<ParseResult, { ok: true }>, vocabulary: Vocabulary): ParseResult {
  const tree = valid.document as MapNode;
  const broken = idsOf(tree).filter((id) => issuesOf(tree, id, true, vocabulary).length > 0);
  const all = nodeAt(tree, ['whatIfs']);
  if (broken.length === 0 || all?.kind !== 'map') return valid;
  const kept = [...all.entries].filter(([id]) => !broken.includes(id));
  const whatIfs = { keyAt: tree.entries.get('whatIfs')!.keyAt, node: { ...all, entries: new Map(kept) } };
  return validateTree({ ...tree, entries: new Map(tree.entries).set('whatIfs', whatIfs) }, vocabulary);
}

function idsOf(tree: MapNode): readonly string[] {
  const all = nodeAt(tree, ['whatIfs']);
  return all?.kind === 'map' ? [...all.entries.keys()] : [];
}

function issuesOf(tree: MapNode, id: string, isValid: boolean, vocabulary: Vocabulary): readonly Issue[] {
  if (nodeAt(tree, ['whatIfs', id, 'changes'])?.kind !== 'map') return [];
  const path = `whatIfs.${id}.changes`;
  const read = whatIfChanges(tree, id, '--what-if');
  const changed = read.ok ? applyChanges(tree, read.changes, vocabulary) : read;
  if (!changed.ok) return changed.issues.map((issue) => ({ ...issue, path: `${path}.${issue.path}` }));
  const result = isValid ? validateTree(changed.tree, vocabulary) : undefined;
  if (result === undefined || result.ok) return [];
  const spot = spotOf(tree, ['whatIfs', id, 'changes']);
  return result.issues.map((issue) =>
    issueAt(spot, path, `makes the scenario invalid: ${issue.path}: ${issue.message}`, issue.hint),
  );
}
