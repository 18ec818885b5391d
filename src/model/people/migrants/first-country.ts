import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import type { Today } from '../today.ts';
import { takeClaim } from './admit.ts';
import { isReached, Lasting } from './lasting.ts';
import { partySize } from './party.ts';

/**
 * Recorded on arrival further on: the day on which the party may be taken back to the state of first entry; only where that is done at all.
 */
export function scheduleReturn(state: State, params: Params, lead: number, leg: number): void {
  const { people, day } = state;
  if (state.controls.firstCountryShare[leg]! <= 0) return;
  people.nextDay[lead] = Math.min(params.days, day + Math.round(params.p.firstCountryDays));
}

/** onward ~ the day has come ⇒ taken back to the state of first entry, where its claim is taken, if the share in force reaches the party. */
export function takeBack(state: State, params: Params, today: Today, lead: number): void {
  const { people } = state;
  people.nextDay[lead] = params.days;
  const s = people.segment[lead]!;
  const segment = params.segments[s];
  const leg = segment === undefined ? -1 : params.onwardLeg[segment.inside]!;
  if (segment === undefined || leg < 0) return;
  if (!isReached(state, params, lead, Lasting.takenBack, state.controls.firstCountryShare[leg]!)) return;
  add(state, 'firstCountryReturns', segment.inside, people.group[lead]!, partySize(people, lead));
  takeClaim(state, params, today, lead, s);
}
