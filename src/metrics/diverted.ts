import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const diverted: Metric = {
  id: 'diverted',
  title: 'people who left by another route; harm there is not modelled',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('diverted'),
  notModelled: (params) => !params.groups.some((group) => group.otherRoute !== null),
};
