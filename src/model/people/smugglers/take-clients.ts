import { Account } from '../../accounts.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { canPay, deposit, pay, release } from '../migrants/money.ts';
import { forParty, partySize } from '../migrants/party.ts';
import type { Request } from '../today.ts';
import { cheapestWithRoom } from './facilitators.ts';

/**
 * Serves requests, already in order, from the facilitators of one market: the cheapest with room first. Who cannot pay is
 * not served. A part of the price is paid at once, the rest lies in escrow until success. A party that still holds a
 * contract (escrow) asks for nothing new but room. Calls `served` with the row of the facilitator.
 */
export function takeClients(
  state: State,
  params: Params,
  market: number,
  requests: readonly Request[],
  served: (lead: number, row: number) => void,
  reserveCents = 0, // what every person must still be able to pay afterwards
): void {
  const f = state.facilitators;
  const { rows } = f;
  for (const { lead } of requests) {
    const size = partySize(state.people, lead);
    const holdsContract = state.people.escrowCents[lead]! > 0;
    if (!holdsContract && !canPay(state, params, lead, f.marketPriceCents[market]!)) continue;
    f.demandToday[market] = f.demandToday[market]! + size;
    const row = cheapestWithRoom(f, market);
    if (row < 0) continue;
    if (!holdsContract && !payPrice(state, params, market, lead, row, reserveCents)) continue;
    rows.servedToday[row] = rows.servedToday[row]! + size;
    rows.trips[row] = rows.trips[row]! + size;
    f.servedToday[market] = f.servedToday[market]! + size;
    served(lead, row);
  }
}

/** What is paid at once per person; the rest of the price lies in escrow. */
export function depositCents(state: State, params: Params, market: number, row: number): number {
  const price = Math.round(state.facilitators.marketPriceCents[market]! * state.facilitators.rows.priceFactor[row]!);
  return price - Math.round(price * params.markets[market]!.escrowShare);
}

/** Ends the contract of a party, if it has one: its escrow goes to the facilitator on success, else back to each person. */
export function closeContract(state: State, lead: number, isSuccess: boolean): void {
  const { people } = state;
  const row = people.facilitator[lead]!;
  let cents = 0;
  forParty(people, lead, (i) => {
    cents += release(state, i, isSuccess && row >= 0);
  });
  if (row >= 0 && isSuccess) {
    const { rows } = state.facilitators;
    rows.cashCents[row] = rows.cashCents[row]! + cents;
    rows.successes[row] = rows.successes[row]! + partySize(people, lead);
  }
  people.facilitator[lead] = -1;
}

function payPrice(
  state: State,
  params: Params,
  market: number,
  lead: number,
  row: number,
  reserveCents: number,
): boolean {
  const f = state.facilitators;
  const price = Math.round(f.marketPriceCents[market]! * f.rows.priceFactor[row]!);
  const held = Math.round(price * params.markets[market]!.escrowShare);
  if (!canPay(state, params, lead, price + reserveCents)) return false;
  forParty(state.people, lead, (i) => {
    pay(state, params, i, Account.facilitators, price - held);
    deposit(state, params, i, held);
  });
  f.rows.cashCents[row] = f.rows.cashCents[row]! + (price - held) * partySize(state.people, lead);
  return true;
}
