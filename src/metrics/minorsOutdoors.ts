import { countOf } from '../model/counters.ts';
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
  read: countOf('minorsOutdoors'),
  notModelled: (params) => params.segments.length === 0,
};
