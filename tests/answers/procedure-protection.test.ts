// Oracle: closed formulas on many people: temporary protection reaches the stated share of each group, at once, without turning back, detention or a guide.
import { describe, expect, it, vi } from 'vitest';
import { unmetProtectionNeed } from '../../src/metrics/unmetProtectionNeed.ts';
import { type Counter, count } from '../../src/model/counters.ts';
import { chooseSegment } from '../../src/model/people/migrants/choose-segment.ts';
import { resolveAttempts, visitPeople } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, everybodyTries, fiveErrors, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const EACH = 6000;
const [first, second] = [0, 1];

/** Two groups, equal but for the rule that meets them, try to cross where everybody else is held or turned back. */
function crossing(shares: readonly [number, number], pushback = 1): Bench {
  const b = bench({
    people: EACH,
    groups: ['one', 'other'],
    group: { protectionNeedShare: 0.5, kinHelpShare: 1, cashEur: { median: 0, sigmaLog: 0 } },
    constants: { deathPerAttempt: 0.2, violencePerInterception: 1 },
    borders: { line: { ...LINE, guardsPerKm: 1e6 } },
    facilitators: {
      guides: { kind: 'guide', border: 'line', count: 700, clientsPerDay: 20, priceEur: 100, escrowShare: 0.5 },
    },
  });
  place(b, 'attempting', 'strip:line');
  b.state.controls.temporaryShare.set(shares);
  b.state.controls.pushbackShare.fill(pushback);
  b.state.controls.detentionShare.fill(1);
  resolveAttempts(b.state, b.params, everybodyTries(b));
  return b;
}

const n = (b: Bench, counter: Counter, group: number): number => count(b.state, counter, 0, group, 0);
const inTown = (b: Bench, stage: number, group: number): number =>
  stageCount(b.state, b.params, stage, b.params.segments[0]!.inside, group);
const close = (share: number, expected: number): void =>
  expect(Math.abs(share - expected), `${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, EACH));

describe('temporary protection', () => {
  it('protects its share of a group at once: recorded, and in no procedure', () => {
    const b = crossing([0.4, 0]);
    const came = n(b, 'temporarilyProtected', first);
    close(came / EACH, 0.4);
    for (const counter of ['presented', 'entries', 'recordedEntries', 'segmentSuccess'] as const)
      expect(n(b, counter, first), counter).toBe(came);
    expect(inTown(b, Stage.protected!, first)).toBe(came);
    expect([n(b, 'admitted', first), n(b, 'asylumRequests', first) - n(b, 'asylumRefusedUnheard', first)]).toEqual([
      0, 0,
    ]);
  });

  it('meets two groups unequally where the rule is unequal', () => {
    const b = crossing([1, 0]);
    expect([n(b, 'temporarilyProtected', first), n(b, 'pushbacks', first), n(b, 'deaths', first)]).toEqual([
      EACH,
      0,
      0,
    ]);
    expect(n(b, 'temporarilyProtected', second)).toBe(0);
    close(n(b, 'deaths', second) / EACH, 1 - Math.exp(-0.2));
    expect(n(b, 'pushbacks', second)).toBe(EACH - n(b, 'deaths', second));
    expect(n(b, 'violenceTo', first)).toBe(0);
    expect(n(b, 'violenceTo', second)).toBe(n(b, 'pushbacks', second));
  });

  it('meets two groups equally where the rule is equal', () => {
    const b = crossing([0.7, 0.7]);
    const shares = [first, second].map((group) => n(b, 'temporarilyProtected', group) / EACH);
    for (const share of shares) close(share, 0.7);
  });

  it('costs nobody a guide, and holds nobody', () => {
    const b = crossing([1, 1], 0);
    expect(b.state.facilitators.servedToday[0]).toBe(0);
    expect(b.state.people.debtCents.every((cents) => cents === 0)).toBe(true);
    expect(inTown(b, Stage.detained!, first)).toBe(0);
    // Without it everybody needs one, who can borrow for one, and is held.
    const without = crossing([0, 0], 0);
    expect(without.state.facilitators.servedToday[0]).toBeGreaterThan(EACH);
    expect(inTown(without, Stage.detained!, first)).toBeGreaterThan(EACH / 2);
  });

  it('meets the need of those it reaches', () => {
    const b = crossing([1, 0]);
    expect(unmetProtectionNeed.read(b.state, b.params, 0, first)).toBe(0);
    expect(unmetProtectionNeed.read(b.state, b.params, 0, second)).toBeGreaterThan(EACH / 3);
  });

  it('lets nobody wait for a chance: at an open post people are seen to on their day, whatever the weather', () => {
    const b = bench({ people: EACH, groups: ['one', 'other'], constants: { idleGiveUpPerWeek: 1 } });
    place(b, 'atBorder', 'strip:line');
    b.state.controls.temporaryShare.set([1, 0]);
    b.state.weather.tMinC.fill(-20);
    b.state.people.nextDay.fill(b.state.day);
    const { attempts } = visitPeople(b.state, b.params);
    const { p } = b.params;
    const tried = (group: number) => attempts.filter((lead) => b.state.people.group[lead] === group).length;
    expect(tried(first)).toBe(EACH);
    close(tried(second) / EACH, (1 - p.attemptGapDays / 7) * (1 - p.coldTryLoss));
  });

  it('brings people to an open post the day after they arrive', () => {
    const b = bench({ people: EACH, groups: ['one', 'other'], borders: { line: { ...LINE, approachDays: 0 } } });
    place(b, 'inTransit', 'city');
    b.state.controls.temporaryShare.set([1, 0]);
    for (let lead = 0; lead < b.params.peopleCount; lead++)
      chooseSegment(b.state, b.params, lead, b.state.people.place[lead]!);
    const tomorrow = (group: number) =>
      b.state.people.nextDay.filter((day, i) => day === b.state.day + 1 && b.state.people.group[i] === group).length;
    expect(tomorrow(first)).toBe(EACH);
    close(tomorrow(second) / EACH, 1 / b.params.p.attemptGapDays);
  });
});
