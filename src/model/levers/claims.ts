import type { Lever } from './lever.ts';
import { joined } from './patch.ts';

export const claims: Lever = {
  id: 'claims',
  title: 'Claims and staged events',
  holderRoles: ['transitState', 'hostState', 'originState'],
  side: 'pressing',
  act: 'rule',
  works: 'framing',
  unit: 'share of the news',
  range: [0, 1],
  baseline: 0,
  meaning:
    "Numbers, pictures and events that the holder puts before the other side's public. Attention there " +
    'rises; numbers claimed and recorded part; harm done by the other side is seen sooner.',
  risePerDay: 1,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['salience', 'entriesClaimed'],
  costEurPerDay: 0,
  source: 'cases.md F33 (claims 10–60 times the recorded number while it lasts), C03; weight is an assumption',
  grade: 'C',
  fields: [{ field: 'claims', how: 'set' }],
  apply: (controls, level, slot) => {
    controls.claims[slot.actor] = joined(controls.claims[slot.actor]!, level(0));
  },
};
