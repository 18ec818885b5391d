import type { Lever } from './lever.ts';
import { watched } from './patch.ts';

export const rightsScrutiny: Lever = {
  id: 'rightsScrutiny',
  title: 'Rights scrutiny',
  holderRoles: ['bloc', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'framing',
  unit: 'praise … criticism',
  range: [-1, 1],
  baseline: 0,
  meaning:
    'How the holder speaks of what its members and partners do to people: praise (−1), as before (0), ' +
    'open criticism with money withheld (1). It decides what exposed harm costs them; muting it can be ' +
    'a concession.',
  risePerDay: 1 / 28,
  fallPerDay: 1 / 7,
  per: 'actor',
  scoped: false,
  feeds: ['rightsScrutiny', 'costExposure'],
  costEurPerDay: 0,
  source: 'seed 1 (Egypt; Poland "from zero to hero"); cases.md C11, C12; size is an assumption',
  grade: 'D',
  fields: [{ field: 'scrutiny', how: 'add' }],
  apply: (controls, level, slot, params) => {
    for (const actor of watched(slot, params)) controls.scrutiny[actor] = controls.scrutiny[actor]! + level(0);
  },
};
