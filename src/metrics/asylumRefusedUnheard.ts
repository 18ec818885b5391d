import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const asylumRefusedUnheard: Metric = {
  id: 'asylumRefusedUnheard',
  title: 'asylum requests refused unheard',
  unit: 'requests/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('asylumRefusedUnheard'),
  notModelled: (params) => params.segments.length === 0,
};
