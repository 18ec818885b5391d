import { uniform } from '../../../kernel/draws.ts';
import { log, logistic, logit } from '../../../kernel/math.ts';
import type { GroupParams, Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { idOf } from './party.ts';

/** Friends who arrived lately, for one of a group: contacts × how much likelier these have left × share of the group that arrived. */
export function friendsOf(params: Params, { contactsPerPerson, count }: GroupParams, arrivedPersons: number): number {
  return (contactsPerPerson * params.p.networkConcentration * arrivedPersons) / Math.max(1, count);
}

/**
 * Share of a group who wish to leave at all today (aspiration, parameters.md B.3): that of the scenario at the start, moved by friends who arrived
 * since, less the few whom an information campaign convinces. 1 where the scenario counts only those who wish to.
 */
function wishShare(state: State, params: Params, group: number): number {
  const { p } = params;
  const { aspireShare, arrivedBeforePersons } = params.groups[group]!;
  let share = aspireShare;
  if (share > 0 && share < 1) {
    const before = friendsOf(params, params.groups[group]!, arrivedBeforePersons);
    const gained = log(1 + state.beliefs.friends[group]!) - log(1 + before);
    share = logistic(logit(share) + p.aspireNetworkWeight * gained);
  }
  return share * (1 - p.campaignEffectShare * state.controls.campaignShare[group]!);
}

/** Whether a party is among those who wish to leave: a lasting draw against the share of today. */
export function wishesToLeave(state: State, params: Params, lead: number): boolean {
  const group = state.people.group[lead]!;
  const share = wishShare(state, params, group);
  if (share >= 1) return true;
  return uniform(state.keys.groups[group]!, Stream.plan, 0, idOf(params, state.people, lead), 13) < share;
}
