import type { Metric } from './metric.ts';

export const costHosting: Metric = {
  id: 'costHosting',
  title: 'cost of hosting, after what others deliver',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costHosting,
};
