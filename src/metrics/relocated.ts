import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const relocated: Metric = {
  id: 'relocated',
  title: 'people moved to another member',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('relocated'),
};
