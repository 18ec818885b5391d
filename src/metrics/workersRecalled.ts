import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const workersRecalled: Metric = {
  id: 'workersRecalled',
  title: 'workers brought home by their state',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('workersRecalled'),
  notModelled: (params) => !params.groups.some((group) => group.purpose === 'work'),
};
