import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const onwardTrue: Metric = {
  id: 'onwardTrue',
  title: 'arrivals at the destination in the model',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'onward', where, group, state.day),
};
