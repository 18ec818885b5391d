import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const separations: Metric = {
  id: 'separations',
  title: 'separations of families and parties',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'separations', where, group, state.day),
  notModelled: (params) => params.segments.length === 0,
};
