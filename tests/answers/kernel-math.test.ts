// Oracle: exact values from Python's decimal module with 60 digits (fixtures/kernel.py), and the special values of ECMA-262.
import { describe, expect, it } from 'vitest';
import { clamp, clamp01, exp, log, log1p, logistic, logit, power } from '../../src/kernel/math.ts';
import table from './fixtures/kernel-math.json' with { type: 'json' };

/** Distance from a double to the next larger one. */
function ulp(x: number): number {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer);
  const next = new Float64Array(new BigInt64Array([(bits[0] as bigint) + 1n]).buffer);
  return Math.abs(x) === Number.MAX_VALUE ? 2 ** 971 : (next[0] as number) - Math.abs(x);
}

/** The largest error over the rows "arguments rounded rest", in units in the last place of the exact value, and where it is. */
function worst(rows: readonly string[], computed: (x: number, y: number) => number): { error: number; row: string } {
  let error = 0;
  let where = '';
  for (const row of rows) {
    const numbers = row.split(' ').map(Number);
    const [rounded = NaN, rest = NaN] = numbers.slice(-2);
    const here = Math.abs((computed(numbers[0] as number, numbers[1] as number) - rounded) / ulp(rounded) - rest);
    if (!(here <= error)) {
      error = here;
      where = row;
    }
  }
  return { error, row: where };
}

/** Whether the value of a row is one that a double holds with all its 53 bits. */
function isNormal(row: string): boolean {
  return Math.abs(Number(row.split(' ').at(-2))) > 2.2250738585072014e-308;
}

const SPECIAL = [NaN, Infinity, -Infinity, 0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, -1e300, 5e-324, -5e-324];
const LARGE = [
  ...SPECIAL,
  1023,
  1024,
  -1074,
  -1075,
  1e18,
  -1e18,
  1e18 + 1024,
  2 ** 52 + 1,
  -(2 ** 53 - 1),
  1.5,
  1e-300,
];

describe('against exact values', () => {
  // Promised are 1, 1 and 2 ulp; these bounds are what the method gives, so that a looser one shows at once.
  const cases = [
    ['exp', table.exp, exp, 1000],
    ['log', table.log, log, 1000],
    ['log1p', table.log1p, log1p, 600],
    ['power', table.power, power, 1400],
  ] as const;
  for (const [name, rows, computed, fewest] of cases) {
    it(`${name} is right to 0.52 units in the last place, 0.76 below the normal range`, () => {
      expect(rows.length).toBeGreaterThan(fewest);
      const normal = worst(rows.filter(isNormal), computed);
      expect(normal.error, normal.row).toBeLessThan(0.52);
      // No method in doubles is right to less than a half: a smaller figure would mean that nothing was compared.
      expect(normal.error).toBeGreaterThan(0.49);
      const all = worst(rows, computed);
      expect(all.error, all.row).toBeLessThan(0.76);
    });
  }

  it('whole powers of whole numbers are exact as long as they fit', () => {
    let compared = 0;
    for (let base = 2; base <= 30; base++) {
      for (let y = 1, exact = BigInt(base); exact < 2n ** 53n; y++, exact *= BigInt(base)) {
        expect(power(base, y)).toBe(Number(exact));
        expect(power(-base, y)).toBe(y % 2 === 0 ? Number(exact) : -Number(exact));
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(300);
    for (let y = -1074; y <= 1023; y++) expect(power(2, y)).toBe(2 ** y);
  });
});

describe('special values are those of Math', () => {
  it('exp', () => {
    for (const x of [
      ...SPECIAL,
      709.782712893384,
      709.7827128933841,
      710,
      -745.1332191019411,
      -745.1332191019412,
      -746,
    ]) {
      const exact = Math.exp(x);
      if (exact === 0 || exact === 1 || !Number.isFinite(exact)) expect(exp(x), `exp(${x})`).toBe(exact);
      else expect(exp(x), `exp(${x})`).not.toBeOneOf([0, Infinity, NaN]);
    }
  });

  it('log and log1p', () => {
    let compared = 0;
    for (const x of LARGE) {
      for (const [own, native] of [[log, Math.log] as const, [log1p, Math.log1p] as const]) {
        const exact = native(x);
        if (Number.isFinite(exact) && exact !== 0) continue;
        expect(own(x), `${native.name}(${x})`).toBe(exact);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('power', () => {
    let compared = 0;
    for (const x of LARGE) {
      for (const y of LARGE) {
        const exact = x ** y;
        const special = exact === 0 || Math.abs(exact) === 1 || !Number.isFinite(exact);
        if (special) expect(power(x, y), `power(${x}, ${y})`).toBe(exact);
        else expect(Math.abs(power(x, y) / exact - 1), `power(${x}, ${y})`).toBeLessThan(1e-15);
        if (special) compared++;
      }
    }
    expect(compared).toBeGreaterThan(400);
  });
});

describe('logistic, logit and clamp', () => {
  it('logistic has its known values and is symmetric', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(-1000)).toBe(0);
    expect(logistic(1000)).toBe(1);
    expect(logistic(NaN)).toBeNaN();
    // 1 / (1 + e^-1), from Python's decimal module.
    expect(logistic(1)).toBeCloseTo(0.7310585786300049, 15);
    for (let x = -40; x <= 40; x += 0.37) expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15);
  });

  it('logit undoes logistic', () => {
    for (let x = -30; x <= 5; x += 0.13) expect(Math.abs(logit(logistic(x)) - x)).toBeLessThan(4e-14);
    expect(logit(0.5)).toBe(0);
    // log(p/(1−p)) = 4·2^-40 + O(2^-120) at p = 1/2 + 2^-40.
    expect(logit(0.5 + 2 ** -40)).toBe(2 ** -38);
    expect([logit(0), logit(1)]).toEqual([-Infinity, Infinity]);
    expect([logit(-0.1), logit(1.1), logit(NaN)]).toEqual([NaN, NaN, NaN]);
  });

  it('clamp keeps what lies inside and moves the rest to the nearer end', () => {
    expect([-2, -1, 0.3, 2, 5].map((x) => clamp(x, -1, 2))).toEqual([-1, -1, 0.3, 2, 2]);
    expect([-2, 0, 0.3, 1, 5].map(clamp01)).toEqual([0, 0, 0.3, 1, 1]);
    expect([clamp(NaN, 0, 1), clamp01(NaN)]).toEqual([NaN, NaN]);
  });
});
