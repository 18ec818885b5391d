import type { Metric } from './metric.ts';

export const protectiveCampShare: Metric = {
  id: 'protectiveCampShare',
  title: 'mobilised for protection',
  unit: 'share',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.protectiveCampShare,
};
