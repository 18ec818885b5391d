import { type Change, parseChanges } from './change-text.ts';
import type { Issue } from './issue.ts';
import { withHistory } from './keep-history.ts';
import type { Scenario } from './scenario.ts';
import { type Located, type MapNode, treeOf } from './tree.ts';
import { type ParseResult, validateTree } from './validate.ts';
import type { Vocabulary } from './vocabulary.ts';
import { applyChanges, whatIfChanges, withoutBrokenWhatIfs } from './what-if.ts';

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
  const result = validateTree(withHistory(tree as MapNode, changed.tree, vocabulary), vocabulary);
  return result.ok
    ? withoutBrokenWhatIfs(result, vocabulary)
    : {
        ok: false,
        issues: result.issues.map((issue) => afterChanges(issue, changes, `${option} ${texts.join(', ')}`)),
      };
}

/** A file that was valid before the changes: say what made it invalid. */
function afterChanges(issue: Issue, changes: readonly Change[], label: string): Issue {
  if (changes.some((change) => change.at.file === issue.file && change.at.line === issue.line)) return issue;
  const hint = issue.hint === undefined ? `after ${label}` : `${issue.hint}; after ${label}`;
  return { ...issue, hint: hint.length > 300 ? `${hint.slice(0, 300)}…` : hint };
}
