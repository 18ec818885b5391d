import type { Metric } from './metric.ts';

export const salience: Metric = {
  id: 'salience',
  title: 'attention to the border',
  unit: 'index',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.salience,
};
