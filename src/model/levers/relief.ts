import type { Lever } from './lever.ts';
import { joined, segmentsInReach } from './patch.ts';

export const relief: Lever = {
  id: 'relief',
  title: 'Relief for people outdoors',
  holderRoles: ['relief', 'targetState', 'hostState', 'transitState', 'bloc'],
  side: 'third',
  act: 'rule',
  works: 'hosting',
  unit: 'share of people outdoors',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people outdoors at the border who are reached by food, dry clothes and medical help. An ' +
    'emergency zone keeps relief out.',
  risePerDay: 1 / 14,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['deathsTrue'],
  costEurPerDay: 8000,
  source: 'parameters.md A.5 (S36): EUR 0.7m in about three months',
  grade: 'D',
  fields: [{ field: 'reliefShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of segmentsInReach(slot, params)) controls.reliefShare[s] = joined(controls.reliefShare[s]!, level(0));
  },
};
