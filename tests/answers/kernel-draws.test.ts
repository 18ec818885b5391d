// Oracle: Random123's published known answers for Threefry2x32-20, and keys computed by a second program (fixtures/kernel.py).
import { describe, expect, it } from 'vitest';
import {
  runKey,
  subKey,
  threefry2x32,
  threefry2x32Pair,
  threefryOut,
  uniform,
  uniform53,
} from '../../src/kernel/draws.ts';
import keys from './fixtures/kernel-keys.json' with { type: 'json' };

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

describe('Threefry2x32-20', () => {
  // kat_vectors of Random123: counter, key, result.
  const answers = [
    [0, 0, 0, 0, '6b200159 99ba4efe'],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, '1cb996fc bb002be7'],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 'c4923a9c 483df7a0'],
  ] as const;
  for (const [c0, c1, k0, k1, expected] of answers) {
    it(`gives ${expected}`, () => {
      expect(threefry2x32Pair(k0, k1, c0, c1).map(hex).join(' ')).toBe(expected);
      // The same words written as int32.
      threefry2x32(k0 | 0, k1 | 0, c0 | 0, c1 | 0);
      expect(Array.from(threefryOut, hex).join(' ')).toBe(expected);
    });
  }
});

describe('keys', () => {
  it('of runs and of groups are those of the second program', () => {
    expect(keys.length).toBeGreaterThan(10);
    for (const row of keys) {
      const key = runKey(row.seed);
      expect(key, row.seed).toEqual({ k0: row.k0, k1: row.k1 });
      expect(subKey(key, row.id), row.id).toEqual({ k0: row.sub0, k1: row.sub1 });
    }
  });

  it('need a seed text of 1 to 64 printable ASCII characters', () => {
    for (const text of ['', 'x'.repeat(65), 'a\tb', 'a\n', 'é', '\u007f'])
      expect(() => runKey(text), text).toThrow(RangeError);
    for (const text of [' ', '~', 'x'.repeat(64)]) expect(() => runKey(text)).not.toThrow();
  });
});

describe('an address', () => {
  it('is (id, day << 19 | stream << 11 | k), and a draw is its first word, or both, over 2^32 or 2^53', () => {
    const key = runKey('limen');
    const cases = [
      [0, 0, 0, 0],
      [255, 8191, 4294967295, 2047],
      [3, 120, 77, 5],
      [128, 4096, 2147483648, 1024],
    ] as const;
    for (const [stream, day, id, k] of cases) {
      const [x0, x1] = threefry2x32Pair(key.k0, key.k1, id, day * 2 ** 19 + stream * 2 ** 11 + k);
      expect(uniform(key, stream, day, id, k)).toBe((x0 >>> 0) / 2 ** 32);
      expect(uniform53(key, stream, day, id, k)).toBe(Number((BigInt(x0 >>> 0) << 21n) | BigInt(x1 >>> 11)) / 2 ** 53);
    }
    expect(uniform(key, 3, 120, 77)).toBe(uniform(key, 3, 120, 77, 0));
  });
});
