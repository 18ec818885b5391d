import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const protectionReached: Metric = {
  id: 'protectionReached',
  title: 'people who were granted protection',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'place',
  byGroup: true,
  ledger: true,
  moreIsBetter: true,
  claim: 'inTheModel',
  read: countOf('protected'),
  notModelled: (params) => params.segments.length === 0,
};
