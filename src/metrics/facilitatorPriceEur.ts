import { CENTS_PER_EUR } from '../model/units.ts';
import type { Metric } from './metric.ts';

export const facilitatorPriceEur: Metric = {
  id: 'facilitatorPriceEur',
  title: 'price of facilitators per person',
  unit: 'EUR',
  kind: 'index',
  dimension: 'market',
  byGroup: false,
  ledger: false,
  claim: 'inTheModel',
  read: (state, _params, where) => state.facilitators.marketPriceCents[where]! / CENTS_PER_EUR,
};
