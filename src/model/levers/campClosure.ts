import type { Lever } from './lever.ts';
import { joined, ownGroups } from './patch.ts';

export const campClosure: Lever = {
  id: 'campClosure',
  title: 'Camp closure and expulsion',
  holderRoles: ['hostState', 'transitState'],
  side: 'pressing',
  act: 'rule',
  works: 'hosting',
  unit: 'share of the longest order',
  range: [0, 1],
  baseline: 0,
  meaning:
    'An order that people leave the camps in the territory of the holder. It sets the weekly share of ' +
    'those who live there and are made to leave; they return under pressure, move on or stay hidden ' +
    'nearby. Level 1 is an order carried out as fast as it can be.',
  risePerDay: 1 / 7,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: true,
  feeds: ['expulsions', 'returns', 'returnedToRisk'],
  costEurPerDay: 0,
  source:
    'cases.md C08, C09 (orders of 2016 and 2021; 34,900 assisted returns in eleven months); a full ' +
    'expulsion was never carried out, so the fastest pace is an assumption',
  grade: 'D',
  fields: [{ field: 'closureShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const g of ownGroups(slot, params)) controls.closureShare[g] = joined(controls.closureShare[g]!, level(g));
  },
};
