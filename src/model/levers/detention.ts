import type { Lever } from './lever.ts';
import { joined, ownEntries } from './patch.ts';

export const detention: Lever = {
  id: 'detention',
  title: 'Detention during the procedure',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of people in procedure',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people in an asylum or return procedure who may not leave the place they are held in. Its ' +
    'cost follows the person-days (parameters.md row 94), not the level.',
  risePerDay: 1 / 20,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['detentionDays', 'onwardArrivals'],
  costEurPerDay: 0,
  source: 'parameters.md D (S102, S108); speed A-411',
  grade: 'D',
  fields: [{ field: 'detentionShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params))
      controls.detentionShare[s] = joined(controls.detentionShare[s]!, level(0));
  },
};
