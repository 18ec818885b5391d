import type { Lever } from './lever.ts';

export const threat: Lever = {
  id: 'threat',
  title: 'Announced threat',
  holderRoles: ['transitState', 'hostState', 'originState', 'destinationState', 'targetState', 'bloc'],
  side: 'pressing',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'publicity',
  range: [0, 1],
  baseline: 0,
  meaning:
    'A threat to let people move, or to move them, unless a demand is met. 1: said in public; between: ' +
    'hinted at; 0: nothing said. Nothing moves by it: it opens the bargaining and raises the price of ' +
    'backing down.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['leverage'],
  costEurPerDay: 0,
  source: 'parameters.md A.5; cases.md 2.1j (26 May 2021)',
  grade: 'C',
  fields: [],
  apply: () => {},
};
