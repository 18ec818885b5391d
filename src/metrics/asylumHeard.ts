import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const asylumHeard: Metric = {
  id: 'asylumHeard',
  title: 'claims heard',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: true,
  moreIsBetter: true,
  claim: 'inTheModel',
  read: countOf('asylumHeard'),
  notModelled: (params) => params.peopleCount === 0,
};
