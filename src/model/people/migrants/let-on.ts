import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { hear } from './hearing.ts';
import { isReached, Lasting } from './lasting.ts';
import { idOf, moveParty, partySize } from './party.ts';

/** Whether the state this party is in lets it travel on to where it wants to go. */
export function isLetOn(state: State, params: Params, lead: number): boolean {
  return isReached(state, params, lead, Lasting.letOn, state.controls.passageShare[state.people.segment[lead]!]!);
}

/** Whether the state at the end of an onward leg lets this party in: the same people are kept out while the closure lasts. */
export function isLetIn(state: State, params: Params, lead: number, leg: number): boolean {
  const open = state.controls.onwardOpenShare[leg]!;
  if (open >= 1) return true;
  const key = state.keys.groups[state.people.group[lead]!]!;
  return uniform(key, Stream.onward, 0, idOf(params, state.people, lead), 5) < open;
}

/** On arrival further on: the day on which somebody may be taken back to the state of first entry; only where that is done at all. */
export function scheduleReturn(state: State, params: Params, lead: number, leg: number): void {
  const { people, day } = state;
  const isDone = state.controls.firstCountryShare[leg]! > 0;
  people.nextDay[lead] = isDone ? Math.min(params.days, day + Math.round(params.p.firstCountryDays)) : params.days;
}

/** onward ~ the day has come ⇒ taken back to the state of first entry, into its procedure, where the share in force reaches the party. */
export function takeBack(state: State, params: Params, lead: number): void {
  const { people, day } = state;
  const s = people.segment[lead]!;
  const segment = params.segments[s];
  const leg = segment === undefined ? -1 : params.onwardLeg[segment.inside]!;
  people.nextDay[lead] = params.days;
  if (segment === undefined || leg < 0) return;
  if (!isReached(state, params, lead, Lasting.takenBack, state.controls.firstCountryShare[leg]!)) return;
  add(state, 'firstCountryReturns', segment.inside, people.group[lead]!, partySize(people, lead));
  moveParty(state, params, lead, Stage.inProcedure, segment.inside);
  hear(state, lead);
  people.nextDay[lead] = Math.min(params.days, day + params.daysPerReview);
}
