import type { Metric } from './metric.ts';

/** Cost of holding on for the expected time ÷ cost of granting. `where` is the actor under pressure; the largest over those who press it. */
export const leverage: Metric = {
  id: 'leverage',
  title: 'leverage on this actor (1 = indifferent)',
  unit: 'ratio',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, params, where) => {
    let most = 0;
    params.dyads.forEach((dyad, d) => {
      if (dyad.to === where) most = Math.max(most, state.dyads[d]!.leverage);
    });
    return most;
  },
};
