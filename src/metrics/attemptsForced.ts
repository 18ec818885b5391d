import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const attemptsForced: Metric = {
  id: 'attemptsForced',
  title: 'attempts by people steered or kept from leaving',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('triesForced'),
  notModelled: (params) => params.segments.length === 0,
};
