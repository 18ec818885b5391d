import { formatDay, monthKey, parseDay } from '../kernel/calendar.ts';
import type { IsoDate, Observed } from '../scenario/scenario.ts';

/** A calendar month as far as the run covers it: days `from` (included) to `to` (not included), counted from the start. */
export interface Month {
  readonly key: string; // 'YYYY-MM'
  readonly from: number;
  readonly to: number;
}

/** The months a run touches, in order; the first and the last may be cut. */
export function monthsOf(start: IsoDate, days: number): Month[] {
  const first = firstDay(start);
  const months: Month[] = [];
  for (let day = 0; day < days; day++) {
    const key = monthKey(first + day);
    const last = months.at(-1);
    if (last?.key === key) months[months.length - 1] = { ...last, to: day + 1 };
    else months.push({ key, from: day, to: day + 1 });
  }
  return months;
}

/** One total a month. */
export function monthTotals(values: ArrayLike<number>, months: readonly Month[]): number[] {
  return months.map(({ from, to }) => sum(values, from, to));
}

/** Sum of days `from` (included) to `to` (not included). */
export function sum(values: ArrayLike<number>, from = 0, to = values.length): number {
  let total = 0;
  for (let day = from; day < to; day++) total += values[day] ?? 0;
  return total;
}

/** Running totals, one a day. */
export function cumulated(values: ArrayLike<number>): number[] {
  let total = 0;
  return Array.from(values, (value) => {
    total += value;
    return total;
  });
}

/** Days printed in the table of a daily figure: each of a short run, else every seventh, always the last. */
export function sampledDays(days: number): number[] {
  const step = days <= 92 ? 1 : 7;
  const sampled: number[] = [];
  for (let day = step - 1; day < days; day += step) sampled.push(day);
  if (days > 0 && sampled.at(-1) !== days - 1) sampled.push(days - 1);
  return sampled;
}

/** The day with the largest value (the first of equals); −1 for an empty column. */
export function dayOfMost(values: ArrayLike<number>): number {
  let best = -1;
  for (let day = 0; day < values.length; day++) if (best < 0 || values[day]! > values[best]!) best = day;
  return best;
}

export function dateOf(start: IsoDate, day: number): IsoDate {
  return formatDay(firstDay(start) + day);
}

/** Days from the start of the run to a date; null for what is no date. */
export function dayOf(start: IsoDate, date: IsoDate): number | null {
  const day = parseDay(date.length === 7 ? `${date}-01` : date);
  return day === null ? null : day - firstDay(start);
}

/** Observed monthly values laid on the months of the run; null where nothing was observed. */
export function observedByMonth(observed: Observed, months: readonly Month[]): (number | null)[] {
  const values = new Map<string, number | null>();
  if (observed.per !== 'month') return months.map(() => null);
  let year = Number(observed.from.slice(0, 4));
  let month = Number(observed.from.slice(5, 7));
  for (const value of observed.values) {
    values.set(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, value);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return months.map(({ key }) => values.get(key) ?? null);
}

function firstDay(start: IsoDate): number {
  return parseDay(start) ?? 0;
}
