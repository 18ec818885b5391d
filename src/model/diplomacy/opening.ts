import { exp } from '../../kernel/math.ts';
import type { DyadState } from '../actor-state.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { chanceAgainst } from './foresight.ts';
import { believedChance } from './precedents.ts';
import type { Draw, Report, Situation, Stakes } from './situation.ts';
import { Slot } from './situation.ts';
import { enter, valueNow } from './stage.ts';

/**
 * A state opens with a threat only if the demand is worth something and the attempt is expected to pay (E > 0), or if pressure brings
 * something by itself. With V = 0 and no rent nothing ever starts. A state that stopped may threaten again after a pause, for the same reasons
 * and knowing what came of it the last time.
 */
export function openThreat(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): void {
  if (now.escalationRead !== null || !now.isWeek) return;
  const { p } = stakes;
  if (own.stage === 'stopped' && now.day - own.stageSince < p.reopeningWeeks * DAYS_PER_WEEK) return;
  const value = valueNow(own, stakes);
  const chance = chanceAgainst(believedChance(own.precedents, stakes.openingBelief, p), own, stakes, now);
  const expected = worthOfOpening(chance, now.setup, value, stakes) - worthOfOtherMeans(value, stakes);
  const pays = (value > 0 && expected > 0) || now.rent > 0;
  if (!pays || draw(Slot.open) >= openingHazard(own, stakes, expected)) return;
  announce(own, stakes, now.day);
  own.escalation = p.threatEscalation;
  report('threatMade', 'by', { value, expected, rent: now.rent, credibility: own.credibility });
}

/** E = p̂·V·Ex − (1 − p̂)·L − setup (A.7). */
function worthOfOpening(chance: number, setup: number, value: number, { p }: Stakes): number {
  return chance * value * p.expectedConcessionShare - (1 - chance) * p.openingLossUtil - setup;
}

/** What the same demand is worth pursuing by other means, which are there already; nothing where they would not pay (the weapon of the weak: F18). */
function worthOfOtherMeans(value: number, stakes: Stakes): number {
  return stakes.otherMeansChance > 0 ? Math.max(0, worthOfOpening(stakes.otherMeansChance, 0, value, stakes)) : 0;
}

/** η·e^(γe·(E − E0)), at most 1: the hazard is the one of a state that has seen nobody else; what it has seen since moves it by what E has moved. */
function openingHazard(own: DyadState, stakes: Stakes, expected: number): number {
  const { p, openingBelief } = stakes;
  const before = worthOfOpening(openingBelief, p.openingSetupUtil, valueNow(own, stakes), stakes);
  return Math.min(1, stakes.openingHazard * exp(p.openingSlopePerUtil * (expected - before)));
}

/** A threat stands from today. Where a deed is to be deterred and is not done yet, it has a date. */
export function announce(own: DyadState, stakes: Stakes, day: number): void {
  enter(own, 'threat', day);
  const isDeterring = stakes.aim === 'deter' && !own.deedDone;
  own.deadline = isDeterring ? day + stakes.deadlineWeeks * DAYS_PER_WEEK : -1;
}
