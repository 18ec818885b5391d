import type { Metric } from './metric.ts';

export const costShortage: Metric = {
  id: 'costShortage',
  title: 'cost of workers who do not come',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costShortage,
};
