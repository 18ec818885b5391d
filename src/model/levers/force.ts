import type { Lever } from './lever.ts';
import { joined, ownEntries } from './patch.ts';

export const force: Lever = {
  id: 'force',
  title: 'Force at the line',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of encounters',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of encounters at the line in which force is used: gas, water, batons. A few more people are ' +
    'stopped; many are hurt, on both sides, and some die.',
  risePerDay: 1,
  fallPerDay: 1,
  per: 'actor',
  scoped: false,
  feeds: ['violence', 'injuries'],
  costEurPerDay: 0,
  source: 'cases.md C03, C01 (8–16 November 2021); sizes are assumptions',
  grade: 'C',
  fields: [{ field: 'forceShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params)) controls.forceShare[s] = joined(controls.forceShare[s]!, level(0));
  },
};
