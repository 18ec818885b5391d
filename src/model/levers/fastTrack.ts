import type { Lever } from './lever.ts';
import { joined, ownEntries } from './patch.ts';

export const fastTrack: Lever = {
  id: 'fastTrack',
  title: 'Fast-track procedure',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of procedures',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of procedures decided in weeks instead of months. Decisions come sooner; part of the ' +
    'protection need is not found.',
  risePerDay: 1 / 30,
  fallPerDay: 1 / 30,
  per: 'actor',
  scoped: false,
  feeds: ['procedureDays', 'protectionReached'],
  costEurPerDay: 2000,
  source: 'cases.md F15 (1–6 % recognised at fast-track borders); parameters.md rows 88–90',
  grade: 'B',
  fields: [{ field: 'fastTrackShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params))
      controls.fastTrackShare[s] = joined(controls.fastTrackShare[s]!, level(0));
  },
};
