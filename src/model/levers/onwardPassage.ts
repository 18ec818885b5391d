import type { Lever } from './lever.ts';
import { joined, ownEntries } from './patch.ts';

export const onwardPassage: Lever = {
  id: 'onwardPassage',
  title: 'Onward passage allowed',
  holderRoles: ['targetState', 'transitState'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'share of people inside',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people inside whom the holder lets, or helps to, travel on to where they want to go, ' +
    'without waiting for a procedure.',
  risePerDay: 1 / 2,
  fallPerDay: 1,
  per: 'actor',
  scoped: false,
  feeds: ['onwardTrue'],
  costEurPerDay: 0,
  source: 'cases.md C10 (2015–16: people carried through), F14',
  grade: 'B',
  fields: [{ field: 'passageShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params)) controls.passageShare[s] = joined(controls.passageShare[s]!, level(0));
  },
};
