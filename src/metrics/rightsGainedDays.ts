import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const rightsGainedDays: Metric = {
  id: 'rightsGainedDays',
  title: 'days of workers under standards',
  unit: 'person-days/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  moreIsBetter: true,
  claim: 'inTheModel',
  read: countOf('workDaysWithStandards'),
  notModelled: (params) => !params.groups.some((group) => group.purpose === 'work'),
};
