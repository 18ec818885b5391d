import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const placements: Metric = {
  id: 'placements',
  title: 'workers who took up work abroad',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('placements'),
  notModelled: (params) => !params.groups.some((group) => group.purpose === 'work'),
};
