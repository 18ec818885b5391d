import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const tries: Metric = {
  id: 'tries',
  title: 'attempts in the model',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'tries', where, group, state.day),
};
