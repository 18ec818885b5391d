import type { Lever } from './lever.ts';
import { joined, landLegsFrom, ownExits, scaleAt } from './patch.ts';

export const freeTransport: Lever = {
  id: 'freeTransport',
  title: 'Free buses and trains to the border',
  holderRoles: ['transitState', 'hostState', 'originState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of journeys paid for',
  range: [0, 1],
  baseline: 0,
  meaning:
    "Share of land journeys in the holder's territory that it pays for and organises. Fares on these " +
    'legs fall by the share, for who can set out and which way as well, and parties carried to the ' +
    'border wait less in the city. The holder pays the carriers the rest, person by person.',
  risePerDay: 1 / 2,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['arrivalsBorder', 'attempts'],
  costEurPerDay: 0,
  source: 'cases.md C03 (27–28 February 2020: free buses within a day); no cost by its level, it is the fares',
  grade: 'B',
  fields: [
    { field: 'fareShare', how: 'multiply' },
    { field: 'carriedShare', how: 'set' },
  ],
  apply: (controls, level, slot, params) => {
    scaleAt(controls.fareShare, landLegsFrom(slot, params), 1 - level(0));
    for (const s of ownExits(slot, params)) controls.carriedShare[s] = joined(controls.carriedShare[s]!, level(0));
  },
};
