import type { Metric } from './metric.ts';

export const restrictiveCampShare: Metric = {
  id: 'restrictiveCampShare',
  title: 'mobilised against admission',
  unit: 'share',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.restrictiveCampShare,
};
