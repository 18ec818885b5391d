import type { Metric } from './metric.ts';

export const threatFrame: Metric = {
  id: 'threatFrame',
  title: 'public framing, ordinary to threat',
  unit: 'index',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.threatFrame,
};
