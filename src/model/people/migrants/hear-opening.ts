import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { exp } from '../../../kernel/math.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { idOf } from './party.ts';
import { Flag } from './people.ts';

/**
 * A state that stands its guards down, or sends buses, is seen and talked of the same day by those who live in it, long before anybody is
 * heard to have arrived (cases.md F02: from a stock beside the border the peak comes within three days; through a new air hub it takes months).
 */

/** How far the exits of the country of a place stand open today, 0..1: guards stood down, of those who stood there, or journeys to the line paid for. */
export function openedShare(state: State, params: Params, place: number): number {
  const { country } = params.places[place]!;
  if (country < 0) return 0;
  const { exitRelaxedShare, exitLeakShare, carriedShare } = state.controls;
  let opened = 0;
  for (const s of params.actors[country]!.segmentsFrom) {
    // Nobody is called to a line where others hold people back, for a deal or for money.
    const passing = exitLeakShare[s]! * (1 - state.dealControl[s]!);
    const stoodDown = params.segments[s]!.exitControlShare * exitRelaxedShare[s]! * passing;
    opened = Math.max(opened, stoodDown, carriedShare[s]!);
  }
  return opened;
}

/** Before people are visited. Where an exit opens or closes, those at home think again from today: the bound of their hazard is another. */
export function hearOpenings(state: State, params: Params): void {
  const { opened } = state.beliefs;
  for (let g = 0; g < params.groups.length; g++) {
    const now = openedShare(state, params, params.groups[g]!.home);
    const before = opened[g]!;
    opened[g] = now;
    if (now > 0 !== before > 0) thinkAgain(state, params, g);
  }
}

/** The largest hazard a day at which somebody of the group may leave today: what candidate days are drawn with. */
export function hazardBoundPerDay(state: State, params: Params, group: number): number {
  const { planHazardMaxPerDay, openingHazardPerDay } = params.p;
  return state.beliefs.opened[group]! > 0 ? Math.max(planHazardMaxPerDay, openingHazardPerDay) : planHazardMaxPerDay;
}

/** Hazard a day of those who wish to leave while the exit beside them stands open; it falls with what is heard of those who went. */
export function openingHazard(state: State, params: Params, group: number): number {
  const opened = state.beliefs.opened[group]!;
  if (!(opened > 0)) return 0;
  const { openingHazardPerDay, planRouteWeight, beliefPriorArrival } = params.p;
  const doubt = Math.min(0, state.beliefs.perPerson[group]! - beliefPriorArrival);
  return openingHazardPerDay * opened * exp(planRouteWeight * doubt);
}

/** Waiting for a candidate day has no memory, so a new one may be drawn for everybody at home whenever the bound changes. */
function thinkAgain(state: State, params: Params, group: number): void {
  const { people, day } = state;
  const { first, count } = params.groups[group]!;
  const key = state.keys.groups[group]!;
  const bound = hazardBoundPerDay(state, params, group);
  for (let i = first; i < first + count; i++) {
    if (people.stage[i] !== Stage.settled || people.lead[i] !== i) continue;
    people.flags[i] = people.flags[i]! & ~Flag.preparing; // nobody goes on saving for what has changed
    const u = uniform(key, Stream.planGap, day, idOf(params, people, i), 2);
    people.nextDay[i] = Math.min(params.days, day - 1 + geometricGap(u, bound)); // today included
  }
}
