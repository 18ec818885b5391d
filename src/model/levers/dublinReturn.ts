import type { Lever } from './lever.ts';
import { joined, legsWhere } from './patch.ts';

export const dublinReturn: Lever = {
  id: 'dublinReturn',
  title: 'Return to the country of first arrival',
  holderRoles: ['destinationState', 'targetState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of arrivals',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people recorded in the holder who are taken back to the state they first entered, some ' + 'weeks later.',
  risePerDay: 1 / 60,
  fallPerDay: 1 / 7,
  per: 'actor',
  scoped: false,
  feeds: ['firstCountryReturns'],
  costEurPerDay: 3000,
  source:
    'cases.md C10 (return announced, hardly done); share done is small in every year: level 1 is not ' +
    'reached in practice',
  grade: 'C',
  fields: [{ field: 'firstCountryShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const l of legsWhere(params, (leg) => leg.onward && params.places[leg.to]!.country === slot.actor))
      controls.firstCountryShare[l] = joined(controls.firstCountryShare[l]!, level(0));
  },
};
