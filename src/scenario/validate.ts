import { checkMeaning } from './check.ts';
import { type Issue, inOrder } from './issue.ts';
import type { Scenario } from './scenario.ts';
import { withDefaults } from './schema.ts';
import { checkForm } from './schema-issues.ts';
import { sizeIssue } from './size.ts';
import type { Located } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export type ParseResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly document: Located }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Form, then meaning, then size. Meaning is asked only of a scenario whose form is right: names cannot be looked up in what is not there. */
export function validateTree(tree: Located, vocabulary: Vocabulary): ParseResult {
  const { file, issues } = checkForm(tree);
  if (file === undefined) return { ok: false, issues: inOrder(issues) };
  const scenario = withDefaults(file);
  const found = [...checkMeaning(scenario, tree, vocabulary)];
  const size = sizeIssue(scenario, tree);
  if (size !== undefined) found.push(size);
  return found.length === 0 ? { ok: true, scenario, document: tree } : { ok: false, issues: inOrder(found) };
}
