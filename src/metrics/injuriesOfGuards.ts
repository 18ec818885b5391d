import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const injuriesOfGuards: Metric = {
  id: 'injuriesOfGuards',
  title: 'injuries of guards',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('injuriesOfGuards'),
  notModelled: (params) => params.peopleCount === 0,
};
