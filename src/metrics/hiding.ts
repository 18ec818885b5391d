import { countOf } from '../model/counters.ts';
import { hasCamps } from '../model/hosted.ts';
import type { Metric } from './metric.ts';

export const hiding: Metric = {
  id: 'hiding',
  title: 'people who stay unseen near a closed camp',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('hiding'),
  notModelled: (params) => !hasCamps(params),
};
