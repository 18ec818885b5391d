import type { DealState } from '../../actor-state.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';

/** Terms are in force and kept: movement is stopped. */
export const isControlling = ({ stage, isKept }: DealState): boolean => stage === 'inForce' && isKept;

/** What deals leave of the movement that one dyad would have where no people are modelled, 0..1. */
export function leftByDeals(state: State, params: Params, dyad: number): number {
  return params.deals.reduce(
    (left, deal, index) =>
      deal.dyad === dyad && isControlling(state.deals[index]!) ? left * (1 - deal.controlShare) : left,
    1,
  );
}
