import type { Metric } from './metric.ts';

export const fenceShare: Metric = {
  id: 'fenceShare',
  title: 'share of the segment with a fence',
  unit: 'share',
  kind: 'index',
  dimension: 'segment',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.controls.fenceShare[where]!,
};
