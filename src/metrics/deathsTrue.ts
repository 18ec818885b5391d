import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const deathsTrue: Metric = {
  id: 'deathsTrue',
  title: 'deaths in the model',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'deaths', where, group, state.day),
  notModelled: (params) => params.segments.length === 0,
};
