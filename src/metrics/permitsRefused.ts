import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const permitsRefused: Metric = {
  id: 'permitsRefused',
  title: 'permits to leave refused',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('permitsRefused'),
  notModelled: (params) => params.peopleCount === 0,
};
