import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const onwardArrivals: Metric = {
  id: 'onwardArrivals',
  title: 'arrivals recorded by the destination',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'atLeast',
  read: countOf('recordedOnward'),
};
