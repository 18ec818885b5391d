// Oracle: closed formulas and the calendar: who finds a post closed goes to an open one within three days, waits, or crosses between; a reopening brings them all.
import { describe, expect, it, vi } from 'vitest';
import { countAll, type SegmentCounter } from '../../src/model/counters.ts';
import { day } from '../../src/model/day.ts';
import { resolveAttempts } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, everybodyTries, fiveErrors, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const PEOPLE = 20_000;
const [here, there] = [0, 1];

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

/** Everybody wants to present themselves at the first of two borders of one city. */
function atPosts(constants = {}, people = PEOPLE): Bench {
  const b = bench({
    people,
    constants: { postElsewhereShare: 0.6, postWaitShare: 0.5, segmentMoveDays: 2, attemptGapDays: 1, ...constants },
    borders: {
      here: { ...LINE, presentShare: 1, guardsPerKm: 1e9 },
      there: { ...LINE, presentShare: 1, guardsPerKm: 1e9 },
    },
  });
  place(b, 'atBorder', 'strip:here');
  return b;
}

const n = (b: Bench, counter: SegmentCounter, segment: number, on = 0): number =>
  countAll(b.state, counter, segment, on);

describe('a closed post', () => {
  it('leaves those who find one of the others open to present themselves', () => {
    const b = atPosts();
    b.state.controls.postShare.set([0.25, 0]);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    expectShare(n(b, 'presented', here) / PEOPLE, 0.25, PEOPLE);
    expect(n(b, 'arrivalsStrip', here)).toBe(0);
  });

  it('sends the stated share to another border with open posts, where they present themselves within three days', () => {
    const b = atPosts();
    b.state.people.nextDay.fill(0);
    b.state.controls.postShare.set([0, 1]);
    for (let d = 0; d < 4; d++) day(b.state, b.params);
    expect(n(b, 'presented', here)).toBe(0);
    const moved = n(b, 'arrivalsStrip', there);
    expectShare(moved / PEOPLE, 0.6, PEOPLE);
    const presented = [1, 2, 3].map((d) => n(b, 'presented', there, d));
    expect(presented.reduce((sum, people) => sum + people, 0)).toBeGreaterThanOrEqual(moved);
    expect(presented[1]).toBe(moved);
    expect(moved / PEOPLE).toBeGreaterThan(0.5); // F06
  });

  it('makes the others wait or cross between the posts, where they are intercepted as anybody is', () => {
    const b = atPosts({ postElsewhereShare: 0 });
    b.state.controls.postShare.fill(0);
    b.state.controls.pushbackShare.fill(0);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const waiting = stageCount(b.state, b.params, Stage.atBorder!, b.params.segments[here]!.strip, -1);
    expectShare(waiting / PEOPLE, 0.5, PEOPLE);
    expect(n(b, 'interceptions', here)).toBe(PEOPLE - waiting);
    expect(n(b, 'presented', here)).toBe(0);
  });

  it('leaves those who wait waiting at the next visit too', () => {
    const b = atPosts({ postElsewhereShare: 0 });
    b.state.controls.postShare.fill(0);
    b.state.controls.pushbackShare.fill(0);
    const waiting = (): number => stageCount(b.state, b.params, Stage.atBorder!, b.params.segments[here]!.strip, -1);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const first = waiting();
    b.state.day += 1;
    const again = everybodyTries(b);
    const attempts = again.attempts.filter((lead) => b.state.people.stage[lead] === Stage.atBorder);
    resolveAttempts(b.state, b.params, { ...again, attempts });
    expect(first).toBeGreaterThan(0);
    expect(waiting()).toBe(first);
  });

  it('where no other is open, sends nobody elsewhere', () => {
    const b = atPosts();
    b.state.controls.postShare.fill(0);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    expect(n(b, 'arrivalsStrip', there)).toBe(0);
    expectShare(n(b, 'interceptions', here) / PEOPLE, 0.5, PEOPLE);
  });

  it('that opens again sees on its first day more people than on any day before it closed', () => {
    // 200 people reach the border a day; on day 10 all posts close for 20 days; everybody waits.
    const b = atPosts({ postElsewhereShare: 0, postWaitShare: 1, attemptGapDays: 4 }, 8000);
    for (let i = 0; i < 8000; i++) b.state.people.nextDay[i] = Math.floor(i / 200);
    const presented: number[] = [];
    for (let d = 0; d < 40; d++) {
      b.state.controls.postShare.fill(d >= 10 && d < 30 ? 0 : 1);
      day(b.state, b.params);
      presented.push(n(b, 'presented', here, d));
    }
    const before = Math.max(...presented.slice(0, 10));
    expect(before).toBe(200);
    expect(presented.slice(10, 30).every((people) => people === 0)).toBe(true);
    expect(presented[30]!).toBeGreaterThanOrEqual(before); // F07
    // 4000 waited, each coming back a day with chance 1/4.
    expectShare((presented[30]! - 200) / 4000, 0.25, 4000);
  });
});
