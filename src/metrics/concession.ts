import type { Metric } from './metric.ts';

/** Share of each demand granted so far, 0..1. `where` is a demand; `all` is the value-weighted share of the material demands. */
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
  all: (state, params) => {
    let value = 0;
    let granted = 0;
    for (const demand of params.demands) {
      if (demand.symbolic) continue;
      const { demands } = params.dyads[demand.dyad]!;
      value += demand.value;
      granted += demand.value * state.dyads[demand.dyad]!.concession[demands.indexOf(params.demands.indexOf(demand))]!;
    }
    return value > 0 ? granted / value : 0;
  },
};
