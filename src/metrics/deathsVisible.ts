import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const deathsVisible: Metric = {
  id: 'deathsVisible',
  title: 'deaths that became public',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'atLeast',
  read: countOf('visibleDeaths'),
  notModelled: (params) => params.segments.length === 0,
};
