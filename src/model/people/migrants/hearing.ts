import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { isReached, Lasting } from './lasting.ts';
import { forParty, markHeard, markUnheard, partySize } from './party.ts';
import { Flag } from './people.ts';

/** Whether the right to ask is suspended for this party today: its claim is not heard, and no decision falls. */
export function isSuspended(state: State, params: Params, lead: number): boolean {
  const { people, controls } = state;
  const at = people.segment[lead]! * params.groups.length + people.group[lead]!;
  return isReached(state, params, lead, Lasting.suspended, controls.suspensionShare[at]!);
}

/** A claim is made and heard. */
export function hear(state: State, lead: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  add(state, 'asylumRequests', people.segment[lead]!, group, size);
  add(state, 'asylumHeard', people.segment[lead]!, group, size);
  forParty(people, lead, (i) => markHeard(state, i));
}

/** A claim is made while the right to ask is suspended: somebody writes a name down, and that is all. */
export function takeUnheard(state: State, lead: number): void {
  const { people } = state;
  const s = people.segment[lead]!;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  add(state, 'asylumRequests', s, group, size);
  add(state, 'asylumRefusedUnheard', s, group, size);
  add(state, 'asylumSuspended', s, group, size);
  forParty(people, lead, (i) => markUnheard(state, i));
}

/** Whether this party is in a procedure without ever having been heard. */
export const isUnheard = ({ people }: State, lead: number): boolean => (people.flags[lead]! & Flag.unheard) !== 0;
