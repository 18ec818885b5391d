import type { DyadState } from '../actor-state.ts';
import { concessionHazards, perceivedHazard } from './belief.ts';
import type { Stakes } from './situation.ts';
import { holdingWeeks } from './values.ts';

/** Moves a dyad to another stage. */
export function enter(own: DyadState, stage: DyadState['stage'], day: number): void {
  own.stage = stage;
  own.stageSince = day;
  if (stage === 'threat' || stage === 'executing') {
    own.started = true;
    own.endedBy = 'horizon';
    own.concededDay = -1;
  }
}

/** A deed everybody sees: the threat is no longer of something unseen, and what bluffs had cost in belief is made good. */
export function showMovement(own: DyadState, stakes: Stakes): void {
  own.flowShown = true;
  own.credibility = Math.max(own.credibility, stakes.executionProb);
}

/** What granting costs today relative to the plain cost: what it teaches others; a deed that was done is dearer to undo. */
export function costFactor(own: DyadState, stakes: Stakes): number {
  if (stakes.aim !== 'deter') return stakes.precedent;
  return stakes.precedent * (own.deedDone ? stakes.p.irreversibilityFactor : 1);
}

/** The believed weekly chance that the state applying pressure stops by itself, at the cost it is seen to bear. */
export function hazardOfStopping(own: DyadState, stakes: Stakes, costSeen: number): number {
  const hazards = concessionHazards(costSeen, stakes.p.referenceCostByUtilPerWeek, stakes.p);
  return perceivedHazard(own.beliefByTo, hazards, stakes.p);
}

/** Keeps what leverage is made of up to date: expected weeks of holding on, and the cost of granting everything today. */
export function refreshLeverage(own: DyadState, stakes: Stakes, costBySeen: number): void {
  own.holdingTime = holdingWeeks(stakes.discountTo, hazardOfStopping(own, stakes, costBySeen));
  own.granting = grantingCost(own, stakes);
}

/** What granting everything would cost today. */
export function grantingCost(own: DyadState, stakes: Stakes): number {
  const isRefraining = stakes.aim === 'deter' && !own.deedDone;
  const factor = costFactor(own, stakes) * (isRefraining ? stakes.p.refrainCostFactor : 1);
  return stakes.cost * factor + stakes.audienceTo * own.escalation;
}

/** The value of the demand to the state applying pressure, after hardening. */
export function valueNow(own: DyadState, stakes: Stakes): number {
  return stakes.value * own.valueFactor;
}
