import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const giveUps: Metric = {
  id: 'giveUps',
  title: 'people who stopped trying',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('giveUps'),
};
