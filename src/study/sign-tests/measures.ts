import { metrics } from '../../metrics/index.ts';
import type { Params } from '../../model/params.ts';
import type { State } from '../../model/state.ts';
import type { Measure } from './sign-test.ts';

/** The days of a run that a measure looks at, both included; absent = all. */
export interface Days {
  readonly from?: number;
  readonly to?: number;
}

interface Source {
  readonly metric: string;
  readonly at?: string; // an actor or a segment; absent = everywhere
  readonly group?: string;
}

/** The number of a metric on one day, over all of its places and groups or some. */
function reader(params: Params, { metric: id, at, group }: Source): (state: State) => number {
  const metric = metrics.find((known) => known.id === id)!;
  const named: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    segment: params.segments,
    place: params.places,
    actor: params.actors,
    issue: params.demands,
    none: [{ id: '' }],
  };
  const wheres = named[metric.dimension]!.flatMap((place, where) =>
    at === undefined || place.id === at ? [where] : [],
  );
  const groups = metric.byGroup
    ? params.groups.flatMap((known, g) => (group === undefined || known.id === group ? [g] : []))
    : [0];
  if (at === undefined && metric.all !== undefined) return (state) => metric.all!(state, params);
  return (state) => {
    let sum = 0;
    for (const where of wheres) for (const g of groups) sum += metric.read(state, params, where, g);
    return sum;
  };
}

type Fold = (before: number, today: number, daysSeen: number) => number;

function folded(id: string, source: Source, { from = 0, to = Number.POSITIVE_INFINITY }: Days, fold: Fold): Measure {
  return {
    id,
    start: (params) => {
      const read = reader(params, source);
      let value = 0;
      let seen = 0;
      return {
        watch: (state) => {
          if (state.day < from || state.day > to) return;
          seen += 1;
          value = fold(value, read(state), seen);
        },
        result: () => value,
      };
    },
  };
}

export const total = (id: string, source: Source, days: Days = {}): Measure =>
  folded(id, source, days, (before, today) => before + today);

export const average = (id: string, source: Source, days: Days = {}): Measure =>
  folded(id, source, days, (before, today, seen) => before + (today - before) / seen);

export const highest = (id: string, source: Source, days: Days = {}): Measure =>
  folded(id, source, days, (before, today) => Math.max(before, today));

/** 1 if something was ever so, else 0: its mean over runs is a chance. */
export function ever(id: string, is: (state: State, params: Params) => boolean, { from = 0 }: Days = {}): Measure {
  return {
    id,
    start: (params) => {
      let was = 0;
      return {
        watch: (state) => {
          if (was === 0 && state.day >= from && is(state, params)) was = 1;
        },
        result: () => was,
      };
    },
  };
}

/** The first day, counted from `from`, on which something is so; the length of the run where it never is. */
export function firstDay(id: string, is: (state: State, params: Params) => boolean, { from = 0 }: Days = {}): Measure {
  return {
    id,
    start: (params) => {
      let first = params.days - from;
      let found = false;
      return {
        watch: (state) => {
          if (found || state.day < from || !is(state, params)) return;
          found = true;
          first = state.day - from;
        },
        result: () => first,
      };
    },
  };
}
