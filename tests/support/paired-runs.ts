import { metrics } from '../../src/metrics/index.ts';
import type { Dimension } from '../../src/metrics/metric.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import type { Params } from '../../src/model/params.ts';
import type { State } from '../../src/model/state.ts';

/** Runs without recorder, for questions of a single number: what one metric came to, somewhere, and what actors spent. */

/** A metric, at one of its places (`at`, an id of its dimension) or everywhere; of one group or of all. */
export interface Reading {
  readonly metric: string;
  readonly at?: string | undefined;
  readonly group?: string | undefined;
}

/** What came of one run: by reading, a sum over days (flows) or the mean of days (stocks, indices); and what each actor spent, EUR. */
export interface Reckoning {
  readonly values: readonly number[];
  readonly spentEur: Readonly<Record<string, number>>;
}

export function reckon(params: Params, seed: string, readings: readonly Reading[]): Reckoning {
  const state = createState(params, seed);
  const readers = readings.map((reading) => readerOf(params, reading));
  const values = readers.map(() => 0);
  while (state.day < params.days) {
    const today = state.day;
    day(state, params);
    state.day = today; // metrics read the day that just ended
    readers.forEach(({ read, perDay }, r) => {
      values[r] = values[r]! + read(state) * perDay;
    });
    state.day = today + 1;
  }
  const spentEur = Object.fromEntries(params.actors.map(({ id }, a) => [id, state.actors[a]!.spentEur]));
  return { values, spentEur };
}

function readerOf(
  params: Params,
  { metric: id, at, group }: Reading,
): { read: (state: State) => number; perDay: number } {
  const metric = metrics.find((known) => known.id === id);
  if (metric === undefined) throw new Error(`no metric ${id}`);
  const ids = idsOf(params, metric.dimension);
  const where = at === undefined ? ids.map((_, index) => index) : [ids.indexOf(at)];
  if (where.includes(-1)) throw new Error(`${id} has no ${at}`);
  const groups = metric.byGroup
    ? params.groups.flatMap((known, g) => (group === undefined || known.id === group ? [g] : []))
    : [0];
  return {
    perDay: metric.kind === 'flow' ? 1 : 1 / params.days,
    read: (state) => {
      if (at === undefined && metric.all !== undefined) return metric.all(state, params);
      let sum = 0;
      for (const w of where) for (const g of groups) sum += metric.read(state, params, w, g);
      return sum;
    },
  };
}

function idsOf(params: Params, dimension: Dimension): readonly string[] {
  const named: Readonly<Record<Dimension, readonly { readonly id: string }[]>> = {
    segment: params.segments,
    place: params.places,
    actor: params.actors,
    lever: params.leverSlots,
    issue: params.demands,
    market: params.markets,
    leg: params.legs,
    none: [{ id: '' }],
  };
  return named[dimension].map(({ id }) => id);
}

/** How many of some paired differences have the expected sign, and the chance of so many where up and down are equally likely. */
export interface SignCount {
  readonly as: number; // pairs as expected
  readonly against: number;
  readonly same: number;
  readonly chance: number; // of `as` or more among those that differ, one-sided
  readonly mean: number;
}

export function signCount(differences: readonly number[], sign: 1 | -1): SignCount {
  const as = differences.filter((difference) => difference * sign > 0).length;
  const against = differences.filter((difference) => difference * sign < 0).length;
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
  return { as, against, same: differences.length - as - against, chance: upperTail(as + against, as), mean };
}

/** P(X ≥ k) for n throws of a fair coin. */
function upperTail(n: number, k: number): number {
  let term = 0.5 ** n;
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += term;
    term = (term * (n - i)) / (i + 1);
  }
  return Math.min(1, sum);
}
