import { changeScenario } from '../src/scenario/change.ts';
import { formatIssue } from '../src/scenario/issue.ts';
import { validateScenario } from '../src/scenario/parse.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { modelVocabulary } from '../src/scenario/vocabulary.ts';

/** Reads and changes scenarios as the command line does. Larger than the model itself, so the worker loads it only when it is needed. */

export type Checked =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly issues: readonly string[] }; // one line each

export function checkedScenario(data: unknown, sets: readonly string[]): Checked {
  const vocabulary = modelVocabulary();
  const valid = validateScenario(data, { file: 'scenario', vocabulary });
  const changed = valid.ok && sets.length > 0 ? changeScenario(valid, sets, { vocabulary, option: '--set' }) : valid;
  return changed.ok ? { ok: true, scenario: changed.scenario } : { ok: false, issues: changed.issues.map(formatIssue) };
}
