import { Stage, stageCount } from '../model/stages.ts';
import type { Metric } from './metric.ts';

export const peopleInTransit: Metric = {
  id: 'peopleInTransit',
  title: 'people in cities of the transit country',
  unit: 'persons',
  kind: 'stock',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: (state, params, where, group) => stageCount(state, params, Stage.inTransit, where, group),
};
