import type { Lever } from './lever.ts';
import { legsWhere } from './patch.ts';

export const visaEase: Lever = {
  id: 'visaEase',
  title: 'Visa relaxation',
  holderRoles: ['transitState', 'hostState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of the rule lifted',
  range: [0, 1],
  baseline: 0,
  meaning:
    'How far the holder lifts its own visa rule. 1: everybody who plans to come can get the visa; 0: the ' +
    'ordinary rule. The share of planners who can get it is v0 + (1 − v0) × level.',
  risePerDay: 1 / 23,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: true,
  feeds: ['arrivalsHub', 'attempts', 'peopleInTransit'],
  costEurPerDay: 0,
  source: 'parameters.md F (S149, S150); ramp of 19–26 days fitted, corrections.md 3',
  grade: 'C',
  fields: [{ field: 'visaShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    const groupCount = params.groups.length;
    for (const l of legsWhere(params, (leg) => leg.visa === slot.actor)) {
      for (let g = 0; g < groupCount; g++) {
        const at = l * groupCount + g;
        const ordinary = controls.visaShare[at]!;
        controls.visaShare[at] = ordinary + (1 - ordinary) * level(g);
      }
    }
  },
};
