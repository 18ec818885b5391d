import { invariant } from '../../kernel/assert.ts';
import { runKey, subKey, uniform } from '../../kernel/draws.ts';

/*
 * How much each of some levers added to the human cost, when they work together: Shapley values (Shapley 1953). A lever's value is its mean addition over all orders
 * in which the levers can be put into force. The values sum to the difference between the run with all of them and the run with none.
 */

/** Up to this many players every coalition is run; beyond, orders are drawn. */
export const MOST_EXACT_PLAYERS = 6;

/** The players that are in force: one sign a player, `1` in force, `0` left alone. */
export type Coalition = string;

export interface AttributionPlan {
  readonly players: readonly string[];
  readonly exact: boolean;
  /** Orders in pairs, each with its mirror image; empty where every coalition is run. */
  readonly orders: readonly (readonly number[])[];
  /** What has to be run, each once: none and all first. */
  readonly coalitions: readonly Coalition[];
}

/** `orderPairs` ≥ 2: pairs of orders drawn where there are too many players to run every coalition. `seed` says which. */
export function planAttribution(
  players: readonly string[],
  { orderPairs, seed }: { orderPairs: number; seed: string },
): AttributionPlan {
  const count = players.length;
  const all = '1'.repeat(count);
  const ends = [...new Set(['0'.repeat(count), all])];
  if (count <= MOST_EXACT_PLAYERS) {
    const every = Array.from({ length: 2 ** count }, (_, bits) => bits.toString(2).padStart(count, '0'));
    return { players, exact: true, orders: [], coalitions: [...new Set([...ends, ...(count === 0 ? [] : every)])] };
  }
  invariant(orderPairs >= 2, 'an error can be stated from two pairs of orders on');
  const orders = Array.from({ length: orderPairs }, (_, pair) => shuffled(count, seed, pair)).flatMap((order) => [
    order,
    order.toReversed(),
  ]);
  const met = orders.flatMap((order) => steps(order).map(({ after }) => after));
  return { players, exact: false, orders, coalitions: [...new Set([...ends, ...met])] };
}

/** A player's share in one outcome. */
interface Share {
  readonly player: string;
  readonly values: readonly number[]; // one an outcome
  readonly standardErrors: readonly number[] | null; // null where every coalition was run
}

export interface Attribution {
  readonly shares: readonly Share[];
  readonly together: readonly number[]; // with all players minus with none, one an outcome: the sum of the values
}

/** `outcomesOf` gives the outcomes of a coalition of the plan, always the same outcomes in the same order. */
export function attribute(plan: AttributionPlan, outcomesOf: (coalition: Coalition) => readonly number[]): Attribution {
  const { players, exact } = plan;
  const [none, all] = [outcomesOf('0'.repeat(players.length)), outcomesOf('1'.repeat(players.length))];
  return {
    shares: exact ? exactShares(plan, outcomesOf) : sampledShares(plan, outcomesOf),
    together: all.map((value, outcome) => value - none[outcome]!),
  };
}

/** φᵢ = Σ over coalitions S without i of |S|!·(k − |S| − 1)!/k! · (v(S with i) − v(S)). */
function exactShares(
  { players, coalitions }: AttributionPlan,
  outcomesOf: (c: Coalition) => readonly number[],
): Share[] {
  const count = players.length;
  return players.map((player, i) => {
    const values: number[] = [];
    for (const coalition of coalitions) {
      if (coalition[i] === '1') continue;
      const before = outcomesOf(coalition);
      const after = outcomesOf(`${coalition.slice(0, i)}1${coalition.slice(i + 1)}`);
      const size = [...coalition].filter((sign) => sign === '1').length;
      const weight = (factorial(size) * factorial(count - size - 1)) / factorial(count);
      before.forEach((value, outcome) => {
        values[outcome] = (values[outcome] ?? 0) + weight * (after[outcome]! - value);
      });
    }
    return { player, values, standardErrors: null };
  });
}

/** The mean addition over the drawn orders; the error is that of the mean over pairs, an order and its mirror image counting as one draw. */
function sampledShares({ players, orders }: AttributionPlan, outcomesOf: (c: Coalition) => readonly number[]): Share[] {
  const additions: number[][][] = orders.map((order) => {
    const byPlayer: number[][] = [];
    for (const { player, before, after } of steps(order)) {
      const [low, high] = [outcomesOf(before), outcomesOf(after)];
      byPlayer[player] = high.map((value, outcome) => value - low[outcome]!);
    }
    return byPlayer;
  });
  return players.map((player, i) => {
    const outcomes = additions[0]![i]!.length;
    const pairs = Array.from({ length: orders.length / 2 }, (_, pair) =>
      Array.from({ length: outcomes }, (_, o) => (additions[2 * pair]![i]![o]! + additions[2 * pair + 1]![i]![o]!) / 2),
    );
    const values = Array.from({ length: outcomes }, (_, o) => mean(pairs.map((pair) => pair[o]!)));
    const standardErrors = values.map((value, o) => {
      const squares = pairs.map((pair) => (pair[o]! - value) * (pair[o]! - value));
      return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (pairs.length - 1) / pairs.length);
    });
    return { player, values, standardErrors };
  });
}

/** An order, step by step: who comes into force, and the coalitions before and after. */
function steps(order: readonly number[]): { player: number; before: Coalition; after: Coalition }[] {
  const signs = order.map(() => '0');
  return order.map((player) => {
    const before = signs.join('');
    signs[player] = '1';
    return { player, before, after: signs.join('') };
  });
}

/** A random order (Fisher and Yates), by draws of its own. */
function shuffled(count: number, seed: string, pair: number): readonly number[] {
  const key = subKey(runKey(seed), 'limen attribution');
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(uniform(key, 0, 0, pair, i) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
