import { ever, total } from './measures.ts';
import { above, type SignTest } from './sign-test.ts';
import { type Move, negotiation, recognition } from './world.ts';

const THREATENED = 120;

/**
 * A state threatens to let people move unless a deed is left undone; it has shown that it can, or has not. Leaving the deed undone is dear enough that a
 * threat of something unseen seldom wins: at a third of that cost every threat won, and no difference could be seen.
 */
const world = (shows: boolean) =>
  negotiation({
    days: 400,
    actors: {
      passage: { role: 'transitState', traits: { reachableCapacityShare: 1.5 } },
      north: { role: 'targetState' },
    },
    demands: { recognition: { ...recognition, aim: 'deter', cost: 1 } },
    moves: [
      ...(shows
        ? [
            { day: 20, actor: 'passage', lever: 'visaEase', level: 1 },
            { day: 70, actor: 'passage', lever: 'visaEase', level: 0 },
          ]
        : []),
      { day: THREATENED, actor: 'passage', lever: 'threat', level: 1 },
    ] satisfies Move[],
  });

export const demonstration: SignTest = {
  id: 'demonstratedThreatsWinMore',
  what: 'A threat wins more after movement was once demonstrated than without.',
  expected: 'the chance of a concession after the threat higher',
  band: { from: 0, to: null },
  first: world(false),
  second: world(true),
  measures: [
    ever('concession after the threat', ({ dyads }) => dyads[0]!.concededDay >= THREATENED, { from: THREATENED }),
    total('concession at the end', { metric: 'concession' }, { from: 399 }),
    ever('a threat stands', ({ dyads }) => dyads[0]!.stage === 'threat', { from: THREATENED }),
  ],
  judge: ([concession]) => above(concession!),
};
