import type { Metric } from './metric.ts';

export const costKeptHome: Metric = {
  id: 'costKeptHome',
  title: 'cost of people whom their own state does not let go',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.costKeptHome,
};
