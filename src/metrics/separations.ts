import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const separations: Metric = {
  id: 'separations',
  title: 'separations of families and parties',
  unit: 'events/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('separations'),
  notModelled: (params) => params.segments.length === 0,
};
