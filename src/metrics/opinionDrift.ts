import type { Metric } from './metric.ts';

export const opinionDrift: Metric = {
  id: 'opinionDrift',
  title: 'drift of attitudes since the start',
  unit: 'standard deviations',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.opinionDrift,
};
