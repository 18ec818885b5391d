import type { DealState } from '../../actor-state.ts';
import type { Params } from '../../params.ts';

/** Every deal before it comes into force. */
export function createDeals(params: Params): DealState[] {
  return params.deals.map(() => ({
    stage: 'pending',
    stageSince: 0,
    isKept: true,
    share: 0,
    tranches: 0,
    paidCents: 0,
    threatThen: 0,
    lastEvent: null,
  }));
}
