import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const pushbacks: Metric = {
  id: 'pushbacks',
  title: 'turned back without a procedure (events, not people)',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('pushbacks'),
  notModelled: (params) => params.segments.length === 0,
};
