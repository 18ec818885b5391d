import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const violence: Metric = {
  id: 'violence',
  title: 'violence by guards of either side',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, _params, where, group) =>
    count(state, 'violenceTo', where, group, state.day) + count(state, 'violenceFrom', where, group, state.day),
  notModelled: (params) => params.segments.length === 0,
};
