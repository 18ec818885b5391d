import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const workersAbused: Metric = {
  id: 'workersAbused',
  title: 'workers abused',
  unit: 'cases/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('workersAbused'),
  notModelled: (params) => !params.groups.some((group) => group.purpose === 'work'),
};
