import type { Lever } from './lever.ts';
import { groupsBound } from './patch.ts';

export const legalPathways: Lever = {
  id: 'legalPathways',
  title: 'Legal pathways and humanitarian visas',
  holderRoles: ['targetState', 'destinationState', 'bloc'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'persons a day',
  range: [0, 2000],
  baseline: 0,
  meaning:
    'People a day who can apply at home or in a first host country and travel to the holder safely and ' +
    'with papers, shared among the groups bound there by their size. Those with protection need come ' +
    'first.',
  risePerDay: 5,
  fallPerDay: 50,
  per: 'actor',
  scoped: false,
  feeds: ['legalArrivals', 'unmetProtectionNeed'],
  costEurPerDay: 150,
  source:
    'seed 1 (500 humanitarian visas); parameters.md H (humane levers must exist); cost EUR 150 a person ' +
    'and day of preparation is an assumption',
  grade: 'C',
  fields: [{ field: 'legalPerDay', how: 'add' }],
  apply: (controls, level, slot, params) => {
    const bound = groupsBound(slot, params).filter((g) => params.groups[g]!.purpose !== 'work');
    const people = bound.reduce((sum, g) => sum + params.groups[g]!.count, 0);
    if (people === 0) return;
    for (const g of bound)
      controls.legalPerDay[g] = controls.legalPerDay[g]! + (level(0) * params.groups[g]!.count) / people;
  },
};
