import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const surveillanceDays: Metric = {
  id: 'surveillanceDays',
  title: 'days of people watched abroad for their own state',
  unit: 'person-days/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('surveillanceDays'),
  notModelled: (params) => params.peopleCount === 0,
};
