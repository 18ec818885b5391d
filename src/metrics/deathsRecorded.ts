import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const deathsRecorded: Metric = {
  id: 'deathsRecorded',
  title: 'recorded deaths',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'atLeast',
  read: (state, _params, where, group) => count(state, 'recordedDeaths', where, group, state.day),
  notModelled: (params) => params.segments.length === 0,
};
