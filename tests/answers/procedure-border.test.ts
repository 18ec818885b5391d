// Oracle: closed formulas on many people: what a monitored procedure at the border, and a ruling, leave of turning back, of violence and of waiting.
import { describe, expect, it, vi } from 'vitest';
import { countAll, type SegmentCounter } from '../../src/model/counters.ts';
import { observe } from '../../src/model/observed.ts';
import { review } from '../../src/model/people/migrants/procedure.ts';
import { createToday } from '../../src/model/people/today.ts';
import { resolveAttempts } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, everybodyTries, fiveErrors, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const PRACTICE = 0.9;
const VIOLENCE = 0.4;

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

/** Everybody at the line is intercepted or gets in unseen, under a practice of turning back that something limits. */
function atTheLine(allowed: number, watched: number): { b: Bench; n: (counter: SegmentCounter) => number } {
  const b = bench({
    constants: { violencePerInterception: VIOLENCE, asylumAskShare: 0.5 },
    borders: { line: { ...LINE, guardsPerKm: 45, presentShare: 0 } },
  });
  place(b, 'atBorder', 'strip:line');
  b.state.controls.pushbackShare.fill(PRACTICE);
  b.state.controls.pushbackAllowedShare.fill(allowed);
  b.state.controls.borderProcedureShare.fill(watched);
  resolveAttempts(b.state, b.params, everybodyTries(b));
  return { b, n: (counter) => countAll(b.state, counter, 0, 0) };
}

describe('a monitored procedure at the border', () => {
  it('leaves of turning back what it does not reach, and hears the others', () => {
    const { b, n } = atTheLine(1 - 0.6, 0.6);
    expectShare(n('pushbacks') / n('interceptions'), PRACTICE * 0.4, n('interceptions'), 'turned back');
    expect(n('asylumHeard')).toBe(n('interceptions') - n('pushbacks'));
    expect(stageCount(b.state, b.params, Stage.inProcedure!, b.params.segments[0]!.inside, -1)).toBe(n('asylumHeard'));
  });

  it('leaves of violence what nobody watches', () => {
    const { n } = atTheLine(1, 0.6);
    expect(n('pushbacks')).toBeGreaterThan(8000);
    expectShare(n('violenceTo') / n('pushbacks'), VIOLENCE * 0.4, n('pushbacks'), 'violence');
  });

  it('decides in weeks: of those it reaches 1 − (1 − 1/w)^n have an answer after n weeks', () => {
    const b = bench({
      constants: {
        procedureWeeks: 1e6,
        borderProcedureWeeks: 4,
        leaveProcedurePerWeek: 0,
        returnProcedurePerWeek: 0,
      },
      group: { recognitionShare: 1 },
    });
    place(b, 'inProcedure', 'town');
    b.state.controls.borderProcedureShare.fill(0.7);
    const { people } = b.state;
    for (let week = 0; week < 5; week++) {
      b.state.day = 7 * week;
      for (let i = 0; i < b.params.peopleCount; i++) {
        if (people.stage[i] === Stage.inProcedure) review(b.state, b.params, createToday(), i);
      }
    }
    const answered = stageCount(b.state, b.params, Stage.protected!, b.params.segments[0]!.inside, -1);
    expectShare(answered / 20_000, 0.7 * (1 - 0.75 ** 5), 20_000);
  });
});

describe('a ruling against turning back', () => {
  it('leaves the share with which states do not comply, at the line and in what states see', () => {
    const { b, n } = atTheLine(0.25, 0);
    expectShare(n('pushbacks') / n('interceptions'), PRACTICE * 0.25, n('interceptions'));
    expectShare(n('violenceTo') / n('pushbacks'), VIOLENCE, n('pushbacks'));
    b.state.day = 1;
    expect(observe(b.state, b.params, [0]).pushback).toBeCloseTo(PRACTICE * 0.25, 12);
  });
});
