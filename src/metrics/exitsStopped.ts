import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const exitsStopped: Metric = {
  id: 'exitsStopped',
  title: 'people stopped before the line by the transit side',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('exitsStopped'),
  notModelled: (params) => params.peopleCount === 0,
};
