import { monthKey, parseDay } from '../../kernel/calendar.ts';
import type { Result, SeriesColumn } from '../../run/result.ts';

/** What is measured in the runs of one seed: a number, or sums, means and ratios of series, possibly of several worlds. */
export type Measure =
  | number
  | { readonly sum: Window }
  | { readonly mean: Window }
  | { readonly most: Window } // of one day; 0 where nothing ever came
  | { readonly peakMonth: Window } // months since the December before the first year of the run: January = 1
  | { readonly peakDay: Window } // days from `from` to the day of most, 0 = that day itself; null where there is none
  | { readonly largest: readonly Measure[] }
  | { readonly ratio: readonly [Measure, Measure] } // null where the second is 0
  | { readonly difference: readonly [Measure, Measure] }
  | { readonly plus: readonly Measure[] };

type Compound = Extract<
  Measure,
  { plus: unknown } | { largest: unknown } | { ratio: unknown } | { difference: unknown }
>;

interface Window {
  readonly metric: string;
  readonly where: string;
  readonly group?: string;
  readonly from?: string; // day, included; absent = first day of the run
  readonly to?: string; // day, included; absent = last day
  readonly world?: string; // a what-if; absent = the scenario as it is
}

/** Results of one seed by world; the scenario as it is has the name ''. */
export type Worlds = ReadonlyMap<string, Result>;

/** The value in the runs of one seed; null where it is not defined. */
export function measured(measure: Measure, worlds: Worlds): number | null {
  if (typeof measure === 'number') return measure;
  if ('sum' in measure) return sumOf(valuesIn(measure.sum, worlds));
  if ('mean' in measure) {
    const values = valuesIn(measure.mean, worlds);
    return values.length === 0 ? null : sumOf(values) / values.length;
  }
  if ('most' in measure) return Math.max(0, ...valuesIn(measure.most, worlds));
  if ('peakMonth' in measure) return peakMonth(measure.peakMonth, worlds);
  if ('peakDay' in measure) return peakDay(valuesIn(measure.peakDay, worlds));
  if ('largest' in measure) return largest(measure.largest.map((part) => measured(part, worlds)));
  if ('plus' in measure) return total(measure.plus.map((part) => measured(part, worlds)));
  const [first, second] = ('ratio' in measure ? measure.ratio : measure.difference).map((part) =>
    measured(part, worlds),
  );
  if (first == null || second == null) return null;
  if ('difference' in measure) return first - second;
  return second === 0 ? null : first / second;
}

/** Every world a measure reads. */
export function worldsOf(measure: Measure): readonly string[] {
  return windowsOf(measure).map(({ world = '' }) => world);
}

/** Every window a measure reads. */
export function windowsOf(measure: Measure): readonly Window[] {
  if (typeof measure === 'number') return [];
  if ('sum' in measure) return [measure.sum];
  if ('mean' in measure) return [measure.mean];
  if ('most' in measure) return [measure.most];
  if ('peakMonth' in measure) return [measure.peakMonth];
  if ('peakDay' in measure) return [measure.peakDay];
  return partsOf(measure).flatMap(windowsOf);
}

function partsOf(measure: Compound): readonly Measure[] {
  if ('plus' in measure) return measure.plus;
  if ('largest' in measure) return measure.largest;
  return 'ratio' in measure ? measure.ratio : measure.difference;
}

function columnOf(window: Window, worlds: Worlds): { result: Result; column: SeriesColumn | undefined } {
  const result = worlds.get(window.world ?? '');
  if (result === undefined) throw new Error(`no run of the world ${window.world}`);
  const group = window.group ?? 'all';
  const column = result.series.find((c) => c.metric === window.metric && c.where === window.where && c.group === group);
  return { result, column };
}

/** A column that is missing never moved: zeros. */
function valuesIn(window: Window, worlds: Worlds): number[] {
  const { result, column } = columnOf(window, worlds);
  const start = parseDay(result.spec.scenario.start)!;
  const from = window.from === undefined ? 0 : Math.max(0, parseDay(window.from)! - start);
  const to = window.to === undefined ? result.days - 1 : Math.min(result.days - 1, parseDay(window.to)! - start);
  const values: number[] = [];
  for (let day = from; day <= to; day++) values.push(column?.values[day] ?? 0);
  return values;
}

function peakMonth(window: Window, worlds: Worlds): number | null {
  const { result } = columnOf(window, worlds);
  const values = valuesIn(window, worlds);
  const start = parseDay(result.spec.scenario.start)!;
  const first = window.from === undefined ? start : Math.max(start, parseDay(window.from)!);
  const firstYear = yearAndMonth(start).year;
  const byMonth = new Map<number, number>();
  values.forEach((value, i) => {
    const { year, month } = yearAndMonth(first + i);
    const key = (year - firstYear) * 12 + month;
    byMonth.set(key, (byMonth.get(key) ?? 0) + value);
  });
  let best: number | null = null;
  for (const [month, value] of byMonth) if (value > 0 && (best === null || value > byMonth.get(best)!)) best = month;
  return best;
}

/** Position of the largest value, the first of them; null where all are 0. */
function peakDay(values: readonly number[]): number | null {
  let best: number | null = null;
  values.forEach((value, i) => {
    if (value > 0 && (best === null || value > values[best]!)) best = i;
  });
  return best;
}

/** The largest of what is defined. */
function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function yearAndMonth(day: number): { year: number; month: number } {
  const [year, month] = monthKey(day).split('-');
  return { year: Number(year), month: Number(month) };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const total = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : sumOf(values as readonly number[]);
