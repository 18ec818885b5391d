import type { Metric } from './metric.ts';

export const seats: Metric = {
  id: 'seats',
  title: 'seats people on this route can use',
  unit: 'seats/day',
  kind: 'flow',
  dimension: 'leg',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.controls.seatsPerDay[where]!,
};
