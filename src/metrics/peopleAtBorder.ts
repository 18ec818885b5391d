import { Stage, stageCount } from '../model/stages.ts';
import type { Metric } from './metric.ts';

export const peopleAtBorder: Metric = {
  id: 'peopleAtBorder',
  title: 'people at the border, transit side',
  unit: 'persons',
  kind: 'stock',
  dimension: 'segment',
  byGroup: true,
  ledger: false,
  claim: 'inTheModel',
  read: (state, params, where, group) =>
    stageCount(state, params, Stage.atBorder, params.segments[where]!.strip, group),
};
