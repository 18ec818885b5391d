import { ever, total } from './measures.ts';
import type { SignTest } from './sign-test.ts';
import { type Move, negotiation, recognition } from './world.ts';

const GRANTED = 40;

/** One state presses another and is given everything, or nothing; a third looks on and may press a fourth. */
const world = (grants: boolean) =>
  negotiation({
    days: 130,
    actors: {
      passage: { role: 'transitState' },
      north: { role: 'targetState' },
      ridge: { role: 'transitState', policy: 'adaptive' },
      bay: { role: 'targetState' },
    },
    demands: { recognition, other: { ...recognition, by: 'ridge', to: 'bay' } },
    moves: [
      { day: 20, actor: 'passage', lever: 'threat', level: 1 },
      ...(grants ? [{ day: GRANTED, actor: 'north', lever: 'grant', level: 1 }] : []),
    ] satisfies Move[],
  });

export const granting: SignTest = {
  id: 'grantingNeverLowersLaterAttempts',
  what: 'Granting a demand never lowers the later attempts of others.',
  expected: 'the chance that another state presses another one is not lower',
  band: { from: 0, to: null },
  first: world(false),
  second: world(true),
  measures: [
    ever('others who press later', ({ dyads }) => dyads[1]!.started, { from: GRANTED }),
    total('what was granted', { metric: 'concession', at: 'recognition' }, { from: 129 }),
  ],
  judge: ([attempts]) => {
    const pass = attempts!.difference.low >= 0;
    return { pass, why: pass ? null : `the interval begins at ${attempts!.difference.low}` };
  },
};
