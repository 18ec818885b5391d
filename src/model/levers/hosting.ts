import type { Lever } from './lever.ts';
import { joined, ownExits } from './patch.ts';

export const hosting: Lever = {
  id: 'hosting',
  title: 'Organised stay in state or partner hotels',
  holderRoles: ['transitState', 'hostState'],
  side: 'pressing',
  act: 'rule',
  works: 'hosting',
  unit: 'share of people in the transit city',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people in the transit city who are housed and told where to go next, instead of paying ' +
    'their own stay.',
  risePerDay: 1 / 14,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['peopleInTransit', 'attempts'],
  costEurPerDay: 0,
  source:
    'parameters.md A.3 (S37), cases.md 2.1j; running cost is part of the operating cost of the state applying pressure',
  grade: 'D',
  fields: [{ field: 'hostedShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownExits(slot, params)) controls.hostedShare[s] = joined(controls.hostedShare[s]!, level(0));
  },
};
