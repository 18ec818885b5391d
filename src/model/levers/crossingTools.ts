import type { Lever } from './lever.ts';
import { joined, ownExits } from './patch.ts';

export const crossingTools: Lever = {
  id: 'crossingTools',
  title: 'Tools and instructions for crossing',
  holderRoles: ['transitState', 'hostState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of attempts',
  range: [0, 1],
  baseline: 0,
  meaning: "Share of attempts for which the holder's services hand out tools or show a place.",
  risePerDay: 1 / 7,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['attempts', 'entriesTrue'],
  costEurPerDay: 0,
  source: 'parameters.md C (S2, S37), corrections.md item 5',
  grade: 'D',
  fields: [{ field: 'toolsShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownExits(slot, params)) controls.toolsShare[s] = joined(controls.toolsShare[s]!, level(0));
  },
};
