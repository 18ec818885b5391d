import type { Lever } from './lever.ts';
import { entryKm, joined, ownEntries } from './patch.ts';

export const fence: Lever = {
  id: 'fence',
  title: 'Fence',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of length',
  range: [0, 1],
  baseline: 0,
  meaning: "Share of the length of the holder's border segments with a barrier, built over months.",
  risePerDay: 1 / 365,
  fallPerDay: 1 / 365,
  per: 'actor',
  scoped: false,
  feeds: ['fenceShare', 'entriesTrue'],
  costEurPerDay: 137,
  units: entryKm,
  source: 'parameters.md row 92 (S114, S116): EUR 1.0m a km over 20 years; 502 km in about a year',
  grade: 'B',
  fields: [{ field: 'fenceShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params)) controls.fenceShare[s] = joined(controls.fenceShare[s]!, level(0));
  },
};
