import type { Result } from '../run/result.ts';
import { columnOf, nameOf, placesOf } from './columns.ts';
import { dailySeries, dailyTable, daysAxis } from './daily.ts';
import type { Dash, PlainFigure, Series } from './figure.ts';
import { dateOf, dayOfMost, monthsOf, sampledDays } from './periods.ts';
import type { Reader } from './reader.ts';

const DASHES: readonly Dash[] = ['solid', 'dashed', 'dotted'];
/** More lines than this in one plot cannot be told apart: the rest are in the table. */
const LINES_PER_PANEL = 3;

/** What facilitators ask per person, the dearest markets drawn. */
export function pricesFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const { scenario } = result.spec;
  const all: Series[] = placesOf(result, 'facilitatorPriceEur').flatMap((market) => {
    const values = columnOf(result, 'facilitatorPriceEur', market);
    if (values === undefined) return [];
    return [dailySeries(market, nameOf(scenario, market, words.language), values, 'people')];
  });
  const dearest = all.toSorted((a, b) => most(b) - most(a));
  const main = dearest[0];
  if (main === undefined) return null;
  const drawn = dearest
    .slice(0, LINES_PER_PANEL)
    .map((one, rank) => ({ ...one, dash: DASHES[rank] ?? ('dotted' as const) }));
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
    unit: words.prices.unit,
    note: words.notes.possibleHistory,
    axis: daysAxis(result, reader),
    series: drawn,
    table: dailyTable(result, reader, all, { days: lastDaysOfMonths(result) }),
  };
}

/** Prices move slowly and there are many markets: one row a month. A run of a few weeks keeps its days. */
function lastDaysOfMonths(result: Result): number[] {
  if (result.days <= 62) return sampledDays(result.days);
  return monthsOf(result.spec.scenario.start, result.days).map(({ to }) => to - 1);
}

function most(series: Series): number {
  return series.y.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
}
