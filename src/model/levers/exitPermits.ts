import type { Lever } from './lever.ts';
import { ownGroups } from './patch.ts';

export const exitPermits: Lever = {
  id: 'exitPermits',
  title: 'Exit permits',
  holderRoles: ['originState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of applications refused',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people who decide to leave and are refused a permit to do so by their own state. People ' +
    'refused wait at home; some lose work and housing for having asked.',
  risePerDay: 1 / 30,
  fallPerDay: 1 / 30,
  per: 'actor',
  scoped: true,
  feeds: ['permitsRefused', 'arrivalsHub'],
  costEurPerDay: 0,
  source: 'cases.md C20 (51,320 permits in 1979, 914 in 1986)',
  grade: 'B',
  fields: [{ field: 'permitShare', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    for (const g of ownGroups(slot, params)) controls.permitShare[g] = controls.permitShare[g]! * (1 - level(g));
  },
};
