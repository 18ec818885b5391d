import { total } from './measures.ts';
import { above, below, both, type Measure, type SignTest } from './sign-test.ts';
import { type Move, negotiation, recognition } from './world.ts';

const GRANTED = 40;
/** Others who could press a fellow member of its bloc, each of its own accord. */
const OTHERS = ['ridge', 'marsh', 'heath', 'fjord'] as const;
/** More of them press by this share, at most: row 28 of the parameter table, from cases of ransom. */
const MOST = 0.9;

/**
 * One state presses another, which gives everything or goes on holding; four others may press a fellow member of that one later. The first matter has no
 * end of its own (what is asked is dear and not divisible), and about one in five of the others would begin in any case, so that there is room for more.
 */
const world = (grants: boolean) =>
  negotiation({
    days: 200,
    actors: {
      passage: { role: 'transitState' },
      north: { role: 'targetState' },
      bay: { role: 'targetState' },
      league: { role: 'bloc', members: ['north', 'bay'] },
      ...Object.fromEntries(
        OTHERS.map((id) => [id, { role: 'transitState', policy: 'adaptive', traits: { openingHazardPerWeek: 0.01 } }]),
      ),
    },
    demands: {
      recognition: { ...recognition, cost: 12, divisible: false },
      ...Object.fromEntries(OTHERS.map((id) => [id, { ...recognition, by: id, to: 'bay', value: 0.9 }])),
    },
    moves: [
      { day: 20, actor: 'passage', lever: 'threat', level: 1 },
      ...(grants ? [{ day: GRANTED, actor: 'north', lever: 'grant', level: 1 }] : []),
    ] satisfies Move[],
  });

/** How many of the others began after that day. */
const began: Measure = {
  id: 'others who press later',
  start: () => {
    const since = new Set<number>();
    return {
      watch: ({ day, dyads }) => {
        if (day <= GRANTED) return;
        dyads.forEach((dyad, index) => {
          if (index > 0 && dyad.stageSince === day && dyad.stage === 'threat') since.add(index);
        });
      },
      result: () => since.size,
    };
  },
};

export const granting: SignTest = {
  id: 'grantingNeverLowersLaterAttempts',
  what: 'Granting a demand never lowers the later attempts of others.',
  expected: `more of the others press later, by a share of ${MOST} at most`,
  band: { from: 0, to: null },
  first: world(false),
  second: world(true),
  measures: [began, total('what was granted', { metric: 'concession', at: 'recognition' }, { from: 199 })],
  judge: ([attempts]) => both(above(attempts!), below(attempts!, MOST * attempts!.firstMean)),
};
