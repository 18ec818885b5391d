import type { Metric } from './metric.ts';

export const cohesion: Metric = {
  id: 'cohesion',
  title: 'unity of a bloc',
  unit: 'share',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.cohesion,
};
