import type { Lever } from './lever.ts';
import { joined, ownEntries, perGroup } from './patch.ts';

export const temporaryProtection: Lever = {
  id: 'temporaryProtection',
  title: 'Temporary protection',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'share of the group',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people of the named groups who are let in at the border and protected at once, without a ' +
    'procedure. Set for one group and not for another it is the unequal rule of 2021 and 2022.',
  risePerDay: Infinity,
  fallPerDay: 1 / 30,
  per: 'actor',
  scoped: true,
  feeds: ['protectionReached', 'pushbacks'],
  costEurPerDay: 0,
  source: 'cases.md C12 (1.1 million people into Poland by early March 2022)',
  grade: 'A',
  fields: [{ field: 'temporaryShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    perGroup(ownEntries(slot, params), params, (at, g) => {
      controls.temporaryShare[at] = joined(controls.temporaryShare[at]!, level(g));
    });
  },
};
