import type { Lever } from './lever.ts';
import { joined, ownGroups } from './patch.ts';

export const workerStandards: Lever = {
  id: 'workerStandards',
  title: 'Standards demanded for workers abroad',
  holderRoles: ['originState'],
  side: 'pressing',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of contracts',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of new contracts for which the holder asks for pay, rest and papers kept by the worker. ' +
    'Employers who refuse get no workers; those who go lose less pay and are abused less.',
  risePerDay: 1 / 30,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: true,
  feeds: ['rightsGainedDays', 'placements', 'workersAbused', 'wagesLostEur'],
  costEurPerDay: 0,
  source: 'cases.md C13 (agreement of 11 May 2018), C18 (guarantee per worker refused); sizes are assumptions',
  grade: 'C',
  fields: [{ field: 'standardsShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const g of ownGroups(slot, params)) {
      if (params.groups[g]!.purpose === 'work')
        controls.standardsShare[g] = joined(controls.standardsShare[g]!, level(g));
    }
  },
};
