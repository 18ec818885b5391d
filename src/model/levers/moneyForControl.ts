import type { Lever } from './lever.ts';
import { buyControl, joined, neighbours } from './patch.ts';

export const moneyForControl: Lever = {
  id: 'moneyForControl',
  title: 'Money for control',
  holderRoles: ['bloc', 'targetState', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of the largest package',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Money paid in tranches to the states people leave from, for stopping them there, while it is paid. ' +
    'People are held in partner territory, where what happens to them is not modelled.',
  risePerDay: 1 / 28,
  fallPerDay: 1 / 7,
  per: 'actor',
  scoped: false,
  feeds: ['exitsStopped', 'attempts'],
  costEurPerDay: 5500000,
  source: 'cases.md C23 (EUR 6bn in three years; 10,000 a day before, 43 a year later), C06',
  grade: 'B',
  fields: [
    { field: 'controlMoney', how: 'set' },
    { field: 'exitLeakShare', how: 'multiply' },
  ],
  apply: (controls, level, slot, params) => {
    for (const actor of neighbours(slot, params)) {
      controls.controlMoney[actor] = joined(controls.controlMoney[actor]!, level(0));
    }
    buyControl(controls, slot, params, params.p.moneyControlShare * level(0));
  },
};
