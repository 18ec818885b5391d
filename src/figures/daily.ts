import type { Result } from '../run/result.ts';
import type { Axis, Hue, Series, Table } from './figure.ts';
import { dateOf, sampledDays } from './periods.ts';
import type { Reader } from './reader.ts';

/** What figures with one value a day share. */

export function daysAxis(result: Result, reader: Reader): Axis {
  return { kind: 'days', start: result.spec.scenario.start, days: result.days, names: reader.words.months };
}

export function dailySeries(id: string, label: string, values: ArrayLike<number>, hue: Hue): Series {
  const y = Array.from(values, (value) => (Number.isFinite(value) ? value : null));
  return { id, label, mark: 'line', hue, x: y.map((_, day) => day), y };
}

/** One row a sampled day; series of one panel side by side. */
export function dailyTable(
  result: Result,
  reader: Reader,
  series: readonly Series[],
  { digits = 0, days = sampledDays(result.days) }: { readonly digits?: number; readonly days?: readonly number[] } = {},
): Table {
  const { start } = result.spec.scenario;
  const label = ({ panel, label }: Series): string => (panel === undefined ? label : `${panel}: ${label}`);
  return {
    columns: [{ label: reader.words.date_ }, ...series.map((one) => ({ label: label(one), digits }))],
    // Dates alone would be a table of nothing.
    rows: series.length === 0 ? [] : days.map((day) => [dateOf(start, day), ...series.map(({ y }) => y[day] ?? null)]),
    empty: reader.words.notModelled,
  };
}

/** The first and the last day, and every day on which a value changed. */
export function daysOfChange(series: readonly Series[], days: number): number[] {
  return Array.from({ length: days }, (_, day) => day).filter(
    (day) => day === 0 || day === days - 1 || series.some(({ y }) => y[day] !== y[day - 1]),
  );
}
