import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const transferred: Metric = {
  id: 'transferred',
  title: 'people moved to a partner country; harm there is not modelled',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('transferred'),
  notModelled: (params) => params.peopleCount === 0,
};
