import { uniform } from '../../../kernel/draws.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { isReached, Lasting } from './lasting.ts';
import { idOf } from './party.ts';

/** Whether the state this party is in lets it travel on to where it wants to go. */
function isLetOn(state: State, params: Params, lead: number): boolean {
  return isReached(state, params, lead, Lasting.letOn, state.controls.passageShare[state.people.segment[lead]!]!);
}

/** Whether the state at the end of an onward leg lets this party in: the same people are kept out while the closure lasts. */
function isLetIn(state: State, params: Params, lead: number, leg: number): boolean {
  const open = state.controls.onwardOpenShare[leg]!;
  if (open >= 1) return true;
  const key = state.keys.groups[state.people.group[lead]!]!;
  return uniform(key, Stream.onward, 0, idOf(params, state.people, lead), 5) < open;
}

/** Whether the state this party is in lets it travel on, and there is a way that takes it in. */
export function goesOnFreely(state: State, params: Params, lead: number): boolean {
  const leg = params.onwardLeg[state.people.place[lead]!]!;
  return leg >= 0 && isLetOn(state, params, lead) && isLetIn(state, params, lead, leg);
}

/** Whether the way on is closed to this party: then it stays in the state it first reached. */
export function isStopped(state: State, params: Params, lead: number): boolean {
  const leg = params.onwardLeg[state.people.place[lead]!]!;
  return leg >= 0 && !isLetIn(state, params, lead, leg);
}
