import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const nightsFreezing: Metric = {
  id: 'nightsFreezing',
  title: 'nights outdoors below 0 °C',
  unit: 'person-nights/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('nightsFreezing'),
  notModelled: (params) => params.segments.length === 0,
};
