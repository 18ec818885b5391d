import type { Lever } from './lever.ts';
import { joined } from './patch.ts';

export const hostingAppeal: Lever = {
  id: 'hostingAppeal',
  title: 'Appeal to share responsibility for hosting',
  holderRoles: ['hostState', 'transitState'],
  side: 'pressing',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'publicity',
  range: [0, 1],
  baseline: 0,
  meaning:
    'The holder asks others to carry part of what hosting costs. Support is promised by those it ' +
    'appeals to and delivered in part; what is delivered lowers the cost of hosting at home.',
  risePerDay: 1 / 14,
  fallPerDay: 1 / 28,
  per: 'actor',
  scoped: false,
  feeds: ['hostingSupport', 'costHosting'],
  costEurPerDay: 0,
  source: 'cases.md C08, C24 (USD 1.7bn pledged in 2016); share delivered is an assumption',
  grade: 'C',
  fields: [{ field: 'appeal', how: 'set' }],
  apply: (controls, level, slot) => {
    controls.appeal[slot.actor] = joined(controls.appeal[slot.actor]!, level(0));
  },
};
