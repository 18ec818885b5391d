import { Account, transfer } from '../../accounts.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { CENTS_PER_EUR } from '../../units.ts';
import { forParty } from './party.ts';
import { Flag } from './people.ts';

/** Most one person can raise: cash, plus what kin still lend. Cents. */
export function means(state: State, params: Params, person: number): number {
  const people = state.people;
  const canBorrow = (people.flags[person]! & Flag.kinHelp) !== 0;
  const left = canBorrow ? Math.max(0, params.p.loanCapEur * CENTS_PER_EUR - people.debtCents[person]!) : 0;
  return people.cashCents[person]! + Math.floor(left);
}

/**
 * One person pays whole cents into an account, borrowing from kin what cash does not cover.
 * Returns false, and pays nothing, where cash and credit do not reach.
 */
export function pay(state: State, params: Params, person: number, to: Account, cents: number): boolean {
  if (cents === 0) return true;
  if (means(state, params, person) < cents) return false;
  const people = state.people;
  const short = Math.max(0, cents - people.cashCents[person]!);
  if (short > 0) {
    people.debtCents[person] = people.debtCents[person]! + short;
    people.cashCents[person] = people.cashCents[person]! + short;
    transfer(state, Account.outside, Account.people, short);
  }
  people.cashCents[person] = people.cashCents[person]! - cents;
  transfer(state, Account.people, to, cents);
  return true;
}

/** Whether everybody in the party can raise `cents`. */
export function canPay(state: State, params: Params, lead: number, cents: number): boolean {
  let affordable = true;
  forParty(state.people, lead, (i) => {
    if (means(state, params, i) < cents) affordable = false;
  });
  return affordable;
}

/** Spends what there is, up to `cents`, on living; somebody without money eats less, nobody goes below zero. */
export function spend(state: State, person: number, cents: number): void {
  const people = state.people;
  const paid = Math.min(people.cashCents[person]!, Math.round(cents));
  if (paid <= 0) return;
  people.cashCents[person] = people.cashCents[person]! - paid;
  transfer(state, Account.people, Account.outside, paid);
}

/** Puts money of one person into escrow; false where cash and credit do not reach. */
export function deposit(state: State, params: Params, person: number, cents: number): boolean {
  if (!pay(state, params, person, Account.escrow, cents)) return false;
  const people = state.people;
  people.escrowCents[person] = people.escrowCents[person]! + cents;
  return true;
}

/** Takes everything one person holds in escrow out of it: to the facilitator on success, back to the person otherwise. */
export function release(state: State, person: number, toFacilitator: boolean): number {
  const people = state.people;
  const cents = people.escrowCents[person]!;
  if (cents === 0) return 0;
  people.escrowCents[person] = 0;
  if (toFacilitator) {
    transfer(state, Account.escrow, Account.facilitators, cents);
  } else {
    transfer(state, Account.escrow, Account.people, cents);
    people.cashCents[person] = people.cashCents[person]! + cents;
  }
  return cents;
}
