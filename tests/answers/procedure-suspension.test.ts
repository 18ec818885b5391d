// Oracle: closed formulas on many people: while asylum is suspended for a share s, s of the claims are not heard and none of them is recognised; and counts of need.
import { describe, expect, it, vi } from 'vitest';
import { unmetProtectionNeed } from '../../src/metrics/unmetProtectionNeed.ts';
import { count, type SegmentCounter } from '../../src/model/counters.ts';
import { Flag } from '../../src/model/people/migrants/people.ts';
import { review } from '../../src/model/people/migrants/procedure.ts';
import { createToday } from '../../src/model/people/today.ts';
import { resolveAttempts } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, everybodyTries, fiveErrors, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const EACH = 8000;
const [first, second] = [0, 1];

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

/** Two groups who all present themselves and are admitted; every claim is decided within a week and recognised, if it is heard. */
function admitted(suspendedFirst: number, suspendedSecond: number, constants = {}, recognitionShare = 1): Bench {
  const b = bench({
    people: EACH,
    groups: ['one', 'other'],
    group: { protectionNeedShare: 0.5, recognitionShare },
    constants: {
      procedureWeeks: 1,
      leaveProcedurePerWeek: 0,
      returnProcedurePerWeek: 0,
      deportedShare: 0,
      ...constants,
    },
    borders: { line: { ...LINE, presentShare: 1 } },
  });
  place(b, 'atBorder', 'strip:line');
  b.state.controls.suspensionShare.set([suspendedFirst, suspendedSecond]);
  resolveAttempts(b.state, b.params, everybodyTries(b));
  return b;
}

const n = (b: Bench, counter: SegmentCounter, group: number, day = 0): number => count(b.state, counter, 0, group, day);
const inStage = (b: Bench, stage: number, at: string, group: number): number =>
  stageCount(
    b.state,
    b.params,
    stage,
    b.params.places.findIndex(({ id }) => id === at),
    group,
  );
const unmet = (b: Bench, group: number): number => unmetProtectionNeed.read(b.state, b.params, 0, group);

/** People of the first group with protection need. */
const needsOf = ({ state }: Bench): number =>
  state.people.flags.subarray(0, EACH).filter((flags) => (flags & Flag.protectionNeed) !== 0).length;

function reviewAll(b: Bench, day: number): void {
  b.state.day = day;
  for (let i = 0; i < b.params.peopleCount; i++) {
    if (b.state.people.stage[i] === Stage.inProcedure) review(b.state, b.params, createToday(), i);
  }
}

describe('a suspension of asylum', () => {
  it('takes claims and does not hear them, for its share and for each group apart', () => {
    const b = admitted(0.3, 0);
    expectShare(n(b, 'asylumSuspended', first) / EACH, 0.3, EACH);
    for (const group of [first, second]) {
      expect(n(b, 'asylumRequests', group)).toBe(EACH);
      expect(n(b, 'asylumRefusedUnheard', group)).toBe(n(b, 'asylumSuspended', group));
      expect(n(b, 'asylumHeard', group)).toBe(EACH - n(b, 'asylumSuspended', group));
    }
    expect(n(b, 'asylumSuspended', second)).toBe(0);
  });

  it('treats two groups alike under the same share', () => {
    const b = admitted(0.6, 0.6);
    const shares = [first, second].map((group) => n(b, 'asylumSuspended', group) / EACH);
    expect(Math.abs(shares[0]! - shares[1]!)).toBeLessThan(2 * fiveErrors(0.6, EACH));
    expectShare(shares[0]!, 0.6, EACH);
  });

  it('recognises nobody it reaches, however long they wait', () => {
    const b = admitted(0.3, 1);
    const heard = n(b, 'asylumHeard', first);
    for (let week = 1; week <= 6; week++) reviewAll(b, 7 * week);
    expect(inStage(b, Stage.protected!, 'town', first)).toBe(heard);
    expect(inStage(b, Stage.inProcedure!, 'town', first)).toBe(EACH - heard);
    expect(inStage(b, Stage.inProcedure!, 'town', second)).toBe(EACH);
  });

  it('leaves need unmet: who is in a procedure in which nobody is heard has reached none', () => {
    const none = admitted(0, 0);
    const all = admitted(1, 0);
    const needs = needsOf(all);
    expect(needs).toBeGreaterThan(3500);
    expect([unmet(none, first), unmet(none, second)]).toEqual([0, 0]);
    expect([unmet(all, first), unmet(all, second)]).toEqual([needs, 0]);
  });

  it('ends: people ask again, are heard and recognised, and the need is met', () => {
    const b = admitted(1, 1);
    b.state.controls.suspensionShare.fill(0);
    reviewAll(b, 7);
    for (const group of [first, second]) {
      expect(n(b, 'asylumRequests', group, 7)).toBe(EACH);
      expect(n(b, 'asylumHeard', group, 7)).toBe(EACH);
      expect(inStage(b, Stage.protected!, 'town', group)).toBe(EACH);
      expect(unmet(b, group)).toBe(0);
    }
  });

  it('may end in being sent away without a decision, as often as after a refusal', () => {
    const b = admitted(1, 1, { deportedShare: 0.2 });
    reviewAll(b, 7);
    expectShare(inStage(b, Stage.deported!, 'home', first) / EACH, 0.2, EACH);
    expect(inStage(b, Stage.protected!, 'town', first)).toBe(0);
    // The need of who was sent home is as unmet as that of who waits on; after a decision it would have reached a procedure.
    expect(b.state.needCounts[Stage.deported! * 2 + first]).toBeGreaterThan(500);
    expect(unmet(b, first)).toBe(needsOf(b));
    const decided = admitted(0, 0, { deportedShare: 0.2 }, 0);
    reviewAll(decided, 7);
    expect(decided.state.needCounts[Stage.deported! * 2 + first]).toBeGreaterThan(500);
    expect(unmet(decided, first)).toBe(decided.state.needCounts[Stage.irregular! * 2 + first]);
  });
});
