import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR } from '../../units.ts';
import { isHeld } from './attempt.ts';
import { spend } from './money.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Shelter } from './people.ts';
import { stopTrying } from './retry.ts';
import { hostedAt } from './travel.ts';

/** Share of parties that the transit side's own guards stop before the line, 0..1: the control kept from the start, and what came since. */
export function exitStopShare(state: State, params: Params, segment: number): number {
  const { exitRelaxedShare, exitLeakShare } = state.controls;
  const kept = params.segments[segment]!.exitControlShare * (1 - exitRelaxedShare[segment]!);
  return 1 - (1 - kept) * exitLeakShare[segment]! * (1 - state.dealControl[segment]!);
}

export function isStoppedAtExit(state: State, params: Params, lead: number, segment: number): boolean {
  const share = exitStopShare(state, params, segment);
  if (share <= 0) return false;
  const key = state.keys.groups[state.people.group[lead]!]!;
  return uniform(key, Stream.attempt, state.day, idOf(params, state.people, lead), 7) < share;
}

/**
 * Stopped before the line ⇒ gives up, is taken back to the city, or waits on at the strip. The receiving side sees no attempt; other
 * people hear of a failure. Who is kept at the strip is not taken back.
 */
export function stopAtExit(state: State, params: Params, lead: number, segment: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const size = partySize(people, lead);
  add(state, 'exitsStopped', segment, group, size);
  add(state, 'segmentFailure', segment, group, size);
  if (uniform(key, Stream.attempt, day, id, 8) < p.exitGiveUpShare) {
    stopTrying(state, params, lead);
    return;
  }
  if (isHeld(state, params, lead, segment)) return;
  if (uniform(key, Stream.attempt, day, id, 9) < p.exitReturnedShare) takeBack(state, params, lead, segment);
}

/** Back in the city, at one's own cost, until the party sets out again. */
export function takeBack(state: State, params: Params, lead: number, segment: number): void {
  const { people, day } = state;
  const { p } = params;
  const { staging } = params.segments[segment]!;
  const key = state.keys.groups[people.group[lead]!]!;
  const u = uniform(key, Stream.attempt, day, idOf(params, people, lead), 10);
  const stay = geometricGap(u, Math.min(1, 1 / p.exitReturnedDays));
  const costEur = stay * (1 - hostedAt(state, params, staging)) * p.livingCostEurPerDay;
  forParty(people, lead, (i) => {
    people.shelter[i] = Shelter.open;
    spend(state, i, costEur * CENTS_PER_EUR);
  });
  moveParty(state, params, lead, Stage.inTransit, staging);
  people.nextDay[lead] = Math.min(params.days, day + stay);
}
