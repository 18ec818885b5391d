import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const reunions: Metric = {
  id: 'reunions',
  title: 'people who joined kin by legal ways',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  moreIsBetter: true,
  claim: 'inTheModel',
  read: countOf('reunions'),
  notModelled: (params) => params.peopleCount === 0,
};
