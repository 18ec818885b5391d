import type { Params } from '../../model/params.ts';
import type { State } from '../../model/state.ts';
import { firstDay, total } from './measures.ts';
import { below, both, type SignTest } from './sign-test.ts';
import { crossing, type Move, walkers } from './world.ts';

const BEGINS = 30;
/** The transit state controls its border when it stops so many of those who set out. */
const CONTROLLED = 0.25;

/** A state asks another to hold people back, and gives it aid for that, or threatens what it sells. */
const world = (by: readonly Move[]) =>
  crossing({
    days: 210,
    groups: { walkers: { ...walkers, atRiskPersons: 900 } },
    actors: { passage: { role: 'transitState', traits: { tariffExposure: 0.4 } } },
    demands: {
      control: {
        by: 'north',
        to: 'passage',
        issue: 'exitControl',
        aim: 'compel',
        acknowledged: 'public',
        value: 0.6,
        cost: 0.5,
        divisible: true,
      },
    },
    moves: by,
  });

const isControlled = ({ controls }: State, { segments }: Params): boolean =>
  1 - (1 - segments[0]!.exitControlShare) * controls.exitLeakShare[0]! >= CONTROLLED;

export const tariff: SignTest = {
  id: 'tariffThreatWorksFasterThanAid',
  what: 'A tariff threatened by a destination makes a transit state control its border sooner than aid with conditions does.',
  expected: 'fewer days until the border is controlled, and fewer people across it in the twelve weeks after',
  band: { from: null, to: 0 },
  first: world([{ day: BEGINS, actor: 'north', lever: 'transitAid', level: 1 }]),
  second: world([{ day: BEGINS, actor: 'north', lever: 'tariffThreat', level: 0.5 }]),
  measures: [
    firstDay(`days until a quarter is stopped`, isControlled, { from: BEGINS }),
    total('persons across the line in twelve weeks', { metric: 'tries' }, { from: BEGINS, to: BEGINS + 83 }),
    total('concession at the end', { metric: 'concession' }, { from: 209 }),
  ],
  judge: ([days, movement]) => both(below(days!), below(movement!)),
};
