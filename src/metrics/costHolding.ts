import type { Metric } from './metric.ts';

export const costHolding: Metric = {
  id: 'costHolding',
  title: 'weekly cost of holding on',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costHolding,
};
