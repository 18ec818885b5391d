import type { Metric } from './metric.ts';

export const costPolarisation: Metric = {
  id: 'costPolarisation',
  title: 'part of that cost: polarisation',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costPolarisation,
};
