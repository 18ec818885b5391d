import { countOf } from '../model/counters.ts';
import { hasCamps } from '../model/hosted.ts';
import type { Metric } from './metric.ts';

export const minorsExpelled: Metric = {
  id: 'minorsExpelled',
  title: 'minors made to leave a camp',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('minorsExpelled'),
  notModelled: (params) => !hasCamps(params),
};
