import type { Lever } from './lever.ts';
import { joined, ownEntries } from './patch.ts';

export const closureMessage: Lever = {
  id: 'closureMessage',
  title: 'Message that the border is closed',
  holderRoles: ['targetState', 'destinationState'],
  side: 'responding',
  act: 'rule',
  works: 'upstream',
  unit: 'reach',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Official message to people on the way that the border is closed and that they will be turned back: ' +
    'how many it reaches. It changes beliefs, not the border.',
  risePerDay: 1 / 7,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['attempts', 'arrivalsHub'],
  costEurPerDay: 0,
  source:
    'corrections.md 1 (answers to the mechanism questions); information campaigns have small effects, parameters.md row 42 (S74)',
  grade: 'D',
  fields: [{ field: 'closureMessage', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownEntries(slot, params))
      controls.closureMessage[s] = joined(controls.closureMessage[s]!, level(0));
  },
};
