import type { Result } from '../run/result.ts';
import { columnOf, marketName, placesOf } from './columns.ts';
import { dailySeries, dailyTable, daysAxis } from './daily.ts';
import type { Dash, PlainFigure, Series } from './figure.ts';
import { dateOf, dayOfMost, monthsOf, sampledDays } from './periods.ts';
import type { Reader } from './reader.ts';

const DASHES: readonly Dash[] = ['solid', 'dashed', 'dotted'];
/** More lines than this in one plot cannot be told apart: the rest are in the table. */
const LINES_PER_PANEL = 3;
/** Prices jump from day to day; over longer runs only the mean of a week can be read. */
const DAYS_DRAWN_DAILY = 92;

/** What facilitators ask per person, the dearest markets drawn. */
export function pricesFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const { scenario } = result.spec;
  const all: Series[] = placesOf(result, 'facilitatorPriceEur').flatMap((market) => {
    const values = columnOf(result, 'facilitatorPriceEur', market);
    if (values === undefined) return [];
    return [dailySeries(market, marketName(scenario, market, reader), values, 'people')];
  });
  const dearest = all.toSorted((a, b) => most(b) - most(a));
  const main = dearest[0];
  if (main === undefined) return null;
  const isLong = result.days > DAYS_DRAWN_DAILY;
  const drawn = dearest
    .slice(0, LINES_PER_PANEL)
    .map((one, rank) => ({ ...(isLong ? weeklyMeans(one) : one), dash: DASHES[rank] ?? ('dotted' as const) }));
  const top = dayOfMost(main.y.map((value) => value ?? 0));
  return {
    id: 'prices',
    topic: 'movement',
    title: words.prices.title,
    finding: words.prices.finding(
      main.label,
      reader.about(main.y.find((value) => value !== null) ?? 0),
      reader.about(most(main)),
      reader.date(dateOf(scenario.start, top)),
    ),
    unit: isLong ? words.prices.unitWeekly : words.prices.unit,
    note: words.notes.possibleHistory,
    axis: daysAxis(result, reader),
    series: drawn,
    table: dailyTable(result, reader, all, { days: lastDaysOfMonths(result) }),
  };
}

/** The mean of each seven days, at the middle one; days left over at the end make a shorter week. */
function weeklyMeans(series: Series): Series {
  const x: number[] = [];
  const y: number[] = [];
  for (let first = 0; first < series.y.length; first += 7) {
    const week = series.y.slice(first, first + 7).filter((value) => value !== null);
    if (week.length === 0) continue;
    x.push(Math.min(first + 3, series.y.length - 1));
    y.push(week.reduce((sum, value) => sum + value, 0) / week.length);
  }
  return { ...series, x, y };
}

/** There are many markets: one row a month. A run of a few weeks keeps its days. */
function lastDaysOfMonths(result: Result): number[] {
  if (result.days <= 62) return sampledDays(result.days);
  return monthsOf(result.spec.scenario.start, result.days).map(({ to }) => to - 1);
}

function most(series: Series): number {
  return series.y.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
}
