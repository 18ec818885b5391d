import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const attempts: Metric = {
  id: 'attempts',
  title: 'recorded attempts (events, not people)',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'atLeast',
  read: countOf('recordedAttempts'),
};
