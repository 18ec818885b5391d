import { power } from '../../kernel/math.ts';

/** Chance within `epochs` epochs of something that has the chance `prob` in one: 1 − (1 − prob)^epochs. */
export function within(prob: number, epochs: number): number {
  return 1 - power(1 - prob, epochs);
}
