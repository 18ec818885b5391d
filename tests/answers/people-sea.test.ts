// Oracle: closed formulas on many people for danger by the kilometre and the cold, and for the share of days on which nobody sails; the rule that on a rough
// day no boat leaves and nobody is taken to the coast (cases.md F28); a geometric stay of those taken back.
import { describe, expect, it } from 'vitest';
import { countAll } from '../../src/model/counters.ts';
import { resolveAttempts, visitPeople } from '../../src/model/people/visit.ts';
import { isSeaRough } from '../../src/model/rough-sea.ts';
import { Stage } from '../../src/model/stages.ts';
import {
  type Bench,
  type BenchOptions,
  bench,
  everybodyTries,
  fiveErrors,
  LEG,
  LINE,
  place,
} from '../support/bench.ts';

const SEA = { ...LINE, seaKm: 100 } as const;

function atSea(roughShare: number, options: BenchOptions = {}): Bench {
  const b = bench({ borders: { line: SEA }, ...options });
  b.params.climates[0]!.roughSeaShare.fill(roughShare);
  return b;
}

/** Everybody stands at the line on a day on which it is their turn, and who tries is counted. */
function triesOn(b: Bench, day: number): number {
  b.state.day = day;
  b.state.people.nextDay.fill(day);
  visitPeople(b.state, b.params);
  return countAll(b.state, 'tries', 0, day);
}

describe('the open sea', () => {
  it.each([10, 0, 20])('is as dangerous as it is wide, and more in the cold: %s °C', (tMinC) => {
    const people = 20_000;
    const b = bench({ people, constants: { deathPerSeaKm: 1e-4, deathColdFactor: 1.64 }, borders: { line: SEA } });
    b.state.weather.tMinC.fill(tMinC);
    place(b, 'atBorder', 'strip:line');
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const expected = 1 - Math.exp(-0.01 * 1.64 ** ((10 - tMinC) / 5));
    const share = countAll(b.state, 'deaths', 0, 0) / people;
    expect(Math.abs(share - expected)).toBeLessThan(fiveErrors(expected, people));
  });

  it('adds nothing where all deaths of an attempt were counted', () => {
    const b = bench({ constants: { deathPerSeaKm: 0.01 }, borders: { line: { ...SEA, deathPerAttempt: 0.03 } } });
    place(b, 'atBorder', 'strip:line');
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const share = countAll(b.state, 'deaths', 0, 0) / 20_000;
    expect(Math.abs(share - (1 - Math.exp(-0.03)))).toBeLessThan(fiveErrors(0.03, 20_000));
  });
});

describe('a rough day', () => {
  it('comes on the stated share of days', () => {
    const b = atSea(0.3, { people: 1, days: 2000 });
    let rough = 0;
    for (let day = 0; day < 2000; day++) {
      b.state.day = day;
      if (isSeaRough(b.state, b.params, 0)) rough += 1;
    }
    expect(Math.abs(rough / 2000 - 0.3)).toBeLessThan(fiveErrors(0.3, 2000));
  });

  it('keeps every boat ashore, who waits looks again on the next day, and a calm day keeps nobody', () => {
    for (const [share, expected] of [
      [1, 0],
      [0, 500],
    ] as const) {
      const b = atSea(share, { people: 500 });
      place(b, 'atBorder', 'strip:line');
      expect(triesOn(b, 3), `rough share ${share}`).toBe(expected);
      if (share === 1) expect([...b.state.people.nextDay].every((day) => day === 4)).toBe(true);
    }
  });

  it('is nothing to people at a line on land', () => {
    const b = atSea(1, { people: 500, borders: { line: LINE } });
    place(b, 'atBorder', 'strip:line');
    expect(triesOn(b, 3)).toBe(500);
  });

  it('is no day to take people to the coast, unless a line on land begins there too', () => {
    const borders = { line: SEA, land: { ...LINE, seaKm: 0 } };
    for (const [lines, boards] of [
      [{ line: SEA }, false],
      [borders, true],
    ] as const) {
      const b = atSea(1, { people: 500, borders: lines, legs: { road: { ...LEG, mode: 'road' } } });
      place(b, 'planning', 'home');
      b.state.people.route.fill(0);
      b.state.people.nextDay.fill(0);
      visitPeople(b.state, b.params);
      expect(countAll(b.state, 'boarded', b.params.groups[0]!.home, 0) > 0).toBe(boards);
    }
  });
});

describe('whoever is turned back and tries again', () => {
  const constants = { retryConstant: 50, exitReturnedDays: 5, interceptionAnchor: 0.999 };
  it.each([
    ['at sea is landed in the state they left', SEA, 'inTransit'],
    ['on land stands at the line', LINE, 'atBorder'],
  ] as const)('%s', (_what, line, stage) => {
    const b = bench({ people: 2000, constants: { deathPerSeaKm: 0, ...constants }, borders: { line } });
    b.state.controls.pushbackShare.fill(1);
    place(b, 'atBorder', 'strip:line');
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const back = countAll(b.state, 'pushbacks', 0, 0);
    expect(back).toBeGreaterThan(1000);
    const there = b.state.people.stage.filter((at) => at === Stage[stage]).length;
    expect(there).toBe(back);
    if (stage === 'atBorder') return;
    const days = b.state.people.nextDay.filter((_day, i) => b.state.people.stage[i] === Stage.inTransit);
    const mean = days.reduce((sum, day) => sum + day, 0) / back;
    expect(Math.abs(mean - 5)).toBeLessThan(5 * Math.sqrt(20 / back)); // geometric with mean 5: variance 20
  });
});
