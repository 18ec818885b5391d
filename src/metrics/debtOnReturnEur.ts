import { countOf } from '../model/counters.ts';
import { CENTS_PER_EUR } from '../model/units.ts';
import type { Metric } from './metric.ts';

const cents = countOf('debtOnReturnCents');

export const debtOnReturnEur: Metric = {
  id: 'debtOnReturnEur',
  title: 'debt of people on return',
  unit: 'EUR/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, params, where, group) => cents(state, params, where, group) / CENTS_PER_EUR,
  notModelled: (params) => params.peopleCount === 0,
};
