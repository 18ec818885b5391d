import type { Metric } from './metric.ts';

export const costExposure: Metric = {
  id: 'costExposure',
  title: 'part of that cost: exposure of rights violations',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costExposure,
};
