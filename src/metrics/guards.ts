import type { Metric } from './metric.ts';

export const guards: Metric = {
  id: 'guards',
  title: 'guards and soldiers',
  unit: 'persons/km',
  kind: 'index',
  dimension: 'segment',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.controls.guardsPerKm[where]!,
};
