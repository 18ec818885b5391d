import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { clamp, log, logistic, logit } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, DAYS_PER_WEEK, EUR_PER_THOUSAND, HEALTH_ONE } from '../../units.ts';
import { coldAt, isHeld } from './attempt.ts';
import { chooseSegment, perceivedSuccess } from './choose-segment.ts';
import { mayDivert } from './divert.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Flag, Shelter } from './people.ts';
import { takeBack } from './stop-at-exit.ts';

/** Turned back ⇒ the party tries again, here or elsewhere, or gives up. Equation B.3 "Retry". */
export function retry(state: State, params: Params, lead: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const s = people.segment[lead]!;
  moveParty(state, params, lead, Stage.atBorder, params.segments[s]!.strip);
  const u = uniform(state.keys.groups[group]!, Stream.retry, day, idOf(params, people, lead), 0);
  if (u >= retryChance(state, params, lead)) stopTrying(state, params, lead);
  else if (params.segments[s]!.seaKm > 0)
    takeBack(state, params, lead, s); // landed in the state they left, as whom its guards stop
  else chooseSegment(state, params, lead, params.segments[s]!.staging);
}

/** Chance that a party that was turned back tries again, 0..1. */
export function retryChance(state: State, params: Params, lead: number): number {
  const { people } = state;
  const { p } = params;
  const s = people.segment[lead]!;
  const believed = clamp(perceivedSuccess(state, params, lead, s), p.beliefMinShare, 1 - p.beliefMinShare);
  const lostHealth = 1 - people.health[lead]! / HEALTH_ONE;
  const debtThousands = people.debtCents[lead]! / (CENTS_PER_EUR * EUR_PER_THOUSAND);
  return logistic(
    p.retryConstant +
      p.retrySuccessWeight * logit(believed) +
      (people.escrowCents[lead]! > 0 ? p.retryEscrowWeight : 0) +
      p.retrySunkWeight * log(1 + debtThousands) -
      p.retryHealthWeight * lostHealth -
      p.retryCountWeight * people.tries[lead]! -
      p.retryColdWeight * coldAt(state, params, s) +
      (isHeld(state, params, lead, s) ? p.retryForcedWeight : 0),
  );
}

/** Gives up. Where leaving is blocked, that means waiting at the strip; otherwise back to the city. */
export function stopTrying(state: State, params: Params, lead: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const s = people.segment[lead]!;
  const size = partySize(people, lead);
  if ((people.flags[lead]! & Flag.gaveUp) === 0) {
    add(state, 'giveUps', s, group, size);
    add(state, 'journeyFailed', params.groups[group]!.home, group, size);
    people.flags[lead] = people.flags[lead]! | Flag.gaveUp;
  }
  if (isHeld(state, params, lead, s)) {
    const u = uniform(state.keys.groups[group]!, Stream.home, day, idOf(params, people, lead), 4);
    people.nextDay[lead] = Math.min(params.days, day + geometricGap(u, 1 / DAYS_PER_WEEK));
    return;
  }
  forParty(people, lead, (i) => {
    people.shelter[i] = Shelter.open;
  });
  if (
    mayDivert(state, params, lead, uniform(state.keys.groups[group]!, Stream.home, day, idOf(params, people, lead), 5))
  )
    return;
  moveParty(state, params, lead, Stage.inTransit, params.segments[s]!.staging);
  people.nextDay[lead] = Math.min(params.days, day + 1);
}
