import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const seatRefusals: Metric = {
  id: 'seatRefusals',
  title: 'days on which somebody ready to go could not board',
  unit: 'person-days/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('seatRefused'),
};
