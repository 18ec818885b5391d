import { countOf } from '../model/counters.ts';
import type { Metric } from './metric.ts';

export const asylumApplications: Metric = {
  id: 'asylumApplications',
  title: 'people admitted to an asylum procedure',
  unit: 'persons/day',
  kind: 'flow',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: countOf('asylumHeard'),
};
