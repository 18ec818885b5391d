import { Stage } from '../model/stages.ts';
import type { Metric } from './metric.ts';

/** Stages in which somebody with protection need has reached no procedure. Deaths also fall when nobody can leave: this does not. */
const WITHOUT = [
  Stage.settled,
  Stage.planning,
  Stage.travelling,
  Stage.inTransit,
  Stage.atBorder,
  Stage.attempting,
  Stage.irregular,
  Stage.returnedWilling,
  Stage.returnedPressed,
  Stage.diverted,
];

export const unmetProtectionNeed: Metric = {
  id: 'unmetProtectionNeed',
  title: 'days of people with protection need who reached no procedure',
  unit: 'person-days/day',
  kind: 'flow',
  dimension: 'none',
  byGroup: true,
  ledger: true,
  claim: 'inTheModel',
  read: (state, params, _where, group) =>
    WITHOUT.reduce(
      (sum, stage) => sum + state.needCounts[stage * params.groups.length + group]!,
      state.unheardNeedCounts[group]!, // a procedure in which nobody is heard is none, and people are deported from it
    ),
  notModelled: (params) => params.peopleCount === 0,
};
