import type { Lever } from './lever.ts';

export const carrierPressure: Lever = {
  id: 'carrierPressure',
  title: 'Pressure on carriers and hubs',
  holderRoles: ['bloc', 'targetState', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'publicity',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Asking airlines and hub authorities to stop carrying people to the border: 0.3 in quiet talks, 1 as ' +
    'a public threat of listing. It changes nothing by itself; carriers and hubs decide.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  asks: 'carrier',
  feeds: ['arrivalsHub', 'seats'],
  costEurPerDay: 0,
  source: 'parameters.md A.6 and row 112 (S22, S26)',
  grade: 'C',
  fields: [],
  apply: () => {},
};
