import type { Lever } from './lever.ts';
import { legsWhere, scaleAt } from './patch.ts';

export const corridorClosure: Lever = {
  id: 'corridorClosure',
  title: 'Corridor closed',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'hardening',
  unit: 'share of the way closed',
  range: [0, 1],
  baseline: 0,
  meaning:
    "Share of onward movement into the holder's territory that is stopped at its own border. People " +
    'stay in the state they first reached.',
  risePerDay: 1,
  fallPerDay: 1,
  per: 'actor',
  scoped: false,
  feeds: ['onwardTrue'],
  costEurPerDay: 0,
  source: 'cases.md C10 (March 2016: about 50,000 people held in Greece), F12',
  grade: 'A',
  fields: [{ field: 'onwardOpenShare', how: 'multiply' }],
  apply: (controls, level, slot, params) => {
    const into = legsWhere(params, (leg) => leg.onward && params.places[leg.to]!.country === slot.actor);
    scaleAt(controls.onwardOpenShare, into, 1 - level(0));
  },
};
