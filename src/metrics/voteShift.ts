import type { Metric } from './metric.ts';

export const voteShift: Metric = {
  id: 'voteShift',
  title: 'vote for parties against immigration since the start',
  unit: 'percentage points',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.voteShift,
};
