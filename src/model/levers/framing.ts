import type { Lever } from './lever.ts';

export const framing: Lever = {
  id: 'framing',
  title: 'Public framing',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'framing',
  unit: 'shift of the frame',
  range: [-1, 1],
  baseline: 0,
  meaning:
    'How the government speaks about people arriving: towards threat (+1) or towards an ordinary, ' +
    'manageable matter (−1), relative to its frame at the start. The frame decides how much attention ' +
    'becomes restrictive mobilisation and how large a rally can be; calm words cost support while ' +
    'attention is high.',
  risePerDay: 1 / 28,
  fallPerDay: 1 / 28,
  per: 'actor',
  scoped: false,
  feeds: ['threatFrame', 'restrictiveCampShare', 'incumbentSupport'],
  costEurPerDay: 0,
  source: 'parameters.md E (S142, S143); speed is an assumption',
  grade: 'D',
  fields: [{ field: 'framing', how: 'add' }],
  apply: (controls, level, slot) => {
    controls.framing[slot.actor] = controls.framing[slot.actor]! + level(0);
  },
};
