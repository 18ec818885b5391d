import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const legalArrivals: Metric = {
  id: 'legalArrivals',
  title: 'people who came by legal ways',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  moreIsBetter: true,
  claim: 'inTheModel',
  read: countOf('legalArrivals'),
  notModelled: (params) => params.peopleCount === 0,
};
