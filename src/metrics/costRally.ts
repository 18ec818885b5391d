import type { Metric } from './metric.ts';

export const costRally: Metric = {
  id: 'costRally',
  title: 'taken off that cost: rally',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costRally,
};
