import type { Metric } from './metric.ts';

export const rightsScrutiny: Metric = {
  id: 'rightsScrutiny',
  title: 'scrutiny by others',
  unit: 'index',
  kind: 'index',
  dimension: 'actor',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, _params, where) => state.actors[where]!.rightsScrutiny,
};
