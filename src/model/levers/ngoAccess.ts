import type { Lever } from './lever.ts';
import { joined, ownEntries, scaleAt } from './patch.ts';

export const ngoAccess: Lever = {
  id: 'ngoAccess',
  title: 'Access for relief and rights organisations',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'share of the zone opened',
  range: [0, 1],
  baseline: 0,
  meaning:
    'How far relief and rights organisations may go where the emergency zone keeps others out. They ' +
    'help people outdoors, and what they see becomes known.',
  risePerDay: 1 / 7,
  fallPerDay: 1,
  per: 'actor',
  scoped: false,
  feeds: ['costExposure', 'deathsVisible'],
  costEurPerDay: 0,
  source: 'parameters.md P12 (74 % for access), B.5; cases.md C01',
  grade: 'C',
  fields: [
    { field: 'exclusionKeptShare', how: 'multiply' },
    { field: 'accessShare', how: 'set' },
  ],
  apply: (controls, level, slot, params) => {
    scaleAt(controls.exclusionKeptShare, ownEntries(slot, params), 1 - level(0));
    for (const s of ownEntries(slot, params)) controls.accessShare[s] = joined(controls.accessShare[s]!, level(0));
  },
};
