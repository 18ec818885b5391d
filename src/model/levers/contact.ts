import type { Lever } from './lever.ts';
import { joined, neighbours } from './patch.ts';

export const contact: Lever = {
  id: 'contact',
  title: 'Recognition and contact',
  holderRoles: ['bloc', 'targetState', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'publicity',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Calls, visits and talks with a government that wants to be recognised. It saves face and makes ' +
    'stopping easier; it is booked as a symbolic concession, apart from material ones.',
  risePerDay: Infinity,
  fallPerDay: 1 / 14,
  per: 'actor',
  scoped: false,
  feeds: ['faceSaving'],
  costEurPerDay: 0,
  source: 'parameters.md A.2, A.5 (call of 15 November 2021; S29, S30)',
  grade: 'B',
  fields: [{ field: 'contact', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const actor of neighbours(slot, params)) controls.contact[actor] = joined(controls.contact[actor]!, level(0));
  },
};
