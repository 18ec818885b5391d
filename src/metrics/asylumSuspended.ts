import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const asylumSuspended: Metric = {
  id: 'asylumSuspended',
  title: 'claims taken and not heard while asylum was suspended',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('asylumSuspended'),
  notModelled: (params) => params.peopleCount === 0,
};
