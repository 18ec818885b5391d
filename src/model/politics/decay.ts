import { exp, log } from '../../kernel/math.ts';

const LN2 = log(2);

/** What is left of something after one day if half of it is left after `halfLifeDays` (> 0). */
export function keptPerDay(halfLifeDays: number): number {
  return exp(-LN2 / halfLifeDays);
}
