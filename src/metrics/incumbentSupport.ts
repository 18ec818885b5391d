import type { Metric } from './metric.ts';

export const incumbentSupport: Metric = {
  id: 'incumbentSupport',
  title: 'support for the government',
  unit: 'percentage points',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.incumbentSupport,
};
