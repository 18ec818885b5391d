import type { Metric } from './metric.ts';

/** Recorded movement ÷ handling capacity. `where` is the actor under pressure; the largest over those who press it. */
export const pressure: Metric = {
  id: 'pressure',
  title: 'movement at the border over handling capacity',
  unit: 'ratio',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, params, where) => {
    let most = 0;
    params.dyads.forEach((dyad, d) => {
      if (dyad.to === where) most = Math.max(most, state.dyads[d]!.pressure);
    });
    return most;
  },
};
