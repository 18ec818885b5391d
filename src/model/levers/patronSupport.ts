import type { Lever } from './lever.ts';
import { joined } from './patch.ts';

export const patronSupport: Lever = {
  id: 'patronSupport',
  title: 'Patron covers costs',
  holderRoles: ['patron'],
  side: 'third',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of the cost of sanctions',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of what sanctions cost the states it backs that the holder makes good, with loans, markets ' + 'and routes.',
  risePerDay: 1 / 28,
  fallPerDay: 1 / 28,
  per: 'actor',
  scoped: false,
  feeds: ['costPressing'],
  costEurPerDay: 0,
  source: 'parameters.md row 21 (patron offset .4, 0–.9)',
  grade: 'D',
  fields: [{ field: 'patronShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const actor of params.actors[slot.actor]!.clients)
      controls.patronShare[actor] = joined(controls.patronShare[actor]!, level(0));
  },
};
