import { count } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const minorsOutdoors: Metric = {
  id: 'minorsOutdoors',
  title: 'nights outdoors of minors',
  unit: 'person-nights/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, _params, where, group) => count(state, 'minorsOutdoors', where, group, state.day),
  notModelled: (params) => params.segments.length === 0,
};
