import { total } from './measures.ts';
import { fallsBy, type SignTest } from './sign-test.ts';
import { crossing, line, type Move, walkers } from './world.ts';

const RENEWED = 60;
const WEEK_SIX = { from: RENEWED + 35, to: RENEWED + 41 };

/** The transit state gives its exit control up on day 10; in the second world it takes it up again. */
const world = (renewed: boolean) =>
  crossing({
    days: RENEWED + 42,
    groups: { walkers: { ...walkers, atRiskPersons: 2000 } },
    borders: { line: { ...line, exitControlShare: 0.7 } },
    moves: [
      { day: 10, actor: 'passage', lever: 'exitControl', level: -1 },
      ...(renewed ? [{ day: RENEWED, actor: 'passage', lever: 'exitControl', level: 1 }] : []),
    ] satisfies Move[],
  });

export const exitControl: SignTest = {
  id: 'renewedExitControlCutsMovement',
  what: 'Renewed exit control of the transit state cuts movement by 60 to 99 % within six weeks.',
  expected: 'persons across the line in the sixth week fewer by 60 to 99 %',
  band: { from: null, to: 0 },
  first: world(false),
  second: world(true),
  measures: [
    total('persons who set out across the line', { metric: 'tries' }, WEEK_SIX),
    total('persons who got in', { metric: 'entriesTrue' }, WEEK_SIX),
    total('persons stopped before the line', { metric: 'exitsStopped' }, WEEK_SIX),
  ],
  judge: (_rows, values) => fallsBy([0.6, 0.99], 0, values),
};
