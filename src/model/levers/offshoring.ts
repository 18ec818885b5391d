import type { Lever } from './lever.ts';
import { ownEntries } from './patch.ts';

export const offshoring: Lever = {
  id: 'offshoring',
  title: 'Transfer of claims to a partner country',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'hardening',
  unit: 'persons a day',
  range: [0, 200],
  baseline: 0,
  meaning:
    'People a day whose claim is moved, with them, to a partner country that is paid for it. A court ' +
    'can stop it; the partner is paid all the same, and more for each person moved. What happens ' +
    'there is not modelled.',
  risePerDay: 1 / 30,
  fallPerDay: 1,
  per: 'actor',
  scoped: false,
  feeds: ['transferred'],
  costEurPerDay: 100000,
  source: 'cases.md C15 (GBP 370m and more, no forced transfer), C16; cost of a place a day is derived',
  grade: 'B',
  fields: [{ field: 'offshorePerDay', how: 'add' }],
  apply: (controls, level, slot, params) => {
    const own = ownEntries(slot, params);
    for (const s of own) controls.offshorePerDay[s] = controls.offshorePerDay[s]! + level(0) / own.length;
  },
};
