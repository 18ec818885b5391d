import type { Lever } from './lever.ts';

export const steering: Lever = {
  id: 'steering',
  title: 'Where escorts lead',
  holderRoles: ['transitState', 'hostState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'relative weight',
  range: [0, 100],
  baseline: 1,
  meaning:
    'Relative weight of one border segment among those to which escorts lead people. Only relations ' +
    'count: equal weights spread people evenly over the segments.',
  risePerDay: Infinity,
  fallPerDay: Infinity,
  per: 'segment',
  scoped: false,
  feeds: ['attempts', 'attemptsForced'],
  costEurPerDay: 0,
  source: 'corrections.md 1 and 3: the mix of destinations changed within days in summer 2021 (fitted)',
  grade: 'D',
  fields: [{ field: 'steerWeight', how: 'multiply' }],
  apply: (controls, level, slot) => {
    controls.steerWeight[slot.target] = controls.steerWeight[slot.target]! * level(0);
  },
};
