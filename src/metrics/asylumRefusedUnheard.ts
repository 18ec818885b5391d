import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const asylumRefusedUnheard: Metric = {
  id: 'asylumRefusedUnheard',
  title: 'asylum requests refused unheard',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'asylumRefusedUnheard', where, group, state.day),
  notModelled: (params) => params.segments.length === 0,
};
