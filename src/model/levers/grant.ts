import type { Lever } from './lever.ts';
import { joined } from './patch.ts';

export const grant: Lever = {
  id: 'grant',
  title: 'Grant (what-if)',
  holderRoles: ['transitState', 'hostState', 'targetState', 'destinationState', 'bloc', 'originState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of what is demanded',
  range: [0, 1],
  baseline: 0,
  meaning:
    'The holder grants this share of what others demand of it, on this day, whatever the bargaining ' +
    'would have done. For what-ifs only: the outcome is then scripted and the output says so.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['concession'],
  costEurPerDay: 0,
  source: 'model.md (a scripted concession as a what-if)',
  grade: 'D',
  fields: [{ field: 'grantedShare', how: 'set' }],
  apply: (controls, level, slot) => {
    controls.grantedShare[slot.actor] = joined(controls.grantedShare[slot.actor]!, level(0));
  },
};
