import { count } from '../model/counters.ts';
import { CENTS_PER_EUR } from '../model/units.ts';
import type { Metric } from './metric.ts';

/** Deposits of abandoned people and what the dead carried. */
export const moneyLostEur: Metric = {
  id: 'moneyLostEur',
  title: 'money lost',
  unit: 'EUR/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'moneyLostCents', where, group, state.day) / CENTS_PER_EUR,
  notModelled: (params) => params.peopleCount === 0,
};
