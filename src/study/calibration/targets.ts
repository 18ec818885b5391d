import { formatDay, monthKey, parseDay } from '../../kernel/calendar.ts';
import { metrics } from '../../metrics/index.ts';
import type { Result } from '../../run/result.ts';
import type { Observed } from '../../scenario/scenario.ts';
import { type Measure, measured, windowsOf } from '../analysis/measure.ts';

/** An observed number that a calibration is to meet. Differences are taken between logarithms: half and double are equally far. */
export interface Target {
  readonly id: string;
  readonly scenario: string;
  readonly measure: Measure;
  readonly observed: number; // above 0
  readonly errorShare: number; // standard deviation of the observation, of its logarithm
  readonly source: string;
}

/** What a run shows of a target, as a logarithm; a run that shows nothing is held at a thousandth of what was observed. */
export function logValue(target: Target, result: Result): number {
  const value = measured(target.measure, new Map([['', result]])) ?? 0;
  return Math.log(Math.max(value, target.observed / 1000));
}

/** The last day, as text, that a target needs. */
export function lastDay(target: Target): string {
  return windowsOf(target.measure).reduce((last, { to = '' }) => (to > last ? to : last), '');
}

/** The period `at` of an observed series as a measure; undefined where the series has no value there. */
export function observedTarget(
  series: Observed,
  at: string,
): { readonly measure: Measure; readonly observed: number; readonly from: string; readonly to: string } | undefined {
  const index = series.per === 'month' ? monthsFrom(series.from, at) : daysFrom(series, at);
  const observed = index === undefined ? undefined : series.values[index];
  const period = periodOf(series, at);
  if (observed == null || period === undefined) return undefined;
  const { metric, where, group } = series;
  const window = { metric, where, ...(group !== undefined && { group }), ...period };
  const isFlow = metrics.find(({ id }) => id === metric)?.kind === 'flow';
  return { measure: isFlow ? { sum: window } : { mean: window }, observed, ...period };
}

function monthsFrom(from: string, at: string): number | undefined {
  if (!/^\d{4}-\d{2}$/.test(at) || from.length !== 7) return undefined;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const index = months(at) - months(from);
  return index < 0 ? undefined : index;
}

function daysFrom({ per, from }: Observed, at: string): number | undefined {
  const [first, day] = [parseDay(from), parseDay(at)];
  if (first === null || day === null || per === 'total') return undefined;
  const step = per === 'week' ? 7 : 1;
  const index = (day - first) / step;
  return Number.isInteger(index) && index >= 0 ? index : undefined;
}

function periodOf({ per }: Observed, at: string): { from: string; to: string } | undefined {
  const first = parseDay(per === 'month' ? `${at}-01` : at);
  if (first === null) return undefined;
  let last = per === 'week' ? first + 6 : first;
  if (per === 'month') while (monthKey(last + 1) === monthKey(first)) last++;
  return { from: formatDay(first), to: formatDay(last) };
}
