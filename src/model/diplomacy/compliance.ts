import { exp } from '../../kernel/math.ts';

/** Weekly chance that a third party does what it is asked: h0·e^weight, at most 1 (A.6). */
export function compliance(basePerWeek: number, weight: number): number {
  return Math.min(1, basePerWeek * exp(weight));
}

/** The chance that, added to `usual`, makes `chance`: 1 − (1 − chance) / (1 − usual), never below 0. */
export function beyond(chance: number, usual: number): number {
  if (usual === 0) return chance;
  return chance <= usual ? 0 : 1 - (1 - chance) / (1 - usual);
}
