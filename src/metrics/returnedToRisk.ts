import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const returnedToRisk: Metric = {
  id: 'returnedToRisk',
  title: 'people with protection need who were returned',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'returnedToRisk', where, group, state.day),
  notModelled: (params) => params.segments.length === 0,
};
