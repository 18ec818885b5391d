import type { Metric } from './metric.ts';

export const costCapacity: Metric = {
  id: 'costCapacity',
  title: 'part of that cost: capacity',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costCapacity,
};
