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
  read: (state, _params, where) => {
    const seats = state.controls.seatsPerDay[where]!;
    return seats === Infinity ? 0 : seats; // ways without a limit have no seats to count
  },
};
