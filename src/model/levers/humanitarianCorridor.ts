import type { Lever } from './lever.ts';

export const humanitarianCorridor: Lever = {
  id: 'humanitarianCorridor',
  title: 'Humanitarian corridor from the border',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'persons a day',
  range: [0, 2000],
  baseline: 0,
  meaning:
    'People a day who are taken from the other side of the line, or from the transit city, into a ' +
    'procedure: those worst off first.',
  risePerDay: 50,
  fallPerDay: Infinity,
  per: 'segment',
  scoped: false,
  feeds: ['corridorArrivals', 'peopleAtBorder'],
  costEurPerDay: 300,
  source: 'cases.md C01 (2,000 people asked for on 18 November 2021; refused); cost is an assumption',
  grade: 'C',
  fields: [{ field: 'corridorPerDay', how: 'add' }],
  apply: (controls, level, slot) => {
    controls.corridorPerDay[slot.target] = controls.corridorPerDay[slot.target]! + level(0);
  },
};
