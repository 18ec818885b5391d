import { ever, firstDay } from './measures.ts';
import { below, both, type SignTest } from './sign-test.ts';
import { negotiation } from './world.ts';

const DAYS = 10 * 365;
const BEGINS = 10;
/** Share of the deals that end within the run, at least. */
const MOST = 0.8;

/** Money for control between two governments, watched closely; the terms are broken seldom, or more often. */
const world = (dealBreakPerMonth: number) =>
  negotiation({
    days: DAYS,
    actors: { passage: { role: 'transitState' }, north: { role: 'targetState' } },
    deals: {
      control: {
        by: 'north',
        to: 'passage',
        moneyEurPerYear: 50_000_000,
        trancheDays: 90,
        controlShare: 0.8,
        monitoredShare: 0.8,
        on: '2031-03-11',
      },
    },
    parameters: { dealBreakPerMonth: { value: dealBreakPerMonth, note: 'made up for a test of signs' } },
    moves: [],
  });

export const dealLife: SignTest = {
  id: 'dealsWithBreachEnd',
  what: 'Money for control whose terms can be broken has a finite life, the shorter the more readily they are broken.',
  expected: 'a shorter mean life where terms are broken more readily, and an end within ten years in most runs',
  band: { from: null, to: 0 },
  first: world(0.004),
  second: world(0.03),
  measures: [
    firstDay('days in force', ({ deals }) => deals[0]!.stage !== 'inForce', { from: BEGINS + 1 }),
    ever('ended within ten years', ({ deals }) => deals[0]!.stage !== 'inForce', { from: BEGINS + 1 }),
  ],
  judge: ([life, ended]) => {
    const pass = ended!.secondMean > MOST;
    return both(below(life!), { pass, why: pass ? null : `only ${ended!.secondMean} of the deals end` });
  },
};
