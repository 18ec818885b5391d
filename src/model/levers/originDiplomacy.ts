import type { Lever } from './lever.ts';

export const originDiplomacy: Lever = {
  id: 'originDiplomacy',
  title: 'Diplomacy with origin states',
  holderRoles: ['bloc', 'targetState', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'effort',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Visits, money and visa talks with the states people leave: 1 is a full effort with paid return ' +
    'flights. It changes nothing by itself; origin states decide.',
  risePerDay: 1 / 14,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  asks: 'originState',
  feeds: ['seats', 'returns'],
  costEurPerDay: 39000,
  source: 'parameters.md A.6; EUR 3.5m for returns in about three months (S36)',
  grade: 'D',
  fields: [],
  apply: () => {},
};
