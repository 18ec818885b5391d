import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const tries: Metric = {
  id: 'tries',
  title: 'attempts in the model',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('tries'),
};
