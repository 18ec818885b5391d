// Oracle: closed formulas on many people for who is stopped before the line and what becomes of them; the rule that renewed control cuts movement by 60–99 % within six weeks (cases.md F23).
import { describe, expect, it, vi } from 'vitest';
import { countAll, countWindow } from '../../src/model/counters.ts';
import { day } from '../../src/model/day.ts';
import { attempt } from '../../src/model/people/migrants/attempt.ts';
import { Flag } from '../../src/model/people/migrants/people.ts';
import { createToday } from '../../src/model/people/today.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, type BenchOptions, bench, fiveErrors, LEG, LINE, place, setLever } from '../support/bench.ts';

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

/** Everybody at the strip, on the day of an attempt. */
function everybodyAttempts(options: BenchOptions, before: (b: Bench) => void = () => {}): Bench {
  const b = bench(options);
  place(b, 'atBorder', 'strip:line');
  before(b);
  const today = createToday();
  for (let i = 0; i < b.params.peopleCount; i++) attempt(b.state, b.params, today, i);
  return b;
}

describe('stopped before the line', () => {
  const n = 20_000;
  const borders = { line: { ...LINE, exitControlShare: 0.7 } };

  it('is the control kept from the start and what came since, independently', () => {
    const { state } = everybodyAttempts({ borders }, ({ state: { controls } }) => {
      controls.exitRelaxedShare[0] = 0.5;
      controls.exitLeakShare[0] = 0.4;
    });
    const share = 1 - (1 - 0.7 * 0.5) * 0.4;
    expectShare(countAll(state, 'exitsStopped', 0, 0) / n, share, n);
    expect(countAll(state, 'exitsStopped', 0, 0) + countAll(state, 'tries', 0, 0)).toBe(n);
  });

  it('is nobody where there was no control and there is none', () => {
    const { state } = everybodyAttempts({});
    expect(countAll(state, 'exitsStopped', 0, 0)).toBe(0);
    expect(countAll(state, 'tries', 0, 0)).toBe(n);
  });

  const all = { borders: { line: { ...LINE, exitControlShare: 1 } } };
  const constants = { exitGiveUpShare: 0.3, exitReturnedShare: 0.6, exitReturnedDays: 5, livingCostEurPerDay: 10 };

  it('gives up, is taken back to the city for a geometric time at its own cost, or waits at the strip', () => {
    const { state, params } = everybodyAttempts({ ...all, constants: { ...constants, attemptGapDays: 4 } });
    const city = params.places.findIndex(({ id }) => id === 'city');
    const gaveUp = countAll(state, 'giveUps', 0, 0);
    expectShare(gaveUp / n, 0.3, n, 'gave up');
    expectShare((stageCount(state, params, Stage.inTransit!, city, -1) - gaveUp) / n, 0.7 * 0.6, n, 'taken back');
    expectShare(stageCount(state, params, Stage.atBorder!, params.segments[0]!.strip, -1) / n, 0.7 * 0.4, n, 'waits');
    const back: number[] = [];
    for (let i = 0; i < n; i++) {
      if (state.people.stage[i] === Stage.inTransit && (state.people.flags[i]! & Flag.gaveUp) === 0) back.push(i);
    }
    for (const days of [1, 4, 10]) {
      const gone = back.filter((i) => state.people.nextDay[i]! <= days).length / back.length;
      expectShare(gone, 1 - 0.8 ** days, back.length, `${days} days`);
    }
    // EUR 40 since the last visit, and EUR 10 for every day in the city.
    for (const i of back.slice(0, 50))
      expect(state.people.cashCents[i]).toBe(100 * (5000 - 40 - 10 * state.people.nextDay[i]!));
  });

  it('is not taken back where people are kept at the strip', () => {
    const { state, params } = everybodyAttempts({ ...all, constants }, (b) => b.state.controls.retreatBlocked.fill(1));
    expect(stageCount(state, params, Stage.atBorder!, params.segments[0]!.strip, -1)).toBe(n);
  });

  it('is no attempt that anybody records, and is heard of as a failure, later', () => {
    const b = everybodyAttempts({
      ...all,
      constants: { failureDelayDays: 3, beliefEventWeight: 0.01, failureDiscount: 0.5 },
    });
    for (const counter of ['recordedAttempts', 'interceptions', 'tries', 'entries'] as const)
      expect(countAll(b.state, counter, 0, 0)).toBe(0);
    b.state.people.nextDay.fill(80);
    for (let d = 0; d < 4; d++) {
      const { beliefPriorSuccess: prior, beliefPriorWeight: weight } = b.params.p;
      expect(b.state.beliefs.perAttempt[0]).toBe(prior);
      day(b.state, b.params);
      if (d === 3) expect(b.state.beliefs.perAttempt[0]).toBeCloseTo((weight * prior) / (weight + 0.5 * 0.01 * n), 12);
    }
  });
});

describe('back on the way', () => {
  it('walks from the city again, also to the same segment', () => {
    const b = bench({ borders: { line: { ...LINE, approachDays: 6 } }, constants: { attemptGapDays: 1 } });
    place(b, 'inTransit', 'city', 0); // taken back from segment 0
    b.state.people.nextDay.fill(0);
    day(b.state, b.params);
    expect(new Set(b.state.people.nextDay)).toEqual(new Set([7]));
  });
});

describe('control renewed', () => {
  const RENEWED = 70;
  const WEEK = 7;

  /** Persons across the line in the week before, and in the sixth week after, the transit state set its lever. */
  function movement(seed: string, level: number, exitControlShare = 0): readonly [before: number, after: number] {
    const b = bench({
      seed,
      people: 8000,
      days: 130,
      constants: {
        planHazardPerWeek: 0.02,
        planHazardMaxPerDay: 0.05,
        planBuzzWeight: 0, // so that movement is even without control
        planFriendsWeight: 0,
        attemptGapDays: 4,
        transitStayDays: 6,
      },
      legs: { flight: LEG },
      borders: { line: { ...LINE, approachDays: 2, exitControlShare } },
    });
    while (b.state.day < RENEWED + 6 * WEEK) {
      if (b.state.day === RENEWED) setLever(b, 'transit/exitControl', level);
      day(b.state, b.params);
    }
    const tries = (lastDay: number): number => countWindow(b.state, 'tries', 0, lastDay, WEEK);
    return [tries(RENEWED - 1), tries(RENEWED + 6 * WEEK - 1)];
  }

  const seeds = Array.from({ length: 20 }, (_, k) => `exit/${k}`);

  it('cuts movement by 60–99 % within six weeks, in each of 20 worlds', () => {
    for (const seed of seeds) {
      const [before, after] = movement(seed, 1);
      const [, without] = movement(seed, 0);
      expect(before, 'people move at all').toBeGreaterThan(50);
      expect(without, 'and would go on').toBeGreaterThan(0.6 * before);
      for (const base of [before, without]) {
        expect(1 - after / base, seed).toBeGreaterThanOrEqual(0.6);
        expect(1 - after / base, seed).toBeLessThanOrEqual(0.99);
      }
    }
  });

  it('is movement gained where the control of the start is given up, in each of 20 worlds', () => {
    for (const seed of seeds) {
      const [, kept] = movement(seed, 0, 0.9);
      const [, givenUp] = movement(seed, -1, 0.9);
      expect(givenUp, seed).toBeGreaterThan(2 * kept);
    }
  });
});
