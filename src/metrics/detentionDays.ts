import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const detentionDays: Metric = {
  id: 'detentionDays',
  title: 'days in detention',
  unit: 'person-days/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('detentionDays'),
  notModelled: (params) => params.segments.length === 0,
};
