import type { Metric } from './metric.ts';

export const costPressing: Metric = {
  id: 'costPressing',
  title: 'cost of pressing, less what it brings',
  unit: 'utils/week',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.operatingCost,
};
