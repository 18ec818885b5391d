import type { Lever } from './lever.ts';
import { ownGroups } from './patch.ts';

export const workerRecall: Lever = {
  id: 'workerRecall',
  title: 'Repatriation of own workers',
  holderRoles: ['originState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'persons a day',
  range: [0, 5000],
  baseline: 0,
  meaning:
    'Workers a day whom the holder brings home from abroad, shared among its groups of workers by their ' +
    'size. They lose wages, their families remittances, their employers workers.',
  risePerDay: 100,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['workersRecalled', 'costShortage', 'wagesLostEur'],
  costEurPerDay: 500,
  source: 'cases.md C13 (repatriation from February 2018); cost of a charter seat as in assisted returns',
  grade: 'C',
  fields: [{ field: 'recallPerDay', how: 'add' }],
  apply: (controls, level, slot, params) => {
    const own = ownGroups(slot, params).filter((g) => params.groups[g]!.purpose === 'work');
    const people = own.reduce((sum, g) => sum + params.groups[g]!.count, 0);
    if (people === 0) return;
    for (const g of own)
      controls.recallPerDay[g] = controls.recallPerDay[g]! + (level(0) * params.groups[g]!.count) / people;
  },
};
