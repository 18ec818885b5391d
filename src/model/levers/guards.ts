import type { Lever } from './lever.ts';
import { entryKm, ownEntries } from './patch.ts';

export const guards: Lever = {
  id: 'guards',
  title: 'Guards and soldiers',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'persons per km added',
  range: [0, 60],
  baseline: 0,
  meaning:
    'Officers and soldiers assigned to the border per kilometre, above the number at the start, on all ' +
    "segments into the holder's territory.",
  risePerDay: 1,
  fallPerDay: 1 / 2,
  per: 'actor',
  scoped: false,
  feeds: ['guards', 'entriesTrue', 'interceptions'],
  costEurPerDay: 164,
  units: entryKm,
  source: 'parameters.md D and row 91 (S92, S95): EUR 60,000 a person-year; speed of deployment is an assumption',
  grade: 'C',
  fields: [{ field: 'guardsPerKm', how: 'add' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params)) controls.guardsPerKm[s] = controls.guardsPerKm[s]! + level(0);
  },
};
