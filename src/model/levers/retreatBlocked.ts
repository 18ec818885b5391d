import type { Lever } from './lever.ts';
import { joined, ownExits } from './patch.ts';

export const retreatBlocked: Lever = {
  id: 'retreatBlocked',
  title: 'Retreat from the border blocked',
  holderRoles: ['transitState', 'hostState'],
  side: 'pressing',
  act: 'rule',
  works: 'upstream',
  unit: 'share of people kept',
  range: [0, 1],
  baseline: 0,
  meaning:
    'Share of people who want to leave the border strip for the interior and are kept or sent back by the ' +
    "holder's forces. Attempts that follow are counted as forced.",
  risePerDay: 1 / 7,
  fallPerDay: Infinity,
  per: 'actor',
  scoped: false,
  feeds: ['attemptsForced', 'peopleAtBorder', 'nightsOutdoors', 'deathsVisible'],
  costEurPerDay: 0,
  source: 'parameters.md row 58 (S16), corrections.md item 21',
  grade: 'D',
  fields: [{ field: 'retreatBlocked', how: 'set' }],
  apply: (controls, level, slot, params) => {
    for (const s of ownExits(slot, params)) controls.retreatBlocked[s] = joined(controls.retreatBlocked[s]!, level(0));
  },
};
