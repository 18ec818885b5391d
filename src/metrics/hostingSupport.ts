import type { Metric } from './metric.ts';

export const hostingSupport: Metric = {
  id: 'hostingSupport',
  title: 'share of the cost of hosting that others deliver',
  unit: 'share',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.hostingSupport,
};
