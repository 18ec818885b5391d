import { countWindow } from './counters.ts';
import type { DyadParams, Params } from './params.ts';
import type { State } from './state.ts';
import { DAYS_PER_WEEK } from './units.ts';

/**
 * People whom a member lets travel on to other members, while it presses its own bloc with that: persons a day recorded by those who receive
 * them, over seven full days. The others are held to be able to receive in an orderly way as many a day as the member at the border.
 */
export interface Passage {
  readonly perDay: number;
  readonly capacity: number; // persons a day
}

/** What of it one actor sees: its own arrivals, or, for the bloc, those of all other members. Null where nobody presses its own bloc so. */
export function passageTo(state: State, params: Params, actor: number): Passage | null {
  let perDay = 0;
  let capacity = 0;
  let isConcerned = false;
  for (const dyad of params.dyads) {
    const receiving = receivers(params, dyad).filter((member) => actor === dyad.to || actor === member);
    if (receiving.length === 0) continue;
    isConcerned = true;
    perDay += arrivals(state, params, receiving);
    capacity += handling(state, params, dyad.by);
  }
  return isConcerned ? { perDay, capacity } : null;
}

/** What of it is the doing of one dyad. */
export function passageOf(state: State, params: Params, dyad: DyadParams): Passage | null {
  const receiving = receivers(params, dyad);
  if (receiving.length === 0) return null;
  return { perDay: arrivals(state, params, receiving), capacity: handling(state, params, dyad.by) };
}

/** Members of the bloc that is pressed from within, other than the one that presses. */
function receivers(params: Params, { by, to, means }: DyadParams): readonly number[] {
  return means.includes('passage') ? params.actors[to]!.members.filter((member) => member !== by) : [];
}

function arrivals(state: State, params: Params, members: readonly number[]): number {
  let persons = 0;
  params.places.forEach((place, at) => {
    if (members.includes(place.country))
      persons += countWindow(state, 'recordedOnward', at, state.day - 1, DAYS_PER_WEEK);
  });
  return persons / DAYS_PER_WEEK;
}

const handling = (state: State, params: Params, member: number): number =>
  params.actors[member]!.segmentsTo.reduce((sum, s) => sum + state.controls.handlingPerDay[s]!, 0);
