import type { Lever } from './lever.ts';
import { joined, ownEntries } from './patch.ts';

export const emergencyZone: Lever = {
  id: 'emergencyZone',
  title: 'Emergency zone without media and NGOs',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hiding',
  unit: 'share of what would be seen',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Exclusion of media, lawyers and relief organisations from the border zone: the share of harm that ' +
    'nobody outside sees. What is hidden can surface later, and relief reaches fewer people.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['deathsVisible', 'violence'],
  costEurPerDay: 0,
  source: 'parameters.md row 18 (S131); cases.md 2.1j (2 September 2021)',
  grade: 'C',
  fields: [{ field: 'exclusionShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params))
      controls.exclusionShare[s] = joined(controls.exclusionShare[s]!, level(0));
  },
};
