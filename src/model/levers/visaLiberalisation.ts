import type { Lever } from './lever.ts';
import { joined, neighbours } from './patch.ts';

export const visaLiberalisation: Lever = {
  id: 'visaLiberalisation',
  title: 'Visa-free travel for the partner',
  holderRoles: ['bloc', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of the way to visa-free travel',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Easier or visa-free travel for citizens of the states the holder bargains with. It is lost to a ' +
    'state that lets people move, so it raises what pressing costs.',
  risePerDay: 1 / 180,
  fallPerDay: 1 / 14,
  per: 'actor',
  scoped: false,
  feeds: ['costPressing'],
  costEurPerDay: 0,
  source: 'cases.md C23 (promised 2016, not granted), C22; size is an assumption',
  grade: 'D',
  fields: [{ field: 'visaLiberal', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const actor of neighbours(slot, params))
      controls.visaLiberal[actor] = joined(controls.visaLiberal[actor]!, level(0));
  },
};
