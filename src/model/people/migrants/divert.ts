import { Account } from '../../accounts.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { closeContract } from '../smugglers/take-clients.ts';
import { otherRouteChance } from './choose-way.ts';
import { pay } from './money.ts';
import { forParty, moveParty, partySize } from './party.ts';

/** Leaves by another irregular route, out of this world: paid for and counted; what happens there is not modelled. */
export function divert(state: State, params: Params, lead: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const { home, otherRoute } = params.groups[group]!;
  const size = partySize(people, lead);
  if (people.stage[lead] === Stage.travelling) add(state, 'journeyFailed', home, group, size); // who gave up was counted then
  closeContract(state, lead, false);
  forParty(people, lead, (i) => {
    pay(state, params, i, Account.outside, otherRoute!.costCents);
  });
  add(state, 'diverted', home, group, size);
  moveParty(state, params, lead, Stage.diverted, home);
  people.nextDay[lead] = params.days;
}

/** A way closed or failed ⇒ the party may divert, with `u` against the chance. True if it did. */
export function mayDivert(state: State, params: Params, lead: number, u: number): boolean {
  if (params.groups[state.people.group[lead]!]!.otherRoute === null) return false;
  if (u >= otherRouteChance(state, params, lead)) return false;
  divert(state, params, lead);
  return true;
}
