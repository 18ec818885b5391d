import { Account, transfer } from '../../accounts.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { CENTS_PER_EUR, DAYS_PER_MONTH } from '../../units.ts';
import { cheapestRoute, meansOf } from './choose-route.ts';
import { isLegalOpen } from './go-legally.ts';
import { forParty } from './party.ts';
import { CASH_MAX_CENTS, Flag } from './people.ts';

/**
 * Between wishing and leaving (parameters.md B.2: many wish, fewer plan, fewer prepare): who has decided and cannot pay any way that is open saves
 * until the cheapest can be paid. Off where nobody can put anything aside (`savingsEurPerMonth` 0), as in the first case.
 */

/** Whether a party that decided has only money in its way: some way is open today, and none can be paid. */
export function lacksMoney(state: State, params: Params, lead: number): boolean {
  if (params.p.savingsEurPerMonth <= 0) return false;
  const means = meansOf(state, params, lead);
  const group = state.people.group[lead]!;
  const { otherRoute } = params.groups[group]!;
  let cheapest = cheapestRoute(state, params, group);
  if (otherRoute !== null) cheapest = Math.min(cheapest, otherRoute.costCents);
  if (isLegalOpen(state, params, group)) cheapest = Math.min(cheapest, params.p.legalCostEur * CENTS_PER_EUR);
  return cheapest < Infinity && means < cheapest;
}

export function isPreparing({ people }: State, lead: number): boolean {
  return (people.flags[lead]! & Flag.preparing) !== 0;
}

/** Puts money aside for a month, then looks again. */
export function prepare(state: State, params: Params, lead: number): void {
  const { people, day } = state;
  people.flags[lead] = people.flags[lead]! | Flag.preparing;
  people.nextDay[lead] = Math.min(params.days, day + Math.round(DAYS_PER_MONTH));
}

/** The month is over: everybody in the party has put the same aside, earned outside this world. */
export function saveMonth(state: State, params: Params, lead: number): void {
  const { people } = state;
  people.flags[lead] = people.flags[lead]! & ~Flag.preparing;
  const monthly = Math.round(params.p.savingsEurPerMonth * CENTS_PER_EUR);
  forParty(people, lead, (i) => {
    const saved = Math.min(monthly, CASH_MAX_CENTS - people.cashCents[i]!);
    if (saved <= 0) return;
    people.cashCents[i] = people.cashCents[i]! + saved;
    transfer(state, Account.outside, Account.people, saved);
  });
}
