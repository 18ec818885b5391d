import { power } from '../../kernel/math.ts';
import type { DyadState } from '../actor-state.ts';
import type { Situation, Stakes } from './situation.ts';
import { grantingCost, hazardOfStopping } from './stage.ts';
import { holdingWeeks } from './values.ts';

/**
 * What a state believes of one target before it threatens it: its odds that pressing pays are multiplied by (leverage foreseen)^ω, ω = `targetForesight`.
 * Leverage is what it is later: what the threat would cost the target for the weeks it expects to hold on, over its cost of granting, so that 1 leaves the
 * belief as it was. With ω = 0 it believes the same of every target: a scenario that names one has made the choice already.
 */
export function chanceAgainst(chance: number, own: DyadState, stakes: Stakes, now: Situation): number {
  if (stakes.targetForesight === 0) return chance;
  const granting = grantingCost(own, stakes);
  const weeks = holdingWeeks(stakes.discountTo, hazardOfStopping(own, stakes, now.executionCostSeen));
  const better = chance * power(now.threatCost * weeks, stakes.targetForesight);
  const worse = (1 - chance) * power(granting, stakes.targetForesight);
  return better + worse > 0 ? better / (better + worse) : chance;
}
