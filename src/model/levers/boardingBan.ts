import type { Lever } from './lever.ts';
import { legsWhere } from './patch.ts';

export const boardingBan: Lever = {
  id: 'boardingBan',
  title: 'Boarding refused by nationality',
  holderRoles: ['carrier', 'originState', 'hostState', 'transitState', 'destinationState'],
  side: 'third',
  act: 'rule',
  works: 'upstream',
  unit: 'share refused',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people of the named groups who are refused boarding on the legs the holder carries or that ' +
    'depart from its territory.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: true,
  feeds: ['arrivalsHub', 'seats'],
  costEurPerDay: 0,
  source: 'cases.md 2.1j (12 November 2021; S26)',
  grade: 'B',
  fields: [{ field: 'boardingShare', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    const groupCount = params.groups.length;
    const legs = legsWhere(
      params,
      (leg) => leg.carrier === slot.actor || params.places[leg.from]!.country === slot.actor,
    );
    for (const l of legs) {
      for (let g = 0; g < groupCount; g++) {
        const at = l * groupCount + g;
        controls.boardingShare[at] = controls.boardingShare[at]! * (1 - level(g));
      }
    }
  },
};
