import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import { isWork, refusedByEmployers } from '../../labour.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { idOf, partySize } from './party.ts';

/*
 * Whom somebody who decided to leave has to ask: the own state for a permit, then the states on the way for a visa. Both answers are lasting draws
 * against the share in force: the same people are refused until the share changes. Contracts of workers are decided one by one.
 */

/** Exit permits, and for workers a ban on sending them and employers who refuse what is asked for them. Counts the refusal. */
export function isKeptHome(state: State, params: Params, lead: number): boolean {
  const group = state.people.group[lead]!;
  const share = permitShareOf(state, params, group);
  if (share >= 1) return false;
  const day = isWork(params, group) ? state.day : 0;
  const u = uniform(state.keys.groups[group]!, Stream.plan, day, idOf(params, state.people, lead), 5);
  return u >= share && refuse(state, params, lead);
}

/** A permit is shown again before the first leg. A worker has a contract by then, which only a total ban makes void. */
export function isStoppedAtStart(state: State, params: Params, lead: number): boolean {
  const group = state.people.group[lead]!;
  if (!isWork(params, group)) return isKeptHome(state, params, lead);
  return state.controls.permitShare[group] === 0 && refuse(state, params, lead);
}

function refuse(state: State, params: Params, lead: number): true {
  const group = state.people.group[lead]!;
  add(state, 'permitsRefused', params.groups[group]!.home, group, partySize(state.people, lead));
  return true;
}

/** Whoever asks for standards gets fewer contracts: some employers take nobody rather than accept them. */
function permitShareOf(state: State, params: Params, group: number): number {
  const allowed = state.controls.permitShare[group]!;
  const asked = state.controls.standardsShare[group]!;
  return asked === 0 ? allowed : allowed * (1 - asked * refusedByEmployers(state, params, group));
}

/** The rule of the strictest leg decides, as far as its consulate still issues visas. Counts the refusal. */
export function isRefusedVisa(state: State, params: Params, lead: number, legs: readonly number[]): boolean {
  const group = state.people.group[lead]!;
  const { visaShare, consularShare } = state.controls;
  let share = 1;
  for (const leg of legs) {
    const at = leg * params.groups.length + group;
    share = Math.min(share, visaShare[at]! * consularShare[at]!);
  }
  const u = uniform(state.keys.groups[group]!, Stream.plan, 0, idOf(params, state.people, lead), 4);
  if (u < share) return false;
  add(state, 'visaRefused', params.groups[group]!.home, group, partySize(state.people, lead));
  return true;
}
