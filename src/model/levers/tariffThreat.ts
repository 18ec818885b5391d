import type { Lever } from './lever.ts';
import { joined, neighbours } from './patch.ts';

export const tariffThreat: Lever = {
  id: 'tariffThreat',
  title: 'Tariff threat',
  holderRoles: ['destinationState', 'targetState', 'bloc'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'tariff threatened, share of the highest',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Tariffs announced, or laid, on the goods of the states people come through unless they stop them. ' +
    'The cost is felt at once by those who sell.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['costTariff', 'costHolding'],
  costEurPerDay: 0,
  source: 'cases.md C17 (30 May 2019: 5 % rising to 25 %; agreement in 8 days), F22',
  grade: 'A',
  fields: [{ field: 'tariff', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const actor of neighbours(slot, params)) controls.tariff[actor] = joined(controls.tariff[actor]!, level(0));
  },
};
