import { countOf } from '../model/counters.ts';
import { hasCamps } from '../model/hosted.ts';
import type { Metric } from './metric.ts';

export const expulsions: Metric = {
  id: 'expulsions',
  title: 'people made to leave a camp',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: countOf('expelled'),
  notModelled: (params) => !hasCamps(params),
};
