import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const planned: Metric = {
  id: 'planned',
  title: 'decisions to leave (the same people may decide again)',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('planned'),
};
