import { invariant } from '../kernel/assert.ts';
import type { State } from './state.ts';

/** Where money is. Cash of single people is a column; `people` is its total. Law: the accounts sum to the start. */
export const Account = {
  people: 0,
  escrow: 1,
  facilitators: 2,
  carriers: 3,
  states: 4,
  outside: 5, // income, kin help, living cost, loss; starts at 0 and may be negative
} as const;
export type Account = (typeof Account)[keyof typeof Account];
export const ACCOUNTS = 6;

/** Moves whole cents from one account to another. */
export function transfer(state: State, from: Account, to: Account, cents: number): void {
  invariant(Number.isSafeInteger(cents) && cents >= 0, () => `transfer of ${cents} cents`);
  state.accounts[from] = state.accounts[from]! - cents;
  state.accounts[to] = state.accounts[to]! + cents;
}
