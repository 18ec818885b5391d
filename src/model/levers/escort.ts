import type { Lever } from './lever.ts';
import { joined, ownExits } from './patch.ts';

export const escort: Lever = {
  id: 'escort',
  title: 'Escort to the border',
  holderRoles: ['transitState', 'hostState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of parties',
  range: [0, 1],
  baseline: 0,
  meaning:
    "Share of parties that uniformed escorts take to a border segment of the holder's choice. People " +
    'steered do not choose where they attempt.',
  risePerDay: 1 / 7,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['attempts', 'attemptsForced', 'peopleAtBorder'],
  costEurPerDay: 0,
  source: 'parameters.md row 57 (S2, S37); weekly set-up time is an assumption',
  grade: 'D',
  fields: [{ field: 'escortShare', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownExits(slot, params)) controls.escortShare[s] = joined(controls.escortShare[s]!, level(0));
  },
};
