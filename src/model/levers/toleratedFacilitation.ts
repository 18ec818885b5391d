import type { Lever } from './lever.ts';
import { ownExits, scaleAt } from './patch.ts';

export const toleratedFacilitation: Lever = {
  id: 'toleratedFacilitation',
  title: 'Facilitation tolerated',
  holderRoles: ['transitState', 'hostState', 'originState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of the longest leash',
  range: [0, 1],
  baseline: 0,
  meaning:
    "How far the holder's police leave paid facilitators alone. Their room grows and their risk falls; " +
    'the price follows.',
  risePerDay: 1 / 14,
  fallPerDay: 1 / 7,
  per: 'actor',
  scoped: false,
  feeds: ['facilitatorCapacity', 'entriesTrue'],
  costEurPerDay: 0,
  source: 'parameters.md C (state complicity lowers cost and risk); cases.md C04, C06; size is an assumption',
  grade: 'D',
  fields: [
    { field: 'facilitationFactor', how: 'multiply' },
    { field: 'facilitationRiskShare', how: 'multiply' },
  ],
  apply: (controls, level, slot, params) => {
    const exits = ownExits(slot, params);
    scaleAt(controls.facilitationFactor, exits, 1 + params.p.toleratedCapacityGain * level(0));
    scaleAt(controls.facilitationRiskShare, exits, 1 - level(0));
  },
};
