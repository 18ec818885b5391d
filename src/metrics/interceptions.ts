import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const interceptions: Metric = {
  id: 'interceptions',
  title: 'interceptions',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('interceptions'),
};
