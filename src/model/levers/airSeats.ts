import type { Lever } from './lever.ts';
import { legsWhere, scaled } from './patch.ts';

export const airSeats: Lever = {
  id: 'airSeats',
  title: 'State airline and charter seats',
  holderRoles: ['transitState', 'hostState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of the timetable added',
  range: [0, 2],
  baseline: 0,
  meaning:
    "Additional seats on every flight into the holder's own places, as a share of the timetable at the " +
    "start (1 = twice the seats), whoever flies them: landing rights are the holder's.",
  risePerDay: 1 / 14,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['seats', 'arrivalsHub', 'attempts'],
  costEurPerDay: 0,
  source: 'parameters.md F (S155–S157): new weekly rotations within about two weeks; cost is borne by fares',
  grade: 'C',
  fields: [{ field: 'seatsPerDay', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    for (const l of legsWhere(params, (leg) => leg.mode === 'air' && params.places[leg.to]!.country === slot.actor)) {
      controls.seatsPerDay[l] = scaled(controls.seatsPerDay[l]!, 1 + level(0));
    }
  },
};
