// Oracle: laws of addressed draws: one address, one draw; no two addresses share one; a block is its single draws; counts rise with u.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InternalFault } from '../../src/kernel/assert.ts';
import {
  binomial,
  DAY_MAX,
  fillUniform,
  geometricGap,
  normalQuantile,
  poisson,
  runKey,
  SLOT_MAX,
  STREAM_MAX,
  subKey,
  threefry2x32Pair,
  uniform,
  uniform53,
} from '../../src/kernel/draws.ts';

const whole = (max: number) => fc.oneof(fc.integer({ min: 0, max }), fc.constantFrom(0, 1, max - 1, max));
const addresses = fc.record({
  stream: whole(STREAM_MAX),
  day: whole(DAY_MAX),
  id: whole(2 ** 32 - 1),
  k: whole(SLOT_MAX),
});
/** Evenly over [0, 1), and its ends; fc.double would give tiny numbers nearly always. */
const shares = fc.oneof(
  { arbitrary: fc.maxSafeNat().map((x) => x / 2 ** 53), weight: 8 },
  { arbitrary: fc.constantFrom(0, 2 ** -53, 2 ** -32, 0.5, 1 - 2 ** -32, 1 - 2 ** -53), weight: 1 },
);
const between = (from: number, to: number) => shares.map((share) => from + share * (to - from));
const key = runKey('laws');
type Words = [number, number, number, number];

describe('addresses', () => {
  it('are unique: neighbours in every field, and the ends of every field, give different bits', () => {
    const seen = new Map<string, string>();
    const near = (max: number): number[] => [0, 1, 2, max >> 1, max - 1, max];
    for (const stream of near(STREAM_MAX)) {
      for (const day of near(DAY_MAX)) {
        for (const k of near(SLOT_MAX)) {
          for (const id of [0, 1, 2, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1]) {
            const address = `${stream} ${day} ${k} ${id}`;
            // Threefry with one key is a bijection, so different counters have different pairs; 53 bits are enough to see it here.
            const bits = String(uniform53(key, stream, day, id, k));
            expect(seen.get(bits), address).toBeUndefined();
            seen.set(bits, address);
          }
        }
      }
    }
    expect(seen.size).toBe(6 ** 4);
  });

  it('outside their ranges are our bug, never another address', () => {
    const good: readonly number[] = [3, 5, 7, 11];
    const bad: readonly (readonly [position: number, values: readonly number[]])[] = [
      [0, [-1, STREAM_MAX + 1, 0.5, NaN, 2 ** 32]],
      [1, [-1, DAY_MAX + 1, 1.5, NaN, Infinity, 2 ** 32 + 5]],
      [2, [-1, 2 ** 32, 0.5, NaN, Infinity]],
      [3, [-1, SLOT_MAX + 1, 0.25, NaN, 2 ** 33]],
    ];
    for (const [position, values] of bad) {
      for (const value of values) {
        const [stream, day, id, k] = good.with(position, value) as Words;
        for (const draw of [uniform, uniform53]) expect(() => draw(key, stream, day, id, k)).toThrow(InternalFault);
        const ids = Int32Array.of(position === 2 ? -1 : 7);
        expect(() => fillUniform(new Float64Array(1), key, stream, day, ids, 1, k)).toThrow(InternalFault);
      }
    }
  });

  it('give the same draw again, whatever was drawn in between, and 53 bits begin with the 32', () => {
    fc.assert(
      fc.property(addresses, addresses, (a, b) => {
        const first = uniform(key, a.stream, a.day, a.id, a.k);
        const long = uniform53(key, b.stream, b.day, b.id, b.k);
        expect(uniform(key, a.stream, a.day, a.id, a.k)).toBe(first);
        expect(Math.floor(long * 2 ** 32) / 2 ** 32).toBe(uniform(key, b.stream, b.day, b.id, b.k));
        expect(first >= 0 && first < 1 && long >= 0 && long < 1).toBe(true);
      }),
    );
  });
});

describe('a block of draws', () => {
  it('is its single draws, and leaves what lies behind count alone', () => {
    fc.assert(
      fc.property(
        fc.array(whole(2 ** 31 - 1), { minLength: 1, maxLength: 40 }),
        addresses,
        fc.nat(5),
        (list, { stream, day, k }, spare) => {
          const out = new Float64Array(list.length + spare).fill(-1);
          fillUniform(out, key, stream, day, Int32Array.from(list), list.length, k);
          expect(Array.from(out.subarray(0, list.length))).toEqual(list.map((id) => uniform(key, stream, day, id, k)));
          expect(out.subarray(list.length).every((value) => value === -1)).toBe(true);
        },
      ),
    );
  });

  it('refuses a count beyond its arrays', () => {
    expect(() => fillUniform(new Float64Array(2), key, 0, 0, new Int32Array(3), 3, 0)).toThrow(InternalFault);
    expect(() => fillUniform(new Float64Array(3), key, 0, 0, new Int32Array(2), 3, 0)).toThrow(InternalFault);
    expect(() => fillUniform(new Float64Array(3), key, 0, 0, new Int32Array(3), -1, 0)).toThrow(InternalFault);
  });
});

describe('keys', () => {
  it('of different ids, and of the run itself, differ', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (a, b) => {
          fc.pre(a !== b);
          expect(subKey(key, a)).not.toEqual(subKey(key, b));
          expect(subKey(key, a)).not.toEqual(key);
        },
      ),
    );
  });

  it('decide every word: one bit of key or counter changes about half of the 64 bits', () => {
    const words: readonly number[] = [0x01234567, 0x09abcdef, 0x02468ace, 0x13579bdf];
    const before = threefry2x32Pair(...(words as Words));
    let changed = 0;
    for (let bit = 0; bit < 128; bit++) {
      const flipped = words.with(bit >> 5, (words[bit >> 5] as number) ^ (1 << (bit & 31))) as Words;
      const after = threefry2x32Pair(...flipped);
      const difference = ones(before[0] ^ after[0]) + ones(before[1] ^ after[1]);
      expect(difference).toBeGreaterThan(12);
      changed += difference;
    }
    // 128 · 64 fair coins: 4096 ± 45; seven deviations either way.
    expect(Math.abs(changed - 4096)).toBeLessThan(320);
  });
});

describe('counts and gaps never fall when u rises', () => {
  const pair = fc.tuple(shares, shares).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));

  it('normal quantile, geometric gap, Poisson count', () => {
    const means = fc.oneof(between(0, 600), between(500, 1e9));
    fc.assert(
      fc.property(pair, between(1e-12, 1), means, ([low, high], p, mean) => {
        expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high));
        expect(geometricGap(low, p)).toBeLessThanOrEqual(geometricGap(high, p));
        expect(poisson(low, mean)).toBeLessThanOrEqual(poisson(high, mean));
      }),
      { numRuns: 1000 },
    );
  });

  it('nor when more is expected at the same u', () => {
    fc.assert(
      fc.property(shares, between(0.001, 0.9), between(0, 400), (share, p, mean) => {
        const u = Math.min(share, 1 - 2 ** -40); // in the last bits below 1 the summed tail is rounding only
        expect(geometricGap(u, p * 1.1)).toBeLessThanOrEqual(geometricGap(u, p));
        expect(poisson(u, mean * 1.1)).toBeGreaterThanOrEqual(poisson(u, mean));
      }),
      { numRuns: 1000 },
    );
  });

  it('and a binomial count lies in 0..n, rises with u, and is certain at p = 0 and 1', () => {
    fc.assert(
      fc.property(addresses, addresses, whole(5000), between(0, 1), (a, b, n, p) => {
        const at = (where: typeof a, trials: number, chance: number): number =>
          binomial(key, where.stream, where.day, where.id, where.k, trials, chance);
        const u = (where: typeof a): number => uniform53(key, where.stream, where.day, where.id, where.k);
        const [low, high] = u(a) < u(b) ? [a, b] : [b, a];
        const count = at(low, n, p);
        expect(Number.isInteger(count) && count >= 0 && count <= n).toBe(true);
        expect(at(high, n, p)).toBeGreaterThanOrEqual(count);
        expect([at(a, n, 0), at(a, n, 1)]).toEqual([0, n]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what no distribution has', () => {
  it('is our bug', () => {
    for (const p of [0, -0.1, NaN]) expect(() => geometricGap(0.5, p)).toThrow(InternalFault);
    for (const mean of [-1, NaN, 2e9]) expect(() => poisson(0.5, mean)).toThrow(InternalFault);
    for (const p of [-0.01, 1.01, NaN]) expect(() => binomial(key, 0, 0, 0, 0, 10, p)).toThrow(InternalFault);
    for (const n of [-1, 0.5, 2 ** 31, NaN]) expect(() => binomial(key, 0, 0, 0, 0, n, 0.5)).toThrow(InternalFault);
  });
});

function ones(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest = Math.floor(rest / 2)) count += rest & 1;
  return count;
}
