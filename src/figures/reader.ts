import type { IsoDate } from '../scenario/scenario.ts';
import { formatNumber, readable, roughly } from './text.ts';
import type { Words } from './words/words.ts';

/** Writes numbers, dates and names for one reader. */
export interface Reader {
  readonly words: Words;
  /** `digits` after the decimal sign at most, default 0. */
  number(value: number, digits?: number): string;
  /** Three digits that count: what a single run supports. */
  about(value: number): string;
  date(date: IsoDate): string;
  month(key: string): string; // 'YYYY-MM'
  /** '2021-08' → 'Aug'; January, and where it is asked for, with its year. */
  shortMonth(key: string, withYear?: boolean): string;
  metric(id: string): string;
  unit(id: string): string;
  lever(id: string): string;
  issue(id: string): string;
  /** A value, or the words for null. */
  orNotModelled(value: number | null | undefined, digits?: number): string;
}

export function readerOf(words: Words): Reader {
  const number = (value: number, digits = 0): string => formatNumber(value, digits, words.numbers);
  return {
    words,
    number,
    about: (value) => number(roughly(value)),
    date: (date) => words.date(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))),
    month: (key) => words.monthYear(Number(key.slice(0, 4)), Number(key.slice(5, 7))),
    shortMonth: (key, withYear = false) => {
      const name = words.months[Number(key.slice(5, 7)) - 1] ?? key;
      return withYear || key.endsWith('-01') ? `${name} ${key.slice(0, 4)}` : name;
    },
    metric: (id) => (Object.hasOwn(words.metrics, id) ? words.metrics[id]! : readable(id)),
    unit: (id) =>
      Object.hasOwn(words.units, id) ? words.units[id]! : id.endsWith('Eur') ? words.units.moneyLostEur! : '',
    lever: (id) => (Object.hasOwn(words.levers, id) ? words.levers[id]! : readable(id)),
    issue: (id) => (Object.hasOwn(words.issues, id) ? words.issues[id]! : readable(id)),
    orNotModelled: (value, digits = 0) =>
      value === null || value === undefined ? words.notModelled : number(value, digits),
  };
}
