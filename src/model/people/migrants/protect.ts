import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { closeContract } from '../smugglers/take-clients.ts';
import type { Today } from '../today.ts';
import { isReached, Lasting } from './lasting.ts';
import { moveParty, partySize } from './party.ts';

/** Whether this party is under temporary protection where it is: of the share of its group that the state names. */
export function hasTemporaryProtection(state: State, params: Params, lead: number): boolean {
  const { people, controls } = state;
  const at = people.segment[lead]! * params.groups.length + people.group[lead]!;
  return isReached(state, params, lead, Lasting.underTemporaryProtection, controls.temporaryShare[at]!);
}

/**
 * Before the day's crossings: whoever is under temporary protection presents itself at an open post, by daylight and without a guide, and is
 * let in. Returns the leads of the parties that must cross otherwise.
 */
export function letIn(state: State, params: Params, today: Today): number[] {
  if (!state.controls.temporaryShare.some((share) => share > 0)) return today.attempts;
  return today.attempts.filter((lead) => {
    if (!hasTemporaryProtection(state, params, lead)) return true;
    const { people } = state;
    const s = people.segment[lead]!;
    const group = people.group[lead]!;
    const size = partySize(people, lead);
    for (const counter of ['presented', 'recordedAttempts', 'entries', 'segmentSuccess'] as const)
      add(state, counter, s, group, size);
    closeContract(state, lead, false);
    protectAtOnce(state, params, lead, s);
    return false;
  });
}

/** Protected without a procedure: a recorded entry, and no burden of proof. */
export function protectAtOnce(state: State, params: Params, lead: number, s: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  add(state, 'recordedEntries', s, group, size);
  add(state, 'temporarilyProtected', s, group, size);
  grant(state, params, lead, params.segments[s]!.inside);
}

/** Protection, for whatever reason. */
export function grant(state: State, params: Params, lead: number, place: number): void {
  const { people } = state;
  add(state, 'protected', place, people.group[lead]!, partySize(people, lead));
  moveParty(state, params, lead, Stage.protected, place);
  people.nextDay[lead] = params.days;
}
