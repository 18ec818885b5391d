import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const arrivalsBorder: Metric = {
  id: 'arrivalsBorder',
  title: 'people reaching a border segment from the city or another segment',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('arrivalsStrip'),
};
