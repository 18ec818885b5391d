import type { Lever } from './lever.ts';
import { scaleAt } from './patch.ts';

export const postClosure: Lever = {
  id: 'postClosure',
  title: 'Crossing posts closed',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of the posts',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of the official crossing posts of a border that are closed. Who would have presented there ' +
    'can only try elsewhere on the line.',
  risePerDay: 1,
  fallPerDay: 1,
  per: 'segment',
  scoped: false,
  feeds: ['asylumApplications', 'attempts'],
  costEurPerDay: 0,
  source: 'cases.md F06, F07 (partial closure displaces within days), C26',
  grade: 'A',
  fields: [{ field: 'postShare', how: 'multiply' }],
  apply: (controls, level, slot) => {
    scaleAt(controls.postShare, [slot.target], 1 - level(0));
  },
};
