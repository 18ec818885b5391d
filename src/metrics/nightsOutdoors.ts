import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const nightsOutdoors: Metric = {
  id: 'nightsOutdoors',
  title: 'nights outdoors',
  unit: 'person-nights/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('nightsOutdoors'),
  notModelled: (params) => params.segments.length === 0,
};
