import type { Lever } from './lever.ts';
import { legsWhere, scaled } from './patch.ts';

export const flightsGrounded: Lever = {
  id: 'flightsGrounded',
  title: 'Flights grounded by the origin state',
  holderRoles: ['originState'],
  side: 'third',
  act: 'rule',
  works: 'upstream',
  unit: 'share of seats withdrawn',
  range: [0, 1],
  baseline: 0,
  meaning: "Share of seats withdrawn on all flights that depart from the holder's territory, whoever flies them.",
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['seats', 'arrivalsHub'],
  costEurPerDay: 0,
  source: 'cases.md 2.1j (5–7 August 2021)',
  grade: 'B',
  fields: [{ field: 'seatsPerDay', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    for (const l of legsWhere(params, (leg) => leg.mode === 'air' && params.places[leg.from]!.country === slot.actor)) {
      controls.seatsPerDay[l] = scaled(controls.seatsPerDay[l]!, 1 - level(0));
    }
  },
};
