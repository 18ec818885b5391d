import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const onwardTrue: Metric = {
  id: 'onwardTrue',
  title: 'arrivals at the destination in the model',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('onward'),
};
