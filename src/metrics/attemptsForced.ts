import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const attemptsForced: Metric = {
  id: 'attemptsForced',
  title: 'attempts of people steered or kept from leaving (events, not people)',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('triesForced'),
  notModelled: (params) => params.segments.length === 0,
};
