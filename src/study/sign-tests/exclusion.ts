import { average } from './measures.ts';
import { above, below, both, type SignTest } from './sign-test.ts';
import { crossing, line, type Move, recognition, walkers } from './world.ts';

const LIFTED = 130;

/**
 * People are turned back; for some months media and helpers are kept out, or not. The state can handle so many that pressure does not win the matter
 * within days: a run that is settled has no leverage any more, and would say that a zone raises it by putting off the end.
 */
const world = (zone: boolean) =>
  crossing({
    days: 330,
    groups: { walkers: { ...walkers, atRiskPersons: 900 } },
    borders: { line: { ...line, handlingPerDay: 20 } },
    demands: { recognition: { ...recognition, cost: 3 } },
    moves: [
      { day: 5, actor: 'passage', lever: 'hosting', level: 0.6 },
      { day: 10, actor: 'north', lever: 'pushback', level: 0.8 },
      ...(zone
        ? [
            { day: 20, actor: 'north', lever: 'emergencyZone', level: 1 },
            { day: LIFTED, actor: 'north', lever: 'emergencyZone', level: 0 },
          ]
        : []),
    ] satisfies Move[],
  });

export const exclusion: SignTest = {
  id: 'exclusionHidesNowAndCostsLater',
  what: 'Keeping media and helpers out lowers leverage while it lasts; what it hid surfaces later.',
  expected: 'mean leverage lower while the zone lasts, mean cost of exposed harm higher after it',
  band: { from: null, to: 0 },
  first: world(false),
  second: world(true),
  measures: [
    average('leverage while the zone lasts', { metric: 'leverage', at: 'north' }, { from: 30, to: LIFTED - 1 }),
    average('cost of exposed harm later', { metric: 'costExposure', at: 'north' }, { from: LIFTED + 30 }),
    average(
      'cost of exposed harm while the zone lasts',
      { metric: 'costExposure', at: 'north' },
      { from: 30, to: LIFTED - 1 },
    ),
  ],
  judge: ([now, later]) => both(below(now!), above(later!)),
};
