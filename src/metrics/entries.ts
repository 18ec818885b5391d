import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const entries: Metric = {
  id: 'entries',
  title: 'recorded entries',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'atLeast',
  read: (state, _params, where, group) => count(state, 'recordedEntries', where, group, state.day),
};
