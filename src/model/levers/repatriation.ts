import type { Lever } from './lever.ts';

export const repatriation: Lever = {
  id: 'repatriation',
  title: 'Return flights offered by the origin state',
  holderRoles: ['originState'],
  side: 'third',
  act: 'rule',
  works: 'hosting',
  unit: 'seats per day',
  range: [0, 2000],
  baseline: 0,
  meaning:
    "Seats a day home from the transit country for people whose home is in the holder's territory, shared " +
    'among its groups by their size. Who wants to go home may; nobody is made to by this lever.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['returns', 'peopleAtBorder'],
  costEurPerDay: 500,
  source:
    'cases.md 2.1j and corrections.md 3: about 90 seats a day from 18 November 2021; cost of a charter seat is an assumption',
  grade: 'C',
  fields: [{ field: 'returnSeatsPerDay', how: 'add' }],
  apply: (controls, level, slot, params) => {
    const own = params.groups.map((group) => (params.places[group.home]!.country === slot.actor ? group.count : 0));
    const people = own.reduce((sum, count) => sum + count, 0);
    if (people === 0) return;
    own.forEach((count, g) => {
      controls.returnSeatsPerDay[g] = controls.returnSeatsPerDay[g]! + (level(0) * count) / people;
    });
  },
};
