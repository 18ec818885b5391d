import { sanctionedBy } from '../sanctioned.ts';
import type { Lever } from './lever.ts';
import { joined } from './patch.ts';

export const sanctions: Lever = {
  id: 'sanctions',
  title: 'Sanctions',
  holderRoles: ['bloc', 'targetState', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of the reach of sanctions',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Sanctions against every state that makes demands on the holder or on a member of it, but never against a member, ' +
    'adopted in packages. They are felt over about twelve weeks and also harden the other side.',
  risePerDay: 1 / 84,
  fallPerDay: 1 / 14,
  per: 'actor',
  scoped: false,
  feeds: ['leverage', 'pressure'],
  costEurPerDay: 0,
  source: 'parameters.md A.5 (S27, S28, S30): felt over about 12 weeks',
  grade: 'C',
  fields: [{ field: 'sanctionShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const state of sanctionedBy(params, slot.actor)) {
      controls.sanctionShare[state] = joined(controls.sanctionShare[state]!, level(0));
    }
  },
};
