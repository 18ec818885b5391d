import { exp } from '../../kernel/math.ts';

/** Weekly chance that a third party does what it is asked: h0·e^weight, at most 1 (A.6). */
export function compliance(basePerWeek: number, weight: number): number {
  return Math.min(1, basePerWeek * exp(weight));
}
