import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const missing: Metric = {
  id: 'missing',
  title: 'people reported missing',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'atLeast',
  read: countOf('missing'),
  notModelled: (params) => params.segments.length === 0,
};
