// Oracle: closed formulas on many people: logit shares of segments, interception as a logistic, who is turned back, trying again, and who gets in at last.
import { describe, expect, it, vi } from 'vitest';
import { countAll, type SegmentCounter } from '../../src/model/counters.ts';
import { day } from '../../src/model/day.ts';
import { attempt } from '../../src/model/people/migrants/attempt.ts';
import { chooseSegment } from '../../src/model/people/migrants/choose-segment.ts';
import { Flag } from '../../src/model/people/migrants/people.ts';
import { retryChance } from '../../src/model/people/migrants/retry.ts';
import { createToday } from '../../src/model/people/today.ts';
import { resolveAttempts } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, type BenchOptions, bench, everybodyTries, fiveErrors, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(p / (1 - p));

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

describe('the choice of a segment', () => {
  const borders = {
    east: { ...LINE, appeal: 0.3 },
    west: { ...LINE, appeal: -0.2 },
    south: { ...LINE, appeal: 0.1, staging: 'home' }, // not near
  };
  const constants = { successWeight: 2, nestDissimilarity: 0.5 };
  const wageGapLog = 2;

  function chosen(b: Bench): number[] {
    place(b, 'inTransit', 'city', 255);
    const city = b.params.places.findIndex(({ id }) => id === 'city');
    for (let i = 0; i < b.params.peopleCount; i++) chooseSegment(b.state, b.params, i, city);
    return b.params.segments.map((_, s) => countAll(b.state, 'arrivalsStrip', s, 0) / b.params.peopleCount);
  }

  it('is logit in believed success and appeal, over what is near', () => {
    const b = bench({ borders, constants });
    b.state.beliefs.perAttempt.set([0.35, 0.6, 0.9]);
    const weights = [0.35, 0.6].map((p, s) => Math.exp((2 * p * wageGapLog + [0.3, -0.2][s]!) / 0.5));
    const [east, west, south] = chosen(b);
    expectShare(east!, weights[0]! / (weights[0]! + weights[1]!), 20_000);
    expect(east! + west!).toBe(1);
    expect(south).toBe(0);
  });

  it('believes an official message as far as it trusts it', () => {
    const b = bench({ borders, constants: { ...constants, closureTrust: 0.25 } });
    b.state.beliefs.perAttempt.set([0.5, 0.5, 0.5]);
    b.state.controls.closureMessage.set([0.8, 0, 0]);
    const believed = [0.5 * (1 - 0.25 * 0.8), 0.5];
    const weights = believed.map((p, s) => Math.exp((2 * p * wageGapLog + [0.3, -0.2][s]!) / 0.5));
    expectShare(chosen(b)[0]!, weights[0]! / (weights[0]! + weights[1]!), 20_000);
  });

  it('learns from having been turned back there, as from so many failures', () => {
    const b = bench({ borders, constants: { ...constants, beliefPriorWeight: 5 } });
    b.state.beliefs.perAttempt.set([0.6, 0.6, 0.6]);
    place(b, 'inTransit', 'city', 0);
    b.state.people.pushbacksHere.fill(3);
    const believed = [(5 * 0.6) / (5 + 3), 0.6];
    const weights = believed.map((p, s) => Math.exp((2 * p * wageGapLog + [0.3, -0.2][s]!) / 0.5));
    const city = b.params.places.findIndex(({ id }) => id === 'city');
    for (let i = 0; i < b.params.peopleCount; i++) chooseSegment(b.state, b.params, i, city);
    const east = b.state.people.segment.reduce((sum, s) => sum + (s === 0 ? 1 : 0), 0) / b.params.peopleCount;
    expectShare(east, weights[0]! / (weights[0]! + weights[1]!), 20_000);
  });

  it('is not one for those who are steered: escorts lead by weight', () => {
    const b = bench({ borders, constants });
    b.state.beliefs.perAttempt.set([0.5, 0.5, 0.5]);
    b.state.controls.escortShare.set([0.4, 0.4, 0]);
    b.state.controls.steerWeight.set([1, 4, 99]);
    const free = Math.exp(0.3 / 0.5) / (Math.exp(0.3 / 0.5) + Math.exp(-0.2 / 0.5));
    expectShare(chosen(b)[0]!, 0.4 * (1 / 5) + 0.6 * free, 20_000);
    const escorted = b.state.people.flags.reduce((sum, flags) => sum + ((flags & Flag.escorted) === 0 ? 0 : 1), 0);
    expectShare(escorted / 20_000, 0.4, 20_000, 'escorted');
  });

  it('errs by a lasting, even error of the stated half-width', () => {
    // So heavy a weight that the larger belief decides; the difference in appeal, .5, is worth .5 ÷ (100 · 2) of belief.
    const b = bench({ borders, constants: { ...constants, rumourError: 0.2, successWeight: 100 } });
    b.state.beliefs.perAttempt.set([0.5, 0.6, 0.5]);
    // Each belief is off by an even error of ±.2; the difference is triangular on ±.4. P(difference > d) = (.4 − d)² ÷ (2 · .4²).
    expectShare(chosen(b)[0]!, (0.4 - (0.1 - 0.5 / 200)) ** 2 / (2 * 0.4 ** 2), 20_000);
  });
});

describe('waiting at the border', () => {
  it('is geometric between attempts, from the day of arrival', () => {
    const b = bench({ constants: { attemptGapDays: 4 } });
    place(b, 'inTransit', 'city', 255);
    for (let i = 0; i < 20_000; i++) chooseSegment(b.state, b.params, i, 1);
    for (const days of [1, 3, 9]) {
      const due = b.state.people.nextDay.reduce((sum, next) => sum + (next <= days ? 1 : 0), 0) / 20_000;
      expectShare(due, 1 - 0.75 ** days, 20_000, `${days} days`);
    }
  });

  it('gives way to cold, and to a camp, independently', () => {
    const b = bench({ constants: { coldTryLoss: 0.4, campTryLoss: 0.5 } });
    place(b, 'atBorder', 'strip:line');
    b.state.weather.tMinC.fill(-2.5); // half of the cold that counts
    for (let i = 0; i < 20_000; i++) b.state.people.shelter[i] = i % 2;
    const today = createToday();
    for (let i = 0; i < 20_000; i++) attempt(b.state, b.params, today, i);
    const tried = [0, 1].map((camp) => today.attempts.filter((i) => i % 2 === camp).length / 10_000);
    expectShare(tried[0]!, 0.8, 10_000, 'outdoors');
    expectShare(tried[1]!, 0.8 * 0.5, 10_000, 'in a camp');
    expect(countAll(b.state, 'tries', 0, 0)).toBe(today.attempts.length);
  });

  it('ends at the weekly hazard of giving up, per visit', () => {
    const b = bench({ constants: { idleGiveUpPerWeek: 0.3, attemptGapDays: 2 } });
    place(b, 'atBorder', 'strip:line');
    const today = createToday();
    for (let i = 0; i < 20_000; i++) attempt(b.state, b.params, today, i);
    expectShare(countAll(b.state, 'giveUps', 0, 0) / 20_000, (0.3 * 2) / 7, 20_000);
  });
});

describe('a crossing', () => {
  const constants = {
    interceptionAnchor: 0.54,
    interceptionGuardsWeight: 0.3,
    interceptionFenceWeight: 0.4,
    interceptionCrowdWeight: 0.5,
    interceptionSnowWeight: 0.2,
    crowdPerKm: 5,
    toolsEffect: 0.2,
    toolsAverageUse: 0.5,
    guideEffect: 0.25,
    guideAverageUse: 0.6,
  };

  interface Case {
    readonly name: string;
    readonly guards: number;
    readonly fence?: number;
    readonly tools?: number;
    readonly pushback?: number;
    readonly line?: Readonly<Record<string, unknown>>;
    readonly tMinC?: number;
    readonly isGuided?: boolean;
  }

  function tried({
    guards,
    fence = 0,
    tools = 0.5,
    pushback = 1,
    line = {},
    tMinC = 10,
    isGuided = false,
  }: Case): Bench {
    const guides = { kind: 'guide', border: 'line', count: 1, clientsPerDay: 60_000, priceEur: 0 };
    const b = bench({
      constants,
      borders: { line: { ...LINE, ...line } },
      ...(isGuided && { facilitators: { guides } }),
    });
    place(b, 'atBorder', 'strip:line');
    b.state.controls.guardsPerKm.fill(guards);
    b.state.controls.fenceShare.fill(fence);
    b.state.controls.toolsShare.fill(tools);
    b.state.controls.pushbackShare.fill(pushback);
    b.state.weather.tMinC.fill(tMinC);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    return b;
  }

  const cases: readonly Case[] = [
    { name: 'few guards', guards: 1 },
    { name: 'at the anchor', guards: 5.6 },
    { name: 'many guards', guards: 45 },
    { name: 'half a fence', guards: 5.6, fence: 0.5 },
    { name: 'tools', guards: 5.6, tools: 1 },
    { name: 'nobody at all on duty counts as half a guard', guards: 0 },
    { name: 'terrain and a fitted offset', guards: 5.6, line: { terrain: 0.4, interceptionOffset: 0.7 } },
    { name: 'an offset that grows with pushback', guards: 5.6, pushback: 0.6, line: { interceptionOffsetHardened: 2 } },
    { name: 'frost', guards: 5.6, tMinC: -10 },
    { name: 'guides', guards: 5.6, isGuided: true },
    { name: 'a line so short that the crowd counts', guards: 5.6, line: { lengthKm: 40 } },
  ];

  it.for(cases)('is intercepted by the formula: $name', (of) => {
    const b = tried(of);
    const n = b.params.peopleCount;
    const {
      lengthKm = 200,
      terrain = 0,
      interceptionOffset = 0,
      interceptionOffsetHardened = 0,
    } = (of.line ?? {}) as Record<string, number>;
    const pushback = of.pushback ?? 1;
    const cold = Math.min(1, Math.max(0, (5 - (of.tMinC ?? 10)) / 15));
    const odds =
      logit(0.54) +
      0.3 * Math.log(Math.max(0.5, of.guards) / 5.6) +
      0.4 * (of.fence ?? 0) -
      0.5 * Math.log(1 + n / (5 * lengthKm)) +
      0.2 * cold -
      terrain +
      interceptionOffset +
      interceptionOffsetHardened * pushback;
    const helped = (1 - 0.25 * ((of.isGuided ? 1 : 0) - 0.6)) * (1 - 0.2 * ((of.tools ?? 0.5) - 0.5));
    const chance = Math.min(1, logistic(odds) * helped);
    const intercepted = countAll(b.state, 'interceptions', 0, 0);
    expectShare(intercepted / n, chance, n, 'intercepted');
    expectShare(countAll(b.state, 'pushbacks', 0, 0) / intercepted, pushback, intercepted, 'turned back');
    expect(countAll(b.state, 'entries', 0, 0)).toBe(n - countAll(b.state, 'pushbacks', 0, 0));
  });

  it('is a presentation for the stated share of those who would not be turned back', () => {
    const b = tried({ name: '', guards: 5.6, pushback: 0.3, line: { presentShare: 0.5 } });
    expectShare(countAll(b.state, 'presented', 0, 0) / 20_000, 0.5 * 0.7, 20_000);
  });

  it('leaves unseen those who get in: irregular, not recorded', () => {
    const b = tried({ name: '', guards: 1 });
    const inside = stageCount(b.state, b.params, Stage.irregular!, b.params.segments[0]!.inside, -1);
    expect(inside).toBe(countAll(b.state, 'entries', 0, 0));
    expect(countAll(b.state, 'recordedEntries', 0, 0)).toBe(0);
    expect(countAll(b.state, 'recordedAttempts', 0, 0)).toBe(countAll(b.state, 'interceptions', 0, 0));
  });

  it('hurts some of those turned back, and some of the requests are not heard', () => {
    const b = bench({
      constants: { ...constants, violencePerInterception: 0.25, injuryPerViolence: 0.4, asylumAskShare: 0.5 },
      borders: { line: { ...LINE, guardsPerKm: 45 } },
    });
    place(b, 'atBorder', 'strip:line');
    b.state.controls.pushbackShare.fill(1);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const n = (counter: SegmentCounter): number => countAll(b.state, counter, 0, 0);
    expectShare(n('violenceTo') / n('pushbacks'), 0.25, n('pushbacks'), 'violence');
    expectShare(n('injuries') / n('violenceTo'), 0.4, n('violenceTo'), 'injuries');
    expectShare(n('asylumRefusedUnheard') / n('pushbacks'), 0.5, n('pushbacks'), 'unheard');
  });

  it('may end with people abandoned by their guides, at the stated mean share', () => {
    const guides = { kind: 'guide', border: 'line', count: 780, clientsPerDay: 26, priceEur: 100, escrowShare: 0.4 };
    const b = bench({ constants: { ...constants, abandonShare: 0.2, capacityGrowthMax: 1 }, facilitators: { guides } });
    place(b, 'atBorder', 'strip:line');
    resolveAttempts(b.state, b.params, everybodyTries(b));
    // One facilitator takes 26: shares vary between them, so the error is that of 780 draws of an even share 0 … .4.
    expect(Math.abs(countAll(b.state, 'abandoned', 0, 0) / 20_000 - 0.2)).toBeLessThan(
      fiveErrors(0.2, 20_000) + 5 * (0.4 / Math.sqrt(12 * 780)),
    );
  });

  it('takes those who are very ill to hospital at the stated share, and the others are turned back without them', () => {
    const b = bench({
      constants: { ...constants, hospitalHealth: 0.4, hospitalShare: 0.3 },
      borders: { line: { ...LINE, guardsPerKm: 45 } },
    });
    place(b, 'atBorder', 'strip:line');
    b.state.people.health.fill(390);
    b.state.controls.pushbackShare.fill(1);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const intercepted = countAll(b.state, 'interceptions', 0, 0);
    expectShare(countAll(b.state, 'admittedToHospital', 0, 0) / intercepted, 0.3, intercepted);
    expect(countAll(b.state, 'pushbacks', 0, 0)).toBe(intercepted - countAll(b.state, 'admittedToHospital', 0, 0));
  });
});

describe('trying again', () => {
  const options: BenchOptions = {
    people: 400,
    group: { cashEur: { median: 0, sigmaLog: 0 } },
    constants: {
      retryConstant: 1.5,
      retrySuccessWeight: 0.5,
      retryEscrowWeight: 0.4,
      retrySunkWeight: 0.2,
      retryHealthWeight: 2,
      retryCountWeight: 0.15,
      retryColdWeight: 0.6,
      retryForcedWeight: 1.7,
      beliefPriorWeight: 5,
    },
  };

  it('follows the formula, for everybody', () => {
    const b = bench(options);
    place(b, 'atBorder', 'strip:line');
    const { people } = b.state;
    b.state.beliefs.perAttempt.fill(0.4);
    b.state.weather.tMinC.fill(-2.5);
    let forced = 0;
    for (let i = 0; i < 400; i++) {
      people.health[i] = 1000 - i;
      people.tries[i] = i % 7;
      people.pushbacksHere[i] = i % 3;
      people.debtCents[i] = i * 1000;
      people.escrowCents[i] = i % 2;
    }
    for (const blocked of [0, 1]) {
      b.state.controls.retreatBlocked.fill(blocked);
      for (let i = 0; i < 400; i++) {
        const believed = (5 * 0.4) / (5 + (i % 3));
        const expected = logistic(
          1.5 +
            0.5 * logit(believed) +
            0.4 * (i % 2) +
            0.2 * Math.log(1 + (i * 1000) / 100 / 1000) -
            2 * (i / 1000) -
            0.15 * (i % 7) -
            0.6 * 0.5 +
            1.7 * blocked,
        );
        expect(retryChance(b.state, b.params, i)).toBeCloseTo(expected, 12);
        forced += blocked;
      }
    }
    expect(forced).toBe(400);
  });

  it('never believes in certainty: beliefs are kept off 0 and 1', () => {
    const b = bench({ ...options, constants: { ...options.constants, beliefMinShare: 0.02 } });
    place(b, 'atBorder', 'strip:line');
    b.state.weather.tMinC.fill(10);
    for (const [belief, kept] of [
      [0, 0.02],
      [1, 0.98],
    ] as const) {
      b.state.beliefs.perAttempt.fill(belief);
      expect(retryChance(b.state, b.params, 0)).toBeCloseTo(logistic(1.5 + 0.5 * logit(kept)), 12);
    }
  });
});

describe('repeated attempts', () => {
  it('get a person in with p ÷ (1 − (1 − p) · r): a chance p each time, trying again with chance r', () => {
    const retrying = 0.8;
    const b = bench({
      people: 10_000,
      days: 80,
      constants: {
        attemptGapDays: 1,
        retryConstant: logit(retrying),
        retrySuccessWeight: 0,
        retryEscrowWeight: 0,
        retrySunkWeight: 0,
        retryHealthWeight: 0,
        retryCountWeight: 0,
        retryColdWeight: 0,
        onwardHazardPerDay: 1e-9,
        ownReturnPerWeek: 0,
        violencePerInterception: 0,
      },
    });
    const { state, params } = b;
    place(b, 'inTransit', 'city', 255);
    state.people.nextDay.fill(0);
    params.controls.pushbackShare.fill(1);
    state.controls.pushbackShare.fill(1);
    for (let d = 0; d < 80; d++) day(state, params);
    const sum = (counter: SegmentCounter): number =>
      Array.from({ length: 80 }, (_, d) => countAll(state, counter, 0, d)).reduce((total, people) => total + people, 0);
    const n = params.peopleCount;
    const { interceptionAnchor, interceptionGuardsWeight, interceptionAnchorGuardsPerKm } = params.p;
    const odds = logit(interceptionAnchor) + interceptionGuardsWeight * Math.log(5 / interceptionAnchorGuardsPerKm);
    const { guideEffect, guideAverageUse, toolsEffect, toolsAverageUse } = params.p;
    const caught = logistic(odds) * (1 + guideEffect * guideAverageUse) * (1 + toolsEffect * toolsAverageUse);
    const p = 1 - caught;
    expectShare(sum('pushbacks') / sum('tries'), caught, sum('tries'), 'turned back');
    expectShare(sum('entries') / n, p / (1 - (1 - p) * retrying), n, 'in at last');
    expectShare(sum('giveUps') / n, ((1 - p) * (1 - retrying)) / (1 - (1 - p) * retrying), n, 'given up');
    expect(sum('entries') + sum('giveUps')).toBe(n);
    // Attempts a person: geometric with the chance that an attempt is not the last.
    expect(Math.abs(sum('tries') / n - 1 / (1 - (1 - p) * retrying))).toBeLessThan(5 * (2 / Math.sqrt(n)));
  });
});
