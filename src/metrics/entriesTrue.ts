import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const entriesTrue: Metric = {
  id: 'entriesTrue',
  title: 'entries in the model',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('entries'),
};
