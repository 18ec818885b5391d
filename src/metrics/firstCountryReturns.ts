import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const firstCountryReturns: Metric = {
  id: 'firstCountryReturns',
  title: 'people taken back to the state of first entry',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('firstCountryReturns'),
};
