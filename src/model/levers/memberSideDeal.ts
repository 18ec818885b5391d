import type { Lever } from './lever.ts';
import { joined } from './patch.ts';

export const memberSideDeal: Lever = {
  id: 'memberSideDeal',
  title: 'Side deal with a member',
  holderRoles: ['bloc'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of the loss made good',
  range: [0, 1],
  baseline: 0,
  meaning:
    'What the bloc gives to members who bear most, or who block: money, opt-outs, staff. Unity grows, ' +
    'and with it the chance that the bloc can act.',
  risePerDay: 1 / 28,
  fallPerDay: 1 / 28,
  per: 'actor',
  scoped: false,
  feeds: ['cohesion'],
  costEurPerDay: 500000,
  source: 'parameters.md A.1 (win-sets and side payments), A.5 (EUR 700m to Greece); size is an assumption',
  grade: 'D',
  fields: [{ field: 'sideDeal', how: 'set' }],
  apply: (controls, level, slot) => {
    controls.sideDeal[slot.actor] = joined(controls.sideDeal[slot.actor]!, level(0));
  },
};
