// Oracle: closed formulas: where organisations have access, fewer people go without food and more of what happens is seen, now instead of later.
import { describe, expect, it, vi } from 'vitest';
import { createActors } from '../../src/model/actors/create.ts';
import { countAll } from '../../src/model/counters.ts';
import { observe } from '../../src/model/observed.ts';
import { die, nights } from '../../src/model/people/migrants/survive.ts';
import { nextHarm } from '../../src/model/politics/harm.ts';
import { type Bench, bench, fiveErrors, place } from '../support/bench.ts';
import { toyParams } from '../support/toy-world.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const ZONE = 0.8;
const UNFED = 0.3;

function border(kept: number, access: number, relief = 0): Bench {
  const b = bench({
    people: 10_000,
    constants: { unfedShare: UNFED, accessReachShare: 0.5, deathUndercount: 1, deathVisibleShare: 0.9 },
  });
  place(b, 'atBorder', 'strip:line');
  b.state.controls.exclusionShare.fill(ZONE);
  b.state.controls.exclusionKeptShare.fill(kept);
  b.state.controls.accessShare.fill(access);
  b.state.controls.reliefShare.fill(relief);
  return b;
}

const unfed = (b: Bench): number => nights(b.state, b.params)[0]!.unfedShare;

describe('access', () => {
  it('feeds half of those whom it may reach, beside relief, which the zone keeps out', () => {
    expect(unfed(border(1, 0))).toBeCloseTo(UNFED, 12);
    expect(unfed(border(0.4, 0.6))).toBeCloseTo(UNFED * (1 - 0.5 * 0.6), 12);
    expect(unfed(border(1, 0, 0.5))).toBeCloseTo(UNFED * (1 - 0.5 * (1 - ZONE)), 12);
    expect(unfed(border(0.4, 0.6, 0.5))).toBeCloseTo(UNFED * (1 - 0.5 * (1 - ZONE * 0.4)) * (1 - 0.5 * 0.6), 12);
  });

  it('makes deaths public that the zone would have hidden', () => {
    for (const [kept, hidden] of [
      [1, ZONE],
      [0.25, ZONE * 0.25],
      [0, 0],
    ] as const) {
      const b = border(kept, 0);
      for (let i = 0; i < b.params.peopleCount; i++) die(b.state, b.params, i);
      const expected = 0.9 * (1 - hidden);
      expect(countAll(b.state, 'recordedDeaths', 0, 0)).toBe(10_000);
      const share = countAll(b.state, 'visibleDeaths', 0, 0) / 10_000;
      expect(Math.abs(share - expected), `${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, 10_000));
    }
  });

  it('turns harm that would surface later into harm that is seen now; their sum is the same', () => {
    const own = { ...createActors(toyParams())[1]!, visibleHarm: 0, hiddenHarm: 0 };
    const seen = (kept: number) => {
      const b = border(kept, 0);
      b.state.controls.pushbackShare.fill(1);
      return nextHarm(own, { ...observe(b.state, b.params, [0]), pressure: 1 }, b.params.p);
    };
    const [closed, opened] = [seen(1), seen(0.25)];
    expect(closed.hidden / (closed.hidden + closed.visible)).toBeCloseTo(ZONE, 12);
    expect(opened.hidden / (opened.hidden + opened.visible)).toBeCloseTo(ZONE * 0.25, 12);
    expect(opened.visible + opened.hidden).toBeCloseTo(closed.visible + closed.hidden, 12);
  });
});
