// Oracle: closed formulas on many people: a state decides once on a claim, at the pace of the rules under which people are held, and a refusal is waited out or left behind.
import { describe, expect, it, vi } from 'vitest';
import { type Counter, countAll } from '../../src/model/counters.ts';
import { day } from '../../src/model/day.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, fiveErrors, LEG, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine

const PEOPLE = 6000;
const WEEK = 7;
const ROAD = { from: 'town', to: 'far', mode: 'road', days: 1, fareEur: 0 } as const;

/** Everybody is held under emergency rules, where a decision comes in four weeks on average and is mostly a refusal. */
function held(): Bench {
  const b = bench({
    people: PEOPLE,
    days: 300,
    legs: { flight: LEG, road: ROAD },
    constants: {
      procedureWeeks: 30,
      procedureEmergencyWeeks: 4,
      recognitionEmergencyShare: 0.1,
      deportedShare: 0,
      leaveProcedurePerWeek: 0,
      returnProcedurePerWeek: 0,
      onwardHazardPerDay: 1e-9,
      foundInlandPerDay: 0,
      deathBasePerDay: 0,
    },
    group: { recognitionShare: 1 },
  });
  place(b, 'detained', 'town');
  b.state.people.heldSince.fill(0);
  b.state.people.nextDay.fill(WEEK);
  b.state.day = WEEK;
  setHeld(b, 1);
  return b;
}

/** The share held, now and on the days to come. */
function setHeld(b: Bench, share: number): void {
  b.state.controls.detentionShare.fill(share);
  b.params.controls.detentionShare.fill(share);
}

function weeks(b: Bench, n: number): void {
  for (let d = 0; d < n * WEEK; d++) day(b.state, b.params);
}

function total(b: Bench, counter: Counter): number {
  const town = b.params.segments[0]!.inside;
  return Array.from({ length: b.state.day }, (_, d) => countAll(b.state, counter, town, d)).reduce((s, n) => s + n, 0);
}

const inTown = (b: Bench, stage: number): number =>
  stageCount(b.state, b.params, stage, b.params.segments[0]!.inside, -1);

function expectShare(share: number, expected: number): void {
  expect(Math.abs(share - expected), `${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, PEOPLE));
}

describe('people held under emergency rules', () => {
  it('are decided on at the pace of those rules, and once: nobody is refused twice, or recognised after a refusal', () => {
    const b = held();
    weeks(b, 20);
    const decided = 1 - 0.75 ** 20;
    expectShare(total(b, 'refusedClaims') / PEOPLE, 0.9 * decided);
    expectShare(total(b, 'protected') / PEOPLE, 0.1 * decided);
    expect(inTown(b, Stage.detained!)).toBe(PEOPLE - total(b, 'protected'));
  });

  it('go on, once they are free, if they were refused, and wait for an ordinary decision if they were not', () => {
    const b = held();
    weeks(b, 3);
    const refused = total(b, 'refusedClaims');
    const protectedBefore = total(b, 'protected');
    setHeld(b, 0);
    weeks(b, 1);
    expect(total(b, 'leftProcedure')).toBe(refused);
    expect(inTown(b, Stage.irregular!)).toBe(refused);
    const decidedThen = total(b, 'protected') - protectedBefore;
    expectShare(decidedThen / PEOPLE, 0.75 ** 3 / 30); // everybody is recognised in an ordinary procedure here
    expect(total(b, 'refusedClaims')).toBe(refused);
  });

  it('stay, refused, where the way on is closed to them, and nothing more is decided', () => {
    const b = held();
    weeks(b, 20);
    const refused = total(b, 'refusedClaims');
    setHeld(b, 0);
    b.state.controls.onwardOpenShare.fill(0);
    b.params.controls.onwardOpenShare.fill(0);
    weeks(b, 10);
    expect(total(b, 'leftProcedure')).toBe(0);
    expect(total(b, 'refusedClaims')).toBe(refused);
    expect(inTown(b, Stage.inProcedure!)).toBe(PEOPLE - total(b, 'protected'));
  });
});
