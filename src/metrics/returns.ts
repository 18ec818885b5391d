import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const returns: Metric = {
  id: 'returns',
  title: 'people who returned or were deported',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: (state, _params, where, group) =>
    count(state, 'returnedWilling', where, group, state.day) +
    count(state, 'returnedPressed', where, group, state.day) +
    count(state, 'deported', where, group, state.day),
};
