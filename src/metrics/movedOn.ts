import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const movedOn: Metric = {
  id: 'movedOn',
  title: 'people who left a procedure unregistered',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('leftProcedure'),
};
