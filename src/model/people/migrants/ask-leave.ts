import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { idOf, partySize } from './party.ts';

/**
 * Decided to leave ⇒ asks whom it has to ask: its own state for a permit, then the states on the way for a visa. True if all agree. Both answers
 * are lasting draws against the share in force: the same people are refused until the share changes.
 */
export function mayLeave(state: State, params: Params, lead: number, legs: readonly number[]): boolean {
  const group = state.people.group[lead]!;
  if (isKeptHome(state, params, lead)) return false;
  if (isRefusedVisa(state, params, lead, legs)) {
    add(state, 'visaRefused', params.groups[group]!.home, group, partySize(state.people, lead));
    return false;
  }
  return true;
}

/** Exit permits, and for workers a ban on sending them: asked for on deciding, and shown again before the first leg. Counts the refusal. */
export function isKeptHome(state: State, params: Params, lead: number): boolean {
  const group = state.people.group[lead]!;
  const share = state.controls.permitShare[group]!;
  if (share >= 1) return false;
  const u = uniform(state.keys.groups[group]!, Stream.plan, 0, idOf(params, state.people, lead), 5);
  if (u < share) return false;
  add(state, 'permitsRefused', params.groups[group]!.home, group, partySize(state.people, lead));
  return true;
}

/** The rule of the strictest leg decides, as far as its consulate still issues visas. */
function isRefusedVisa(state: State, params: Params, lead: number, legs: readonly number[]): boolean {
  const group = state.people.group[lead]!;
  const { visaShare, consularShare } = state.controls;
  let share = 1;
  for (const leg of legs) {
    const at = leg * params.groups.length + group;
    share = Math.min(share, visaShare[at]! * consularShare[at]!);
  }
  return uniform(state.keys.groups[group]!, Stream.plan, 0, idOf(params, state.people, lead), 4) >= share;
}
