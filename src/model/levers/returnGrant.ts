import type { Lever } from './lever.ts';
import { ownEntries } from './patch.ts';

export const returnGrant: Lever = {
  id: 'returnGrant',
  title: 'Grant for assisted return',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'EUR per person',
  range: [0, 5000],
  baseline: 0,
  meaning:
    'Money paid to a person who returns home with consent from the receiving state. Paid per return, so ' +
    'there is no running cost.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['returns'],
  costEurPerDay: 0,
  source: 'parameters.md row 59 (S108, S120): EUR 300, later 1,000',
  grade: 'C',
  fields: [{ field: 'grantEur', how: 'add' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params)) controls.grantEur[s] = controls.grantEur[s]! + level(0);
  },
};
