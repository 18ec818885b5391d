import type { Metric } from './metric.ts';

export const costRestrictive: Metric = {
  id: 'costRestrictive',
  title: 'part of that cost: mobilisation against admission',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costRestrictive,
};
