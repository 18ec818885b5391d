import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const planned: Metric = {
  id: 'planned',
  title: 'people who decided to leave',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('planned'),
};
