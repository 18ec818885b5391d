// Oracle: closed forms of what a state does for those who travel: fares it pays, who can set out, which way, who is billed; and a price without the part for risk.
import { describe, expect, it } from 'vitest';
import { Account } from '../../src/model/accounts.ts';
import { patchControls } from '../../src/model/controls.ts';
import { day } from '../../src/model/day.ts';
import { chooseRoute } from '../../src/model/people/migrants/choose-route.ts';
import { NONE } from '../../src/model/people/migrants/people.ts';
import { setPrices } from '../../src/model/people/smugglers/set-price.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, LEG, LINE, setLever } from '../support/bench.ts';

const ROAD = { ...LEG, mode: 'road' } as const;
const PEOPLE = 4000;

/** Two ways for everybody: the road of the state that may carry people free of charge, and a dearer flight. */
function twoWays(fareEur: number, cashEur: number, constants = {}): Bench {
  return bench({
    people: PEOPLE,
    group: { cashEur: { median: cashEur, sigmaLog: 0 } },
    legs: { road: { ...ROAD, fareEur }, flight: { ...LEG, fareEur: 400 } },
    constants: { timeSensitivityPerWeek: 0, ...constants },
  });
}

/** What a lever does at a level, without waiting for it to rise. */
function pull(b: Bench, slotId: string, level: number): void {
  setLever(b, slotId, level);
  b.state.levers.effective.set(b.state.levers.requested);
  patchControls(b.state.controls, b.params, b.state.levers.effective);
}

const inStage = (b: Bench, stage: number): number =>
  b.params.places.reduce((n, _, place) => n + stageCount(b.state, b.params, stage, place, -1), 0);

const taken = (b: Bench): number[] => {
  const counts = b.params.routesByGroup[0]!.map(() => 0);
  for (let i = 0; i < PEOPLE; i++) {
    const route = chooseRoute(b.state, b.params, i, (i + 0.5) / PEOPLE);
    if (route !== NONE) counts[route] = counts[route]! + 1;
  }
  return counts;
};

describe('fares that a state pays', () => {
  it('decide who can set out: with half of the fare paid, half of the money is enough', () => {
    const b = twoWays(300, 160);
    expect(taken(b)).toEqual([0, 0]);
    pull(b, 'homeland/freeTransport', 0.5);
    expect(taken(b)[0]).toBe(PEOPLE);
    expect(taken(b)[1]).toBe(0); // nobody pays for flights
  });

  it('enter the choice of a way: odds of the road are (cost ÷ cost of the flight) to the power −βc', () => {
    const b = twoWays(400, 5000, { costSensitivity: 0.7 });
    expect(taken(b)[0]! / PEOPLE).toBeCloseTo(0.5, 2);
    pull(b, 'homeland/freeTransport', 0.75);
    const odds = (100 / 400) ** -0.7;
    expect(taken(b)[0]! / PEOPLE).toBeCloseTo(odds / (1 + odds), 3);
  });

  it('are paid to the carriers by the state in whose territory the leg begins, to the cent', () => {
    const b = bench({
      people: PEOPLE,
      days: 60,
      legs: { road: { ...ROAD, fareEur: 12.35 } },
      constants: { planHazardPerWeek: 7, planHazardMaxPerDay: 1, bookingLagMedianDays: 1, seatUsableShare: 1 },
    });
    pull(b, 'homeland/freeTransport', 0.5);
    const before = [...b.state.accounts];
    for (let d = 0; d < 30; d++) day(b.state, b.params);
    const gone = PEOPLE - [Stage.settled!, Stage.planning!].reduce((n, stage) => n + inStage(b, stage), 0);
    expect(gone).toBeGreaterThan(PEOPLE / 2);
    const gained = (account: number): number => b.state.accounts[account]! - before[account]!;
    expect(gained(Account.carriers)).toBe(1235 * gone);
    expect(gained(Account.states)).toBe(-617 * gone);
    expect(b.state.actors.map(({ spentEur }) => Math.round(spentEur * 100))).toEqual([0, 0, 0, 617 * gone]);
  });
});

describe('facilitation that a state tolerates', () => {
  it('takes the part for risk from the price of guides there, and nothing from others', () => {
    const boats = { kind: 'guide', border: 'line', count: 1, clientsPerDay: 1e4, priceEur: 1000 } as const;
    const b = bench({
      people: 10,
      borders: { line: LINE, other: { ...LINE, from: 'homeland' } },
      facilitators: { boats, others: { ...boats, border: 'other' } },
      constants: { priceRiskWeight: 0.3 },
    });
    setPrices(b.state, b.params);
    expect([...b.state.facilitators.marketPriceCents]).toEqual([100_000, 100_000]);
    pull(b, 'transit/toleratedFacilitation', 0.5);
    setPrices(b.state, b.params);
    expect([...b.state.facilitators.marketPriceCents]).toEqual([Math.round(100_000 * Math.exp(-0.15)), 100_000]);
  });
});
