import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const procedureDays: Metric = {
  id: 'procedureDays',
  title: 'days of people in an open procedure',
  unit: 'person-days/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('procedureDays'),
};
