import type { Lever } from './lever.ts';
import { joined, watched } from './patch.ts';

export const legalChange: Lever = {
  id: 'legalChange',
  title: 'Derogations written into law',
  holderRoles: ['bloc', 'targetState'],
  side: 'responding',
  act: 'negotiation',
  works: 'framing',
  unit: 'share of what was asked',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Law that allows in a crisis what was unlawful before. What members do costs them less in public ' +
    'and before courts; people lose the same rights.',
  risePerDay: 1 / 180,
  fallPerDay: 1 / 180,
  per: 'actor',
  scoped: false,
  feeds: ['costExposure'],
  costEurPerDay: 0,
  source: 'seed 2 (Lithuania asked for it); cases.md C26 (proposal of December 2021, regulation of 2024)',
  grade: 'B',
  fields: [{ field: 'derogation', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const actor of [slot.actor, ...params.actors[slot.actor]!.members])
      controls.derogation[actor] = joined(controls.derogation[actor]!, level(0));
  },
};
