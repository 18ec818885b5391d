import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const pushbacks: Metric = {
  id: 'pushbacks',
  title: 'people turned back without a procedure',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'pushbacks', where, group, state.day),
  notModelled: (params) => params.segments.length === 0,
};
