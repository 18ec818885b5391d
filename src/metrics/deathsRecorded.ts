import { countOf } from '../model/counters.ts';
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
  read: countOf('recordedDeaths'),
  notModelled: (params) => params.segments.length === 0,
};
