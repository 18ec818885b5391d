import type { Lever } from './lever.ts';

export const campShelter: Lever = {
  id: 'campShelter',
  title: 'Shelter beside the border',
  holderRoles: ['transitState', 'hostState', 'relief'],
  side: 'pressing',
  act: 'rule',
  works: 'hosting',
  unit: 'places',
  range: [0, 20000],
  baseline: 0,
  meaning:
    'Sheltered places (warehouse, camp) beside one border segment, on the transit side. Fewer nights ' +
    'outdoors; the people are also kept near the line.',
  risePerDay: 500,
  fallPerDay: Infinity,
  per: 'segment',
  scoped: false,
  feeds: ['nightsOutdoors', 'peopleAtBorder'],
  costEurPerDay: 9,
  source: 'cases.md 2.1j (17 November 2021); cost per place as outside a centre, parameters.md D (S112)',
  grade: 'C',
  fields: [{ field: 'campPlaces', how: 'add' }],
  apply: (controls, level, slot) => {
    controls.campPlaces[slot.target] = controls.campPlaces[slot.target]! + level(0);
  },
};
