import { equilibrium } from './equilibrium.ts';
import { logit } from './logit.ts';
import type { ConcessionRule } from './rule.ts';
import { threshold } from './threshold.ts';

/** In the order of the parameter `concessionVariant`. */
const rules: readonly ConcessionRule[] = [logit, threshold, equilibrium];

export function concessionRule(variant: number): ConcessionRule {
  return rules[Math.round(variant)] ?? logit;
}
