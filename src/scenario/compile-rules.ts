import { invariant } from '../kernel/assert.ts';
import { compileTree } from '../kernel/expression.ts';
import type { PolicyRule } from '../model/params.ts';
import { parseFormula } from './formulas.ts';
import type { Rule, Scenario } from './scenario.ts';

/** The rules of a checked scenario, ready to evaluate, in the order of the file. `slotOf` finds the lever slot that a rule sets. */
export function policyRules(scenario: Scenario, slotOf: (rule: Rule) => number): readonly PolicyRule[] {
  return Object.entries(scenario.rules).map(([id, rule]) => ({
    id,
    slot: slotOf(rule),
    level: compiled(rule.level, id),
    when: rule.when === undefined ? null : compiled(rule.when, id),
  }));
}

/** Names were checked with the scenario; whoever evaluates the formula gives them their values. */
const ANY_NAME = { has: () => true, keys: () => [] };

function compiled(text: string, id: string): PolicyRule['level'] {
  const result = parseFormula(text, ANY_NAME);
  invariant(result.ok, () => `rule ${id} cannot be read: the scenario was not checked`);
  return compileTree(result.tree);
}
