import type { DyadState } from '../actor-state.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { concessionHazards, forget, heldOn, perceivedHazard, revise } from './belief.ts';
import { concessionRule } from './concession/index.ts';
import type { ConcessionRule, Contest } from './concession/rule.ts';
import { noteEscalation } from './follow-levers.ts';
import { within } from './hazard.ts';
import { settle } from './settle.ts';
import { type Draw, type Report, type Situation, Slot, type Stakes } from './situation.ts';
import { costFactor, enter, hazardOfStopping, refreshLeverage, valueNow } from './stage.ts';
import { holdValueBy, holdValueTo, optionsFor, undominated } from './values.ts';

/** People are being moved. Once a week both sides learn; on its own epochs each decides. */
export function execute(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): void {
  if (now.isWeek) learn(own, stakes, now);
  refreshLeverage(own, stakes, now.costBySeen);
  const rule = concessionRule(stakes.p.concessionVariant);
  // The equilibrium has one clock for both sides: the week.
  const epochsTo = rule.hasBrake ? now.epochsTo : now.isWeek ? 1 : 0;
  const epochsBy = rule.hasBrake ? now.epochsBy : now.isWeek ? 1 : 0;
  if (epochsTo > 0 && offer(own, stakes, now, rule, epochsTo, draw, report)) return;
  if (epochsBy > 0) stopOrEscalate(own, stakes, now, rule, epochsBy, draw, report);
}

/** Another week without giving in says something about each side (A.4). */
function learn(own: DyadState, stakes: Stakes, now: Situation): void {
  const { p } = stakes;
  revise(own.beliefByTo, heldOn(concessionHazards(now.costBySeen, p.referenceCostByUtilPerWeek, p)));
  revise(own.beliefByBy, heldOn(concessionHazards(now.costToSeen, p.referenceCostToUtilPerWeek, p)));
  forget(own.beliefByTo, p.beliefForgettingPerWeek);
  forget(own.beliefByBy, p.beliefForgettingPerWeek);
}

/** U_C(hold), from what the state applying pressure knows. */
function valueOfHolding(own: DyadState, stakes: Stakes, now: Situation): number {
  const { p } = stakes;
  const hazards = concessionHazards(now.costToSeen, p.referenceCostToUtilPerWeek, p);
  const hazardTo = perceivedHazard(own.beliefByBy, hazards, p);
  return holdValueBy(now.costBy, stakes.discountBy, hazardTo, valueNow(own, stakes) * p.expectedConcessionShare);
}

/** The state or bloc under pressure, if it can act at all: hold on or offer. True if an accepted offer ended the matter. */
function offer(
  own: DyadState,
  stakes: Stakes,
  now: Situation,
  rule: ConcessionRule,
  epochs: number,
  draw: Draw,
  report: Report,
): boolean {
  const { p } = stakes;
  if (rule.hasBrake && draw(Slot.brake) >= within(stakes.actProb * now.unity, epochs)) return false;
  const hold = holdValueTo(now.costTo, stakes.discountTo, hazardOfStopping(own, stakes, now.costBySeen));
  const all = optionsFor(
    {
      offers: stakes.offers,
      costFactor: costFactor(own, stakes),
      audience: stakes.audienceTo * own.escalation,
      escalation: own.escalation,
      midShare: p.acceptanceMidShare,
      hold,
    },
    p,
  );
  const options = rule.choiceSet === 'undominated' ? undominated(all, hold) : all;
  const choice = {
    options,
    hold,
    rationality: p.choiceRationalityPerUtil,
    contest: contest(own, stakes, now, 'to', draw),
  };
  const option = rule.offer(choice, draw(Slot.offer));
  if (option === null) return false;
  const { share } = option.offer;
  const numbers = {
    share,
    utility: option.utility,
    hold,
    margin: option.utility - hold,
    acceptance: option.acceptance,
  };
  report('offerMade', 'to', numbers);
  const alternative = Math.max(valueOfHolding(own, stakes, now), -stakes.audienceBy * own.escalation);
  const gain = valueNow(own, stakes) * share + stakes.faceSaving + now.faceGiven - alternative;
  if (rule.accepts(gain, p.choiceRationalityPerUtil, draw(Slot.answer))) {
    settle(own, stakes, now, option.offer, report);
    return true;
  }
  if (share < p.insultOfferShare) revise(own.beliefByBy, [p.insultBeliefSoft, 1, p.insultBeliefTough]);
  report('offerRefused', 'by', { share, gain });
  return false;
}

/**
 * The state applying pressure: stop, hold or step up (A.5). With nothing to gain it stops at once. Where its levers are scripted, a stop
 * needs levers below their peak: until then the timeline says that pressure went on.
 */
function stopOrEscalate(
  own: DyadState,
  stakes: Stakes,
  now: Situation,
  rule: ConcessionRule,
  epochs: number,
  draw: Draw,
  report: Report,
): void {
  const { p } = stakes;
  const hold = valueOfHolding(own, stakes, now);
  const stop = -stakes.audienceBy * own.escalation + stakes.faceSaving + now.faceGiven;
  const margin = stop - hold;
  const hasReason = valueNow(own, stakes) > 0 || now.rent > 0;
  const mayStop = now.escalationRead === null || now.escalationRead < own.escalationPeak;
  const propensity = within(stakes.stopPropensity, epochs);
  const side = contest(own, stakes, now, 'by', draw);
  if (mayStop && (!hasReason || rule.stops(margin, p.choiceRationalityPerUtil, propensity, side, draw(Slot.stop)))) {
    enter(own, 'stopped', now.day);
    own.endedBy = 'stop';
    if (now.escalationRead === null) own.escalation = 0;
    own.escalationPeak = own.escalation;
    report('pressureStopped', 'by', { stop, hold, margin, cost: now.costBy });
    return;
  }
  const canEscalate = now.escalationRead === null && own.escalation < 1 && margin < 0;
  if (!canEscalate || draw(Slot.escalate) >= within(p.escalationProb, epochs)) return;
  noteEscalation(own, stakes, Math.min(1, own.escalation + p.escalationStep));
  report('pressureEscalated', 'by', { escalation: own.escalation, hold, stop, margin: -margin });
}

/** The war of attrition as the equilibrium sees it: each side's hazard makes the other indifferent, h = cost of the other ÷ its prize. */
function contest(own: DyadState, stakes: Stakes, now: Situation, side: 'by' | 'to', draw: Draw): Contest {
  const value = valueNow(own, stakes);
  const hazardTo = value > 0 ? Math.max(0, now.costBy) / value : 0;
  const hazardBy = stakes.cost > 0 ? now.costTo / stakes.cost : 0;
  const obstinateShare = stakes.p.obstinateShare;
  const slot = side === 'to' ? Slot.obstinateTo : Slot.obstinateBy;
  return {
    weeks: Math.max(1, Math.floor((now.day - own.stageSince) / DAYS_PER_WEEK)),
    hazardPerWeek: side === 'to' ? hazardTo : hazardBy,
    hazardOtherPerWeek: side === 'to' ? hazardBy : hazardTo,
    obstinateShare,
    isObstinate: obstinateShare > 0 && draw(slot, own.stageSince) < obstinateShare,
  };
}
