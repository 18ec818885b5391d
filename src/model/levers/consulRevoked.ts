import type { Lever } from './lever.ts';
import { ownGroups } from './patch.ts';

export const consulRevoked: Lever = {
  id: 'consulRevoked',
  title: 'Consul revoked',
  holderRoles: ['originState'],
  side: 'third',
  act: 'rule',
  works: 'upstream',
  unit: 'share of visas no longer issued',
  range: [0, 1],
  baseline: 0,
  meaning:
    "Share of visas of the transit state that the holder's citizens no longer get at home, because it " +
    'has closed the consulate that issued them.',
  risePerDay: 1,
  fallPerDay: 1,
  per: 'actor',
  scoped: false,
  feeds: ['arrivalsHub'],
  costEurPerDay: 0,
  source: 'cases.md 2.1j (honorary consuls in Iraq, November 2021)',
  grade: 'B',
  fields: [{ field: 'consularShare', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    const groupCount = params.groups.length;
    params.legs.forEach((leg, l) => {
      if (leg.visa < 0) return;
      for (const g of ownGroups(slot, params)) {
        const at = l * groupCount + g;
        controls.consularShare[at] = controls.consularShare[at]! * (1 - level(0));
      }
    });
  },
};
