import type { Metric } from './metric.ts';

export const costTariff: Metric = {
  id: 'costTariff',
  title: 'cost of tariffs threatened or laid',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costTariff,
};
