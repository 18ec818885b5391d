import { exp, log } from '../../../kernel/math.ts';
import type { ConcessionRule, Contest } from './rule.ts';

/**
 * The war of attrition in equilibrium (A.8.1–2): each side gives in at the hazard that keeps the other indifferent, with a small chance of
 * types that never do (Abreu & Gul). It has no brake and offers everything or nothing. It exists to be compared with closed
 * formulas; the two other rules share its clock, beliefs and outcomes.
 */
export const equilibrium: ConcessionRule = {
  id: 'equilibrium',
  choiceSet: 'all',
  hasBrake: false,
  offer: ({ options, contest }, u) => (givesIn(contest, u) ? (options.at(-1) ?? null) : null),
  accepts: () => true,
  stops: (_margin, _rationality, _propensity, contest, u) => givesIn(contest, u),
};

function givesIn(contest: Contest, u: number): boolean {
  return !contest.isObstinate && u < concessionProb(contest);
}

/**
 * Chance that a side that can give in does so in week `weeks`, if it has not before. Unconditionally (types mixed) a side has held on
 * until t with probability S(t) = c·e^(−λt); c < 1 is an atom at 0 for the side that would otherwise run out of reasonable types
 * later. Both run out at the same time T = min −ln(z)/λ, after which only types that never give in are left.
 */
function concessionProb(contest: Contest): number {
  const { weeks, hazardPerWeek, obstinateShare } = contest;
  const before = weeks <= 1 ? 1 : survival(contest, weeks - 1);
  const after = survival(contest, weeks);
  const reasonable = before - obstinateShare;
  if (hazardPerWeek <= 0 || reasonable <= 0) return hazardPerWeek <= 0 ? 0 : 1;
  return Math.min(1, (before - after) / reasonable);
}

/** S(t) of a side, from the moment after its atom; never below the share of types that never give in. */
function survival(contest: Contest, weeks: number): number {
  const { hazardPerWeek, hazardOtherPerWeek, obstinateShare } = contest;
  if (obstinateShare === 0) return exp(-hazardPerWeek * weeks);
  const patience = -log(obstinateShare);
  const end = Math.min(patience / hazardPerWeek, patience / hazardOtherPerWeek);
  const start = obstinateShare * exp(hazardPerWeek * end);
  return Math.max(obstinateShare, start * exp(-hazardPerWeek * weeks));
}
