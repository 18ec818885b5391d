import { monthKey, parseDay } from '../../kernel/calendar.ts';
import type { Result, SeriesColumn } from '../../run/result.ts';

/** What is measured in the runs of one seed: a number, or sums, means and ratios of series, possibly of several worlds. */
export type Measure =
  | number
  | { readonly sum: Window }
  | { readonly mean: Window }
  | { readonly peakMonth: Window } // months since the December before the first year of the run: January = 1
  | { readonly ratio: readonly [Measure, Measure] } // null where the second is 0
  | { readonly difference: readonly [Measure, Measure] }
  | { readonly plus: readonly Measure[] };

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
  if ('peakMonth' in measure) return peakMonth(measure.peakMonth, worlds);
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
  if ('peakMonth' in measure) return [measure.peakMonth];
  const parts = 'plus' in measure ? measure.plus : 'ratio' in measure ? measure.ratio : measure.difference;
  return parts.flatMap(windowsOf);
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

function yearAndMonth(day: number): { year: number; month: number } {
  const [year, month] = monthKey(day).split('-');
  return { year: Number(year), month: Number(month) };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const total = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null) ? null : sumOf(values as readonly number[]);
