import type { Lever } from './lever.ts';
import { groupsBound, joined } from './patch.ts';

export const informationCampaign: Lever = {
  id: 'informationCampaign',
  title: 'Information campaign in the country of origin',
  holderRoles: ['targetState', 'destinationState', 'bloc'],
  side: 'responding',
  act: 'rule',
  works: 'upstream',
  unit: 'share of people reached',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people in the groups bound for the holder whom an official message reaches that the way ' +
    'is closed or dangerous. Trust in it is small and so is its effect.',
  risePerDay: 1 / 28,
  fallPerDay: 1 / 28,
  per: 'actor',
  scoped: true,
  feeds: ['planned'],
  costEurPerDay: 5000,
  source: 'parameters.md rows 42, 48 and B.3 (official messages enter with trust .1–.3; S74, S75)',
  grade: 'B',
  fields: [{ field: 'campaignShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const g of groupsBound(slot, params)) controls.campaignShare[g] = joined(controls.campaignShare[g]!, level(g));
  },
};
