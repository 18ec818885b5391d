import { countOf } from '../model/counters.ts';
import { hasCamps } from '../model/hosted.ts';
import type { Metric } from './metric.ts';

export const hidingDays: Metric = {
  id: 'hidingDays',
  title: 'days of people who hide near a closed camp',
  unit: 'person-days/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('hidingDays'),
  notModelled: (params) => !hasCamps(params),
};
