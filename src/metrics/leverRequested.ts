import { levelWidth } from '../model/levels.ts';
import type { Metric } from './metric.ts';

export const leverRequested: Metric = {
  id: 'leverRequested',
  title: 'lever level, requested',
  unit: 'unit of the lever',
  kind: 'index',
  dimension: 'lever',
  byGroup: false,
  ledger: false,
  claim: 'computed',
  read: (state, params, where) => mean(state.levers.requested, where, levelWidth(params)),
};

/** Levels are per group; scoped moves make them differ, the series shows the mean. */
export function mean(levels: Float64Array, slot: number, groups: number): number {
  let sum = 0;
  for (let g = 0; g < groups; g++) sum += levels[slot * groups + g]!;
  return groups > 0 ? sum / groups : 0;
}
