import type { Lever } from './lever.ts';
import { joined, ownGroups } from './patch.ts';

export const diasporaCooperation: Lever = {
  id: 'diasporaCooperation',
  title: 'Security cooperation over a diaspora',
  holderRoles: ['originState', 'transitState'],
  side: 'pressing',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of people abroad',
  range: [0, 1],
  baseline: 0,
  meaning:
    "Share of people of the holder's groups abroad who are watched, by police and services of the state " +
    "they live in, at the holder's request. Counted as a cost to people, never as a gain.",
  risePerDay: 1 / 90,
  fallPerDay: 1 / 90,
  per: 'actor',
  scoped: true,
  feeds: ['surveillanceDays'],
  costEurPerDay: 0,
  source: 'cases.md C19; seed 1 ("the long arm"); pace is an assumption',
  grade: 'D',
  fields: [{ field: 'surveillanceShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const g of ownGroups(slot, params))
      controls.surveillanceShare[g] = joined(controls.surveillanceShare[g]!, level(g));
  },
};
