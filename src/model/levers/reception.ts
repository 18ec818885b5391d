import type { Lever } from './lever.ts';
import { ownEntries } from './patch.ts';

export const reception: Lever = {
  id: 'reception',
  title: 'Reception and asylum capacity',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hosting',
  unit: 'share of the capacity at the start, added',
  range: [0, 4],
  baseline: 0,
  meaning:
    'Additional persons a day whom the holder can receive in an orderly way, as a share of the capacity ' +
    'at the start (1 = twice as many). Capacity is a choice, not a natural limit.',
  risePerDay: 1 / 28,
  fallPerDay: 1 / 28,
  per: 'actor',
  scoped: false,
  feeds: ['pressure'],
  costEurPerDay: 870,
  units: (slot, params) => ownEntries(slot, params).reduce((sum, s) => sum + params.segments[s]!.handlingPerDay, 0),
  source: 'parameters.md row 93 (S112): EUR 29 a day and place, 30 days a stay (assumption)',
  grade: 'C',
  fields: [{ field: 'handlingPerDay', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params)) controls.handlingPerDay[s] = controls.handlingPerDay[s]! * (1 + level(0));
  },
};
