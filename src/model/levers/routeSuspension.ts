import type { Lever } from './lever.ts';
import { scaled } from './patch.ts';

export const routeSuspension: Lever = {
  id: 'routeSuspension',
  title: 'Carrier suspends its route',
  holderRoles: ['carrier'],
  side: 'third',
  act: 'rule',
  works: 'upstream',
  unit: 'share of seats withdrawn',
  range: [0, 1],
  baseline: 0,
  meaning: 'Share of seats the carrier withdraws on all legs it carries in this world.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['seats', 'arrivalsHub'],
  costEurPerDay: 0,
  source: 'cases.md 2.1j (5–7 August 2021, 13 November 2021)',
  grade: 'B',
  fields: [{ field: 'seatsPerDay', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    for (const l of params.actors[slot.actor]!.legsCarried) {
      controls.seatsPerDay[l] = scaled(controls.seatsPerDay[l]!, 1 - level(0));
    }
  },
};
