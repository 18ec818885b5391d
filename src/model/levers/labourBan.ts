import type { Lever } from './lever.ts';
import { ownGroups } from './patch.ts';

export const labourBan: Lever = {
  id: 'labourBan',
  title: 'Ban on sending workers',
  holderRoles: ['originState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of placements stopped',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of new work placements abroad that the holder stops. Workers already abroad stay; those ' +
    'waiting earn nothing there.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: true,
  feeds: ['placements', 'costShortage'],
  costEurPerDay: 0,
  source: 'cases.md C13, C14 (total ban on 12 February 2018; about 300 departures a day stopped)',
  grade: 'B',
  fields: [{ field: 'permitShare', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    for (const g of ownGroups(slot, params)) {
      if (params.groups[g]!.purpose === 'work') controls.permitShare[g] = controls.permitShare[g]! * (1 - level(g));
    }
  },
};
