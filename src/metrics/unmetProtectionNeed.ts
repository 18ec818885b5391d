import { count } from '../model/counters.ts';
import { isHosted } from '../model/hosted.ts';
import type { Params } from '../model/params.ts';
import { Stage } from '../model/stages.ts';
import type { State } from '../model/state.ts';
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
      // a procedure in which nobody is heard is none, and people are deported from it
      state.unheardNeedCounts[group]! - protectedInCamps(state, params, group),
    ),
  notModelled: (params) => params.peopleCount === 0,
};

/** Whoever fled to a camp has reached a place that hosts them, as long as they are not made to leave it. */
function protectedInCamps(state: State, params: Params, group: number): number {
  if (!isHosted(params, group)) return 0;
  const settled = state.needCounts[Stage.settled * params.groups.length + group]!;
  return settled - count(state, 'hidingNeedDays', params.groups[group]!.home, group, state.day);
}
