import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const injuries: Metric = {
  id: 'injuries',
  title: 'injuries by violence',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('injuries'),
  notModelled: (params) => params.segments.length === 0,
};
