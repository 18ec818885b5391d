// Oracle: closed formulas on many people: what force at the line, and crowds, add to interception, violence, injuries on both sides, deaths and separations.
import { describe, expect, it, vi } from 'vitest';
import { countAll, type SegmentCounter } from '../../src/model/counters.ts';
import { diesOnTheWay } from '../../src/model/people/migrants/survive.ts';
import { resolveAttempts } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, type BenchOptions, bench, everybodyTries, fiveErrors, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const PEOPLE = 20_000;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(p / (1 - p));

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

/** Everybody tries at one line of 5.6 guards a kilometre, under force and a practice of turning back. */
function tried(
  force: number,
  pushback: number,
  options: BenchOptions = {},
): { b: Bench; n: (counter: SegmentCounter) => number } {
  const b = bench({
    ...options,
    constants: {
      violencePerInterception: 0.3,
      injuryPerViolence: 0.4,
      forceInterceptionWeight: 0.5,
      guardInjuryPerForce: 0.1,
      guardInjuryPerMassAttempt: 0.06,
      toolsAverageUse: 0,
      guideAverageUse: 0,
      crowdPerKm: 1e9,
      ...options.constants,
    },
    borders: { line: { ...LINE, guardsPerKm: 5.6, presentShare: 0, ...options.borders?.line } },
  });
  place(b, 'attempting', 'strip:line');
  b.state.controls.forceShare.fill(force);
  b.state.controls.pushbackShare.fill(pushback);
  const today = everybodyTries(b);
  today.attempts.splice(0, today.attempts.length, ...today.attempts.filter((i) => b.state.people.lead[i] === i));
  resolveAttempts(b.state, b.params, today);
  return { b, n: (counter) => countAll(b.state, counter, 0, 0) };
}

describe('force', () => {
  it('stops a few more people, by its weight in the log-odds', () => {
    for (const force of [0, 0.5, 1]) {
      const { b, n } = tried(force, 1);
      const expected = logistic(logit(b.params.p.interceptionAnchor) + 0.5 * force);
      expectShare(n('interceptions') / PEOPLE, expected, PEOPLE, `at ${force}`);
    }
  });

  it('makes violence certain where it is used, and injures people at the usual share of violence', () => {
    const { n } = tried(0.6, 1);
    expectShare(n('violenceTo') / n('pushbacks'), 0.3 + 0.7 * 0.6, n('pushbacks'), 'violence');
    expectShare(n('injuries') / n('violenceTo'), 0.4, n('violenceTo'), 'injuries');
  });

  it('meets people who are then admitted, too; without it they meet none', () => {
    const { n } = tried(0.6, 0);
    expectShare(n('violenceTo') / n('admitted'), 0.6, n('admitted'));
    expect(tried(0, 0).n('violenceTo')).toBe(0);
  });

  it('hurts guards', () => {
    const { n } = tried(0.6, 0.5);
    expectShare(n('injuriesOfGuards') / n('interceptions'), 0.1 * 0.6, n('interceptions'));
    expect(tried(0, 0.5).n('injuriesOfGuards')).toBe(0);
  });

  it('kills more of those who try: the hazard of an attempt grows by its weight', () => {
    for (const force of [0, 0.5, 1]) {
      const b = bench({
        constants: { deathPerAttempt: 0.1, forceDeathWeight: 2 },
        borders: { line: { ...LINE, terrain: 0.5 } },
      });
      place(b, 'attempting', 'strip:line');
      b.state.controls.forceShare.fill(force);
      let dead = 0;
      for (let i = 0; i < PEOPLE; i++) if (diesOnTheWay(b.state, b.params, i, 0)) dead += 1;
      expectShare(dead / PEOPLE, 1 - Math.exp(-0.1 * 1.5 * (1 + 2 * force)), PEOPLE, `at ${force}`);
    }
  });

  it('tears parties apart: somebody is left alone at the border, with what was paid for them', () => {
    const options = {
      constants: { partySizeMean: 4, separationPerForce: 0.5, retryConstant: 50 },
      borders: { line: { guardsPerKm: 1e9 } },
    };
    const before = bench({ ...options, borders: {} }).state.people;
    // The few who get in unseen met no guard.
    const parties = before.lead.filter((lead, i) => lead === i && before.span[i]! > 1).length;
    const { b, n } = tried(0.8, 1, options);
    expectShare(n('separations') / parties, 0.5 * 0.8, parties);
    const { lead } = b.state.people;
    expect(lead.filter((l, i) => l === i).length).toBe(before.lead.filter((l, i) => l === i).length + n('separations'));
    expect(stageCount(b.state, b.params, Stage.atBorder!, b.params.segments[0]!.strip, -1)).toBe(PEOPLE - n('entries'));
    expect(tried(0, 1, options).n('separations')).toBe(0);
  });
});

describe('a crowd', () => {
  it('hurts guards as far as it is larger than they can watch, up to twice as large', () => {
    for (const [watched, beyond] of [
      [PEOPLE, 0],
      [PEOPLE / 1.5, 0.5],
      [PEOPLE / 4, 1],
    ] as const) {
      const { n } = tried(0, 1, { constants: { crowdPerKm: watched / LINE.lengthKm } });
      expectShare(n('injuriesOfGuards') / n('interceptions'), 0.06 * beyond, n('interceptions'), `${watched}`);
    }
  });
});
