import type { Metric } from './metric.ts';

/** Share of each demand granted so far, 0..1. `where` is a demand, named by its issue. */
export const concession: Metric = {
  id: 'concession',
  title: 'concession',
  unit: 'share',
  kind: 'index',
  dimension: 'issue',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, params, where) => {
    const demand = params.demands[where]!;
    return state.dyads[demand.dyad]!.concession[params.dyads[demand.dyad]!.demands.indexOf(where)]!;
  },
};
