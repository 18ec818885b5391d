import type { Lever } from './lever.ts';
import { buyControl, joined } from './patch.ts';

export const standingConditionality: Lever = {
  id: 'standingConditionality',
  title: 'Standing conditionality',
  holderRoles: ['bloc', 'destinationState'],
  side: 'responding',
  act: 'negotiation',
  works: 'bargaining',
  unit: 'share of all aid tied to control',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Aid to every partner is tied to the control of movement. Partners control a little more, and learn ' +
    'what control is worth: demands grow dearer and threats pay more often.',
  risePerDay: 1 / 180,
  fallPerDay: 1 / 180,
  per: 'actor',
  scoped: false,
  feeds: ['exitsStopped', 'attempts'],
  costEurPerDay: 0,
  source: 'seed 1 (vote of November 2020); cases.md C22; sizes are assumptions',
  grade: 'D',
  fields: [
    { field: 'conditionality', how: 'set' },
    { field: 'exitLeakShare', how: 'multiply' },
  ],
  apply: (controls, level, slot, params) => {
    controls.conditionality[slot.actor] = joined(controls.conditionality[slot.actor]!, level(0));
    buyControl(controls, slot, params, params.p.conditionalityControlShare * level(0));
  },
};
