import type { Lever } from './lever.ts';
import { buyControl, joined, neighbours } from './patch.ts';

export const transitAid: Lever = {
  id: 'transitAid',
  title: 'Aid to the transit state, with conditions',
  holderRoles: ['bloc', 'targetState', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of the largest package',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Money for the states people leave from or pass through, on condition that they control their ' +
    'border. It buys some control, and it is lost to the one who lets people move.',
  risePerDay: 1 / 84,
  fallPerDay: 1 / 28,
  per: 'actor',
  scoped: false,
  feeds: ['exitsStopped', 'attempts', 'costPressing'],
  costEurPerDay: 1000000,
  source: 'cases.md C22, C23, C11; parameters.md A.5 (EUR 6bn, EUR 30m): about a million euro a day at level 1',
  grade: 'C',
  fields: [
    { field: 'transitAid', how: 'set' },
    { field: 'exitLeakShare', how: 'multiply' },
  ],
  apply: (controls, level, slot, params) => {
    for (const actor of neighbours(slot, params)) {
      controls.transitAid[actor] = joined(controls.transitAid[actor]!, level(0));
    }
    buyControl(controls, slot, params, params.p.aidControlShare * level(0));
  },
};
