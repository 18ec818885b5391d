import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const entries: Metric = {
  id: 'entries',
  title: 'recorded entries',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'atLeast',
  read: countOf('recordedEntries'),
};
