import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const corridorArrivals: Metric = {
  id: 'corridorArrivals',
  title: 'people taken from the other side into a procedure',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  moreIsBetter: true,
  claim: 'inTheModel',
  read: countOf('corridorArrivals'),
  notModelled: (params) => params.peopleCount === 0,
};
