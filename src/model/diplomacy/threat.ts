import type { DyadState } from '../actor-state.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { revise } from './belief.ts';
import { concessionRule } from './concession/index.ts';
import { settle } from './settle.ts';
import { type Draw, type Report, type Situation, Slot, type Stakes } from './situation.ts';
import { costFactor, enter, refreshLeverage, showMovement, valueNow } from './stage.ts';
import { optionsFor, undominated } from './values.ts';

/** Weeks between threat and execution: the other side may offer; then the threat is executed or exposed as empty. */
export function threaten(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): void {
  refreshLeverage(own, stakes, now.executionCostSeen);
  own.threatCost = credibility(own, stakes) * now.threatCost;
  if (stakes.aim === 'deter' && !own.deedDone) {
    if (now.day >= own.deadline) decideDeed(own, stakes, now, draw, report);
    return;
  }
  if (!now.isWeek) return;
  if (considerOffer(own, stakes, now, draw, report)) return;
  const days = now.day - Math.max(own.stageSince, own.deadline);
  const isDue = days >= stakes.p.threatWeeks * DAYS_PER_WEEK;
  if (!isDue) return;
  if (now.escalationRead === null) carryOut(own, stakes, now, draw, report);
  else if (days % (stakes.p.threatWeeks * DAYS_PER_WEEK) < DAYS_PER_WEEK) tire(own, stakes, days, report);
}

/** A threat that is kept up by a script, rules or a person past its date is said again instead of done, and believed less each time. */
function tire(own: DyadState, stakes: Stakes, days: number, report: Report): void {
  own.credibility *= stakes.p.bluffCredibilityShare;
  report('threatTired', 'by', { credibility: own.credibility, weeks: days / DAYS_PER_WEEK });
}

/** A threat of something nobody has seen yet convinces less (deterrence, corrections.md 5). */
function credibility(own: DyadState, stakes: Stakes): number {
  return own.credibility * (stakes.aim === 'deter' && !own.flowShown ? stakes.unseenCredibility : 1);
}

/** True if an offer settled the matter. */
function considerOffer(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): boolean {
  const { p } = stakes;
  const rule = concessionRule(p.concessionVariant);
  if (!rule.hasBrake || draw(Slot.consider) >= p.threatActProb * now.unity) return false;
  const hold = -own.threatCost * own.holdingTime;
  const options = optionsFor(
    {
      offers: stakes.offers,
      costFactor: costFactor(own, stakes),
      audience: stakes.audienceTo * own.escalation,
      escalation: own.escalation,
      midShare: p.acceptanceMidThreatShare,
      hold,
    },
    p,
  );
  const choice = { options: undominated(options, hold), hold, rationality: p.choiceRationalityPerUtil, contest: NONE };
  const option = rule.offer(choice, draw(Slot.threatOffer));
  if (option === null) return false;
  report('offerMade', 'to', {
    share: option.offer.share,
    utility: option.utility,
    hold,
    margin: option.utility - hold,
  });
  const value = valueNow(own, stakes);
  const gain = value * option.offer.share - p.threatReservationShare * value;
  const isWorthIt = value * option.offer.share > 0;
  if (isWorthIt && rule.accepts(gain, p.choiceRationalityPerUtil, draw(Slot.threatAnswer))) {
    settle(own, stakes, now, option.offer, report);
    return true;
  }
  report('offerRefused', 'by', { share: option.offer.share, gain });
  return false;
}

/** No contest has begun yet. */
const NONE = { weeks: 1, hazardPerWeek: 0, hazardOtherPerWeek: 0, obstinateShare: 0, isObstinate: false };

function carryOut(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): void {
  if (draw(Slot.execute) < credibility(own, stakes)) {
    enter(own, 'executing', now.day);
    own.escalation = stakes.p.openingEscalation;
    own.escalationPeak = own.escalation;
    showMovement(own, stakes);
    report('pressureExecuted', 'by', { escalation: own.escalation, credibility: own.credibility });
    return;
  }
  // An empty threat: the other side takes this state for softer than before, and so will everybody next time.
  enter(own, 'stopped', now.day);
  own.endedBy = 'stop';
  own.escalation = 0;
  own.escalationPeak = 0;
  own.credibility *= stakes.p.bluffCredibilityShare;
  revise(own.beliefByTo, [stakes.p.escalationBeliefTough, 1, stakes.p.escalationBeliefSoft]);
  report('threatExposed', 'by', { credibility: own.credibility });
}

/**
 * Deterrence: on the due day the threatened state does what it planned or refrains. Refraining costs the benefit forgone, at once;
 * acting risks the threatened movement, after which the demand is to undo what was done.
 */
function decideDeed(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): void {
  const { p } = stakes;
  const act = -own.threatCost * own.holdingTime;
  const refrain = -(stakes.cost * p.refrainCostFactor * stakes.precedent + stakes.audienceTo * own.escalation);
  const margin = refrain - act;
  const numbers = { refrain, act, margin, credibility: credibility(own, stakes) };
  const rule = concessionRule(p.concessionVariant);
  if (own.threatCost > 0 && rule.accepts(margin, p.choiceRationalityPerUtil, draw(Slot.deed))) {
    report('deedRefrained', 'to', numbers);
    settle(own, stakes, now, { share: 1, cost: stakes.cost, parts: stakes.issues.map(() => 1) }, report);
    return;
  }
  report('deedDone', 'to', numbers);
  own.deedDone = true;
  if (now.escalationRead === null) carryOut(own, stakes, now, draw, report);
}
