import { countOf } from '../model/counters.ts';
import { CENTS_PER_EUR } from '../model/units.ts';
import type { Metric } from './metric.ts';

const cents = countOf('remittancesCents');

export const remittancesEur: Metric = {
  id: 'remittancesEur',
  title: 'money sent home by workers',
  unit: 'EUR/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: (state, params, where, group) => cents(state, params, where, group) / CENTS_PER_EUR,
  notModelled: (params) => !params.groups.some((group) => group.purpose === 'work'),
};
