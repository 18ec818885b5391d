import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import type { Params } from '../../src/model/params.ts';
import type { State } from '../../src/model/state.ts';

/** How often a number is higher in the second of two worlds, over pairs of runs on the same draws. */
export interface Signs {
  readonly pairs: number;
  readonly higher: number;
  readonly lower: number;
  readonly means: readonly [number, number];
}

/** What one run is measured by: `watch` after every day, `result` at the end. */
export interface Measure {
  readonly watch: (state: State, params: Params) => void;
  readonly result: () => number;
}

/** Runs both worlds under seeds 1 … pairs. */
export function signs(first: Params, second: Params, pairs: number, measure: () => Measure): Signs {
  let higher = 0;
  let lower = 0;
  let sums: readonly [number, number] = [0, 0];
  for (let pair = 1; pair <= pairs; pair++) {
    const [a, b] = [first, second].map((params) => measured(params, `${pair}`, measure())) as [number, number];
    if (b > a) higher += 1;
    if (b < a) lower += 1;
    sums = [sums[0] + a, sums[1] + b];
  }
  return { pairs, higher, lower, means: [sums[0] / pairs, sums[1] / pairs] };
}

function measured(params: Params, seed: string, { watch, result }: Measure): number {
  const state = createState(params, seed);
  while (state.day < params.days) {
    day(state, params);
    watch(state, params);
  }
  return result();
}

/** The highest value of a number over a run. */
function peak(of: (state: State, params: Params) => number): () => Measure {
  return () => {
    let most = Number.NEGATIVE_INFINITY;
    return {
      watch: (state, params) => {
        most = Math.max(most, of(state, params));
      },
      result: () => most,
    };
  };
}

/** The sum of a number over the days from `first` to `last` (both included). */
export function sum(
  of: (state: State, params: Params) => number,
  first = 0,
  last = Number.POSITIVE_INFINITY,
): () => Measure {
  return () => {
    let total = 0;
    return {
      watch: (state, params) => {
        const today = state.day - 1; // the day that just ended
        if (today >= first && today <= last) total += of(state, params);
      },
      result: () => total,
    };
  };
}

/** A two-sided sign test: the chance of at least so unequal a split of the unequal pairs if both signs were equally likely. */
export function signProb({ higher, lower }: Signs): number {
  const n = higher + lower;
  const most = Math.max(higher, lower);
  let tail = 0;
  let term = 0.5 ** n; // n choose n
  for (let k = n; k >= most; k--) {
    tail += term;
    term = (term * k) / (n - k + 1);
  }
  return Math.min(1, 2 * tail);
}
