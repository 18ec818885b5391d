import { applyLever } from './change-lever.ts';
import { applyPath } from './change-path.ts';
import { type Change, changeOf, parseChanges } from './change-text.ts';
import { type Issue, issueAt } from './issue.ts';
import { nearestHint } from './nearest.ts';
import type { Scenario } from './scenario.ts';
import { type Located, type MapNode, nodeAt, treeOf } from './tree.ts';
import { type ParseResult, validateTree } from './validate.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ChangeOptions {
  readonly vocabulary: Vocabulary;
  readonly option: string; // `--set` or `--what-if`: names the place of a mistake
}

/**
 * A valid scenario with changes: each text is the id of a what-if of the scenario, or `PATH=VALUE, ACTOR/LEVER=LEVEL from DATE, …`. They are
 * made in order and the result is validated as a whole. `document` (from parsing) keeps the lines of the file in messages.
 */
export function changeScenario(
  parsed: { readonly scenario: Scenario; readonly document?: Located },
  texts: readonly string[],
  { vocabulary, option }: ChangeOptions,
): ParseResult {
  const read =
    parsed.document === undefined ? treeOf(parsed.scenario, parsed.scenario.id) : { tree: parsed.document, issues: [] };
  const { tree } = read;
  if (tree === undefined || read.issues.length > 0) return { ok: false, issues: read.issues };
  const issues: Issue[] = [];
  const changes = texts.flatMap((text) => {
    const result =
      text.includes('=') || option === '--set' ? parseChanges(text, option) : whatIfChanges(tree, text.trim(), option);
    if (!result.ok) issues.push(...result.issues);
    return result.ok ? result.changes : [];
  });
  if (issues.length > 0) return { ok: false, issues };
  const changed = applyChanges(tree as MapNode, changes, vocabulary);
  if (!changed.ok) return changed;
  const result = validateTree(changed.tree, vocabulary);
  return result.ok
    ? result
    : {
        ok: false,
        issues: result.issues.map((issue) => afterChanges(issue, changes, `${option} ${texts.join(', ')}`)),
      };
}

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
export function whatIfChanges(
  tree: Located,
  id: string,
  option: string,
):
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
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

/** A file that was valid before the changes: say what made it invalid. */
function afterChanges(issue: Issue, changes: readonly Change[], label: string): Issue {
  if (changes.some((change) => change.at.file === issue.file && change.at.line === issue.line)) return issue;
  const hint = issue.hint === undefined ? `after ${label}` : `${issue.hint}; after ${label}`;
  return { ...issue, hint: hint.length > 300 ? `${hint.slice(0, 300)}…` : hint };
}
