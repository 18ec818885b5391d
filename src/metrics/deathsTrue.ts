import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const deathsTrue: Metric = {
  id: 'deathsTrue',
  title: 'deaths in the model',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('deaths'),
  notModelled: (params) => params.segments.length === 0,
};
