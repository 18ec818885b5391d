import { capacityOf } from '../model/people/smugglers/facilitators.ts';
import type { Metric } from './metric.ts';

export const facilitatorCapacity: Metric = {
  id: 'facilitatorCapacity',
  title: 'people facilitators can serve',
  unit: 'persons/day',
  kind: 'stock',
  dimension: 'market',
  byGroup: false,
  ledger: false,
  claim: 'inTheModel',
  read: (state, _params, where) => capacityOf(state.facilitators, where),
};
