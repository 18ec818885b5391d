import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const openEndedDetentionDays: Metric = {
  id: 'openEndedDetentionDays',
  title: 'days in detention without an end date',
  unit: 'person-days/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('openEndedDetentionDays'),
  notModelled: (params) => params.peopleCount === 0,
};
