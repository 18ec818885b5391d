import type { Lever } from './lever.ts';
import { joined, ownEntries, perGroup } from './patch.ts';

export const asylumSuspension: Lever = {
  id: 'asylumSuspension',
  title: 'Asylum suspended',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of claims',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of claims that are not registered or heard. People admitted wait without a decision or are ' +
    'sent away without one. Contested under the Refugee Convention; derogations exist on paper only.',
  risePerDay: 1,
  fallPerDay: 1,
  per: 'actor',
  scoped: true,
  feeds: ['asylumRefusedUnheard', 'protectionReached'],
  costEurPerDay: 0,
  source: 'cases.md C03 (Greece, March 2020: one month), C26',
  grade: 'A',
  fields: [{ field: 'suspensionShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    perGroup(ownEntries(slot, params), params, (at, g) => {
      controls.suspensionShare[at] = joined(controls.suspensionShare[at]!, level(g));
    });
  },
};
