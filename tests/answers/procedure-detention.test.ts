// Oracle: the calendar and closed formulas: detention ends on the date that the law of a border sets; where it sets none, every day held is one without an end.
import { describe, expect, it, vi } from 'vitest';
import { countAll } from '../../src/model/counters.ts';
import { day } from '../../src/model/day.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, fiveErrors, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const PEOPLE = 4000;
const SHARE = 0.6;

/** Everybody is in a procedure in which nothing happens but custody, from day 0. Returns who is held at the end of each day. */
function held(line: Readonly<Record<string, unknown>>, days: number): { b: Bench; byDay: number[] } {
  const quiet = {
    procedureWeeks: 1e9,
    procedureEmergencyWeeks: 1e9,
    leaveProcedurePerWeek: 0,
    returnProcedurePerWeek: 0,
  };
  const b = bench({ people: PEOPLE, days: 60, constants: quiet, borders: { line: { ...LINE, ...line } } });
  place(b, 'inProcedure', 'town');
  b.state.people.nextDay.fill(0);
  b.state.controls.detentionShare.fill(SHARE);
  b.params.controls.detentionShare.fill(SHARE);
  const byDay: number[] = [];
  for (let d = 0; d < days; d++) {
    day(b.state, b.params);
    byDay.push(stageCount(b.state, b.params, Stage.detained!, b.params.segments[0]!.inside, -1));
  }
  return { b, byDay };
}

const town = ({ params }: Bench): number => params.segments[0]!.inside;

describe('detention', () => {
  it('ends on the date: after the days that the law allows, and nobody is held again in the same procedure', () => {
    for (const limit of [1, 7, 10, 21]) {
      const { b, byDay } = held({ detentionLimitDays: limit }, 40);
      expect(Math.abs(byDay[0]! / PEOPLE - SHARE)).toBeLessThan(fiveErrors(SHARE, PEOPLE));
      expect(byDay.map((n) => n > 0)).toEqual(byDay.map((_, d) => d < limit));
      expect(new Set(byDay.slice(0, limit)).size).toBe(1);
      const days = Array.from({ length: 40 }, (_, d) => countAll(b.state, 'detentionDays', town(b), d));
      expect(days.reduce((sum, n) => sum + n, 0)).toBe(limit * byDay[0]!);
      expect(days.some((_, d) => countAll(b.state, 'openEndedDetentionDays', town(b), d) > 0)).toBe(false);
    }
  });

  it('has no end where the law sets none: every day is counted so', () => {
    const { b, byDay } = held({}, 40);
    expect(new Set(byDay).size).toBe(1);
    for (let d = 0; d < 40; d++) {
      expect(countAll(b.state, 'openEndedDetentionDays', town(b), d)).toBe(byDay[0]);
      expect(countAll(b.state, 'detentionDays', town(b), d)).toBe(byDay[0]);
    }
  });

  it('that ends between two reviews leaves the days of review as they were', () => {
    // After day 0 everybody leaves who is free at a review: those who were never held on day 7, the others, released on day 10, on day 14.
    const { b, byDay } = held({ detentionLimitDays: 10 }, 1);
    (b.params.p as { leaveProcedurePerWeek: number }).leaveProcedurePerWeek = 1;
    for (let d = 1; d < 20; d++) day(b.state, b.params);
    const left = Array.from({ length: 20 }, (_, d) => countAll(b.state, 'leftProcedure', town(b), d));
    expect(left).toEqual(left.map((_, d) => (d === 7 ? PEOPLE - byDay[0]! : d === 14 ? byDay[0] : 0)));
  });

  it('is counted by the border where people came in, also where two share a town', () => {
    const b = bench({
      people: PEOPLE,
      constants: {
        procedureWeeks: 1e9,
        procedureEmergencyWeeks: 1e9,
        leaveProcedurePerWeek: 0,
        returnProcedurePerWeek: 0,
      },
      borders: { limited: { ...LINE, detentionLimitDays: 28 }, open: LINE },
    });
    place(b, 'inProcedure', 'town');
    for (let i = 0; i < PEOPLE; i++) b.state.people.segment[i] = i < PEOPLE / 4 ? 1 : 0;
    b.state.people.nextDay.fill(0);
    b.state.controls.detentionShare.fill(1);
    day(b.state, b.params);
    expect(countAll(b.state, 'detentionDays', town(b), 0)).toBe(PEOPLE);
    expect(countAll(b.state, 'openEndedDetentionDays', town(b), 0)).toBe(PEOPLE / 4);
  });
});
