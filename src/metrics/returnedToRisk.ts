import { countOf } from '../model/counters.ts';
import { hasCamps } from '../model/hosted.ts';
import type { Metric } from './metric.ts';

export const returnedToRisk: Metric = {
  id: 'returnedToRisk',
  title: 'people with protection need who were returned',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('returnedToRisk'),
  notModelled: (params) => params.segments.length === 0 && !hasCamps(params),
};
