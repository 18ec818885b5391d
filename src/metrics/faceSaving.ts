import type { Metric } from './metric.ts';

export const faceSaving: Metric = {
  id: 'faceSaving',
  title: 'what makes stopping easier',
  unit: 'utils',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.faceSaving,
};
