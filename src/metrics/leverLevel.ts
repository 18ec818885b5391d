import { levelWidth } from '../model/levels.ts';
import { mean } from './leverRequested.ts';
import type { Metric } from './metric.ts';

export const leverLevel: Metric = {
  id: 'leverLevel',
  title: 'lever level in force',
  unit: 'unit of the lever',
  kind: 'index',
  dimension: 'lever',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, params, where) => mean(state.levers.effective, where, levelWidth(params)),
};
