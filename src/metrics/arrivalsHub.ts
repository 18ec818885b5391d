import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const arrivalsHub: Metric = {
  id: 'arrivalsHub',
  title: 'people reaching the transit country',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('firstArrivals'),
};
