// Oracle: closed forms (moments, probabilities, quantiles by summing probabilities), and normal quantiles with 120 digits (fixtures/kernel.py).
import { describe, expect, it } from 'vitest';
import { binomial, geometricGap, normalQuantile, poisson, runKey, uniform, uniform53 } from '../../src/kernel/draws.ts';
import normalRows from './fixtures/kernel-normal.json' with { type: 'json' };

const key = runKey('distributions');
const DRAWS = 200_000;

/** Mean and variance of `value(i)` for i in 0..DRAWS−1. */
function moments(value: (i: number) => number): { mean: number; variance: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < DRAWS; i++) {
    const x = value(i);
    sum += x;
    squares += x * x;
  }
  const mean = sum / DRAWS;
  return { mean, variance: squares / DRAWS - mean * mean };
}

/**
 * Compares with the closed forms: five standard errors of the mean, and of the variance for the given excess kurtosis. The seed is fixed, so a
 * failure is a wrong distribution and never bad luck.
 */
function expectMoments(
  measured: { mean: number; variance: number },
  mean: number,
  variance: number,
  excess: number,
): void {
  expect(Math.abs(measured.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
  expect(Math.abs(measured.variance - variance)).toBeLessThan(5 * variance * Math.sqrt((2 + excess) / DRAWS));
}

describe('uniform', () => {
  it('has mean 1/2 and variance 1/12 over ids, days, slots and streams', () => {
    const cases = [
      (i: number) => uniform(key, 1, 2, i, 3),
      (i: number) => uniform(key, 1, i % 8192, 5, i >> 13),
      (i: number) => uniform(key, i & 255, 0, i >> 8, 0),
      (i: number) => uniform53(key, 9, 2, i, 3),
    ];
    for (const draw of cases) expectMoments(moments(draw), 1 / 2, 1 / 12, -1.2);
  });

  it('fills 256 equal cells evenly (chi-square)', () => {
    const cells = new Int32Array(256);
    for (let i = 0; i < DRAWS; i++) cells[Math.floor(uniform(key, 4, 6, i, 1) * 256)]!++;
    let chi = 0;
    for (const count of cells) chi += (count - DRAWS / 256) ** 2 / (DRAWS / 256);
    // 255 degrees of freedom: 255 ± 22.6; five deviations either way (too even is wrong as well).
    expect(Math.abs(chi - 255)).toBeLessThan(113);
  });

  it('does not correlate with its neighbour in id, day, slot or stream', () => {
    const shifts = [
      [0, 0, 1, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 1],
      [1, 0, 0, 0],
    ] as const;
    for (const [stream, day, id, k] of shifts) {
      let sum = 0;
      for (let i = 0; i < DRAWS; i++) {
        sum += (uniform(key, 1, 2, i, 3) - 0.5) * (uniform(key, 1 + stream, 2 + day, i + id, 3 + k) - 0.5);
      }
      expect(Math.abs((sum / DRAWS) * 12)).toBeLessThan(5 / Math.sqrt(DRAWS));
    }
  });
});

describe('geometric gap', () => {
  for (const p of [0.9, 0.3, 0.02, 0.001]) {
    it(`has mean 1/p and variance (1 − p)/p² at p = ${p}`, () => {
      const gaps = moments((i) => geometricGap(uniform(key, 2, 1, i, 0), p));
      expectMoments(gaps, 1 / p, (1 - p) / p ** 2, 6 + p ** 2 / (1 - p));
    });
  }

  it('is d exactly for u from 1 − (1 − p)^(d−1) up to 1 − (1 − p)^d', () => {
    // p = 1/2: the limits are powers of two, so they are exact.
    for (let d = 1; d <= 50; d++) {
      expect(geometricGap(1 - 2 ** -(d - 1), 0.5)).toBe(d);
      expect(geometricGap(1 - 2 ** -d - 2 ** -53, 0.5)).toBe(d);
    }
    // At the last two, log(1 − u) and log(1 − p) round to the same double although u < p.
    for (const p of [0.25, 0.1, 1e-3, 1e-9, 0.44730885969236245, 0.06210058597883439]) {
      expect(geometricGap(p - p * 2 ** -53, p), `just below p = ${p}`).toBe(1);
      expect(geometricGap(p, p), `at p = ${p}`).toBe(2);
    }
  });

  it('has its ends: 1 when success is certain, 10^9 when it is next to impossible', () => {
    expect(geometricGap(0.999, 1)).toBe(1);
    expect(geometricGap(0, 1e-300)).toBe(1);
    expect([geometricGap(0.5, 1e-300), geometricGap(0.9, 5e-324), geometricGap(0.999, 1e-9)]).toEqual([1e9, 1e9, 1e9]);
    // log(1/2) / log(1 − p) = 69,314,717.71 and log(2^-53) / log(0.96) = 899.93, rounded up.
    expect(geometricGap(0.5, 1e-8)).toBe(69_314_718);
    expect(geometricGap(1 - 2 ** -53, 0.04)).toBe(900);
  });
});

describe('normal quantile', () => {
  it('has a relative error below 1e-15 against 120 digits', () => {
    expect(normalRows.length).toBeGreaterThan(250);
    for (const row of normalRows) {
      const [u = NaN, z = NaN] = row.split(' ').map(Number);
      expect(Math.abs(normalQuantile(u) - z), row).toBeLessThanOrEqual(1e-15 * Math.abs(z));
    }
  });

  it('is finite at the ends of a draw and odd around 1/2', () => {
    expect(normalQuantile(0)).toBe(normalQuantile(2 ** -54));
    expect(normalQuantile(0)).toBeCloseTo(-8.29, 2);
    expect(normalQuantile(1)).toBe(normalQuantile(1 - 2 ** -53));
    for (const u of [0.01, 0.125, 0.25, 0.4375]) expect(normalQuantile(u)).toBe(-normalQuantile(1 - u) + 0);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('has the moments of a standard normal', () => {
    expectMoments(
      moments((i) => normalQuantile(uniform(key, 3, 1, i, 0))),
      0,
      1,
      0,
    );
  });
});

describe('Poisson count', () => {
  for (const mean of [0.01, 0.7, 4, 60, 480, 520, 800, 20_000]) {
    it(`has mean and variance ${mean}`, () => {
      const counts = moments((i) => poisson(uniform(key, 5, 1, i, 0), mean));
      expectMoments(counts, mean, mean, 1 / mean);
    });
  }

  it('is 0 at mean 0, and 0 below e^−mean', () => {
    expect([poisson(0, 0), poisson(0.99, 0), poisson(1 - 2 ** -53, 0)]).toEqual([0, 0, 0]);
    // e^-1 = 0.36787944117144233
    expect([poisson(0.3678794411, 1), poisson(0.3678794412, 1)]).toEqual([0, 1]);
    expect(poisson(1 - 2 ** -53, 1)).toBeLessThan(25);
  });

  for (const [mean, most] of [
    [3, 1e-12],
    [499, 1e-12],
    [501, 5e-5],
    [10_000, 5e-5],
  ] as const) {
    it(`gives another count than the summed probabilities for a share of draws below ${most} at mean ${mean}`, () => {
      const masses = massesAround(Math.floor(mean), (k) => mean / (k + 1), Infinity);
      expect(misplaced(masses, (u) => poisson(u, mean))).toBeLessThan(most);
    });
  }
});

describe('binomial count', () => {
  for (const [n, p] of [
    [1, 0.3],
    [12, 0.5],
    [40, 0.97],
    [1000, 0.004],
    [3000, 0.4],
    [1_000_000, 0.9],
  ] as const) {
    it(`has mean np and variance np(1 − p) at n = ${n}, p = ${p}`, () => {
      const counts = moments((i) => binomial(key, 6, 1, i, 2, n, p));
      const variance = n * p * (1 - p);
      expectMoments(counts, n * p, variance, (1 - 6 * p * (1 - p)) / variance);
    });
  }

  for (const [n, p, most] of [
    [10, 0.3, 1e-12],
    [1000, 0.45, 1e-12],
    [2000, 0.3, 1e-4],
    [1_000_000, 0.001, 1e-4],
    [1_000_000, 0.5, 1e-4],
  ] as const) {
    it(`gives another count than the summed probabilities for a share of draws below ${most} at n = ${n}, p = ${p}`, () => {
      const masses = massesAround(Math.floor(n * p), (k) => ((n - k) / (k + 1)) * (p / (1 - p)), n);
      // The counts of all draws, each placed among the summed probabilities of its own u.
      let wrong = 0;
      for (let i = 0; i < DRAWS; i++) {
        const u = uniform53(key, 7, 1, i, 0);
        const count = binomial(key, 7, 1, i, 0, n, p);
        const [from, to] = masses.get(count) ?? [NaN, NaN];
        if (!(u >= from - 1e-12 && u < to + 1e-12)) wrong++;
      }
      expect(wrong / DRAWS).toBeLessThanOrEqual(most);
    });
  }
});

/** count → [u from, u to): probabilities by their ratio mass(k + 1)/mass(k), from the middle outwards, scaled to the sum 1. */
function massesAround(middle: number, ratio: (k: number) => number, last: number): Map<number, [number, number]> {
  const masses = new Map([[middle, 1]]);
  for (let k = middle, mass = 1; mass > 1e-25 && k < last; k++) {
    mass *= ratio(k);
    masses.set(k + 1, mass);
  }
  for (let k = middle, mass = 1; mass > 1e-25 && k > 0; k--) {
    mass /= ratio(k - 1);
    masses.set(k - 1, mass);
  }
  const counts = [...masses.keys()].sort((a, b) => a - b);
  let total = 0;
  for (const k of counts) total += masses.get(k) as number;
  const limits = new Map<number, [number, number]>();
  let below = 0;
  for (const k of counts) {
    const upTo = below + (masses.get(k) as number) / total;
    limits.set(k, [below, upTo]);
    below = upTo;
  }
  return limits;
}

/** The share of all u for which `count` differs from the interval that u lies in: the sum of how far its own limits are off. */
function misplaced(limits: Map<number, [number, number]>, count: (u: number) => number): number {
  let sum = 0;
  for (const [k, [from, to]] of limits) {
    if (to > 1 - 1e-13 || to - from < 1e-13) continue;
    let low = 0;
    let high = 1 - 2 ** -53;
    for (let halvings = 0; halvings < 60; halvings++) {
      const middle = (low + high) / 2;
      if (count(middle) > k) high = middle;
      else low = middle;
    }
    sum += Math.abs(high - to);
  }
  return sum;
}
