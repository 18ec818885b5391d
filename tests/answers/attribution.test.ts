// Oracle: Shapley's axioms (efficiency, symmetry, nothing for whoever adds nothing), games with known values, and all orders of a small game one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  type Coalition,
  MOST_EXACT_PLAYERS,
  planAttribution,
} from '../../src/study/analysis/attribution.ts';

const named = (count: number): string[] => Array.from({ length: count }, (_, i) => `a/${String.fromCharCode(97 + i)}`);
const plan = (count: number, orderPairs = 5, seed = '1') => planAttribution(named(count), { orderPairs, seed });
const inForce = (coalition: Coalition, player: number): boolean => coalition[player] === '1';

/** A made-up game: worth of a coalition by its signs, any numbers. */
const anyGame = (salt: number) => (coalition: Coalition) => {
  let x = salt;
  for (const sign of coalition) x = (x * 31 + (sign === '1' ? 17 : 5)) % 10_007;
  return [x / 7, (x * x) % 1000];
};

/** The mean addition over every order, one by one. */
function byEveryOrder(count: number, game: (coalition: Coalition) => readonly number[]): number[] {
  const totals = new Array<number>(count).fill(0);
  let orders = 0;
  const walk = (left: readonly number[], coalition: Coalition): void => {
    if (left.length === 0) orders++;
    for (const player of left) {
      const after = `${coalition.slice(0, player)}1${coalition.slice(player + 1)}`;
      const rest = left.filter((other) => other !== player);
      totals[player]! += (game(after)[0]! - game(coalition)[0]!) * factorial(rest.length);
      walk(rest, after);
    }
  };
  walk(
    Array.from({ length: count }, (_, i) => i),
    '0'.repeat(count),
  );
  return totals.map((total) => total / orders);
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

describe('what has to be run', () => {
  it('is every coalition of few players, each once, none and all first', () => {
    expect(plan(0)).toMatchObject({ exact: true, coalitions: [''] });
    expect(plan(1).coalitions).toEqual(['0', '1']);
    const { coalitions, exact } = plan(MOST_EXACT_PLAYERS);
    expect(exact).toBe(true);
    expect(coalitions.length).toBe(64);
    expect(new Set(coalitions).size).toBe(64);
    expect(coalitions.slice(0, 2)).toEqual(['000000', '111111']);
  });

  it('is what some orders and their mirror images pass through, of many players', () => {
    const { coalitions, exact, orders } = plan(9, 3);
    expect(exact).toBe(false);
    expect(orders.length).toBe(6);
    for (let pair = 0; pair < 6; pair += 2) expect(orders[pair + 1]).toEqual(orders[pair]!.toReversed());
    for (const order of orders) expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(coalitions).size).toBe(coalitions.length);
    expect(coalitions.length).toBeLessThanOrEqual(2 + 6 * 8);
    expect(plan(9, 3).orders).toEqual(orders);
    expect(plan(9, 3, '2').orders).not.toEqual(orders);
  });
});

describe('values', () => {
  it('are a game’s own weights where players only add up', () => {
    const weights = [3, -1, 0, 10];
    const game = (coalition: Coalition) => [weights.reduce((sum, w, i) => sum + (inForce(coalition, i) ? w : 0), 100)];
    const { shares, together } = attribute(plan(4), game);
    shares.forEach(({ values }, i) => {
      expect(values[0]).toBeCloseTo(weights[i]!, 12);
    });
    expect(together).toEqual([12]);
  });

  it('of the game of gloves are 1/6, 1/6 and 4/6', () => {
    // Players 0 and 1 have a left glove, player 2 the right one; a pair is worth 1 (Shapley 1953 as told in every textbook).
    const game = (c: Coalition) => [inForce(c, 2) && (inForce(c, 0) || inForce(c, 1)) ? 1 : 0];
    const [left, other, right] = attribute(plan(3), game).shares.map(({ values }) => values[0]!);
    expect(left).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
    expect(right).toBeCloseTo(4 / 6, 12);
  });

  it.each([2, 5, MOST_EXACT_PLAYERS])('of %i players are the means over every order', (count) => {
    const game = anyGame(count);
    const expected = byEveryOrder(count, game);
    attribute(plan(count), game).shares.forEach(({ values, standardErrors }, i) => {
      expect(values[0]).toBeCloseTo(expected[i]!, 8);
      expect(standardErrors).toBeNull();
    });
  });

  it('sum to the difference between all and none, drawn or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.nat(10_000), (count, salt) => {
        const game = anyGame(salt);
        const { shares, together } = attribute(plan(count, 2, `seed ${salt}`), game);
        const [none, all] = [game('0'.repeat(count)), game('1'.repeat(count))];
        [0, 1].forEach((outcome) => {
          expect(together[outcome]).toBe(all[outcome]! - none[outcome]!);
          const sum = shares.reduce((total, { values }) => total + values[outcome]!, 0);
          expect(sum).toBeCloseTo(together[outcome]!, 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for players who are, and nothing for one who adds nothing', () => {
    // The last player changes nothing; the others only count.
    const game = (c: Coalition) => [[...c.slice(0, -1)].filter((sign) => sign === '1').length ** 2];
    for (const count of [5, 8]) {
      const { shares } = attribute(plan(count, 400), game);
      expect(shares.at(-1)!.values[0]).toBe(0);
      for (const { values } of shares.slice(0, -1)) expect(values[0]).toBeCloseTo(count - 1, 8);
    }
  });

  it('that are drawn have an error that is about as large as it says', () => {
    const count = 7;
    // Smooth, and no two mirrored orders cancel: the cube of a sum of weights.
    const game = (c: Coalition) => [[...c].reduce((sum, sign, i) => sum + (sign === '1' ? i + 1 : 0), 0) ** 3];
    const expected = byEveryOrder(count, game);
    let inside = 0;
    let told = 0;
    for (let seed = 0; seed < 60; seed++) {
      for (const [i, { values, standardErrors }] of attribute(plan(count, 12, `${seed}`), game).shares.entries()) {
        if (Math.abs(values[0]! - expected[i]!) < 2 * standardErrors![0]!) inside++;
        told++;
      }
    }
    // With 12 pairs two standard errors hold about 93 of 100 (Student's t with 11 degrees of freedom).
    expect(inside / told).toBeGreaterThan(0.88);
    expect(inside / told).toBeLessThan(0.985);
  });

  it('from one pair of orders are refused: no error could be stated', () => {
    expect(() => plan(7, 1)).toThrow('two pairs');
  });
});
