import { Stage, stageCount } from '../model/stages.ts';
import type { Metric } from './metric.ts';

export const peopleSettled: Metric = {
  id: 'peopleSettled',
  title: 'people at risk who have not left',
  unit: 'persons',
  kind: 'stock',
  dimension: 'place',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: (state, params, where, group) =>
    stageCount(state, params, Stage.settled, where, group) + stageCount(state, params, Stage.planning, where, group),
};
