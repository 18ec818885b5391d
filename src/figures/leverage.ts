import type { Result } from '../run/result.ts';
import { columnOf, nameOf, placesOf } from './columns.ts';
import { costFigure } from './cost.ts';
import { dailySeries, dailyTable, daysAxis } from './daily.ts';
import type { Dash, PowerFigure, Series } from './figure.ts';
import { dateOf, dayOfMost } from './periods.ts';
import type { Reader } from './reader.ts';

const DASHES: readonly Dash[] = ['solid', 'dashed', 'dotted'];

/** Leverage as it is and as it is believed, with what it is made of; its human cost travels with it. */
export function leverageFigure(result: Result, reader: Reader): PowerFigure | null {
  const { words } = reader;
  const actual = mainPlace(result, 'leverage');
  if (actual === undefined) return null;
  const series = [...leverageSeries(result, reader), ...partSeries(result, reader)];
  const peak = dayOfMost(actual);
  const value = actual[peak] ?? 0;
  return {
    id: 'leverage',
    topic: 'power',
    companion: costFigure(result, reader),
    title: words.leverage.title,
    finding: words.leverage.finding(
      reader.number(value, 2),
      reader.date(dateOf(result.spec.scenario.start, Math.max(0, peak))),
      value >= 1,
    ),
    unit: words.leverage.unit,
    note: `${words.notes.leverage} ${words.notes.possibleHistory}`,
    axis: daysAxis(result, reader),
    series,
    reference: { y: 1, label: words.leverage.indifferent },
    table: dailyTable(result, reader, series, 2),
  };
}

/** The column of the pair of actors with the highest value: indices are never summed over pairs. */
function mainPlace(result: Result, metric: string): Float64Array | undefined {
  const columns = placesOf(result, metric).map((where) => columnOf(result, metric, where));
  const all = columnOf(result, metric);
  return [...columns, all]
    .filter((column) => column !== undefined)
    .toSorted((a, b) => (b[dayOfMost(b)] ?? 0) - (a[dayOfMost(a)] ?? 0))[0];
}

function leverageSeries(result: Result, { words }: Reader): Series[] {
  const { scenario } = result.spec;
  const named = (where: string): string =>
    where
      .split('>')
      .map((id) => nameOf(scenario, id, words.language))
      .join(' → ');
  const places = placesOf(result, 'leverage');
  const lines = (metric: string, label: (where: string) => string, dashes: readonly Dash[]): Series[] =>
    placesOf(result, metric).map((where, at) => ({
      ...dailySeries(`${metric}-${where}`, label(where), columnOf(result, metric, where) ?? [], 'power'),
      panel: words.leverage.panel,
      dash: dashes[at % dashes.length] ?? 'solid',
    }));
  const one = places.length === 1;
  return [
    ...lines('leverage', (where) => (one ? words.leverage.asIs : `${named(where)}, ${words.leverage.asIs}`), ['solid']),
    ...lines(
      'leverageBelieved',
      (where) => (one ? words.leverage.believed : `${named(where)}, ${words.leverage.believed}`),
      ['dashed', 'dotted'],
    ),
  ];
}

/** The parts of the weekly cost of holding on, for the actor that carries the largest. */
function partSeries(result: Result, reader: Reader): Series[] {
  const parts = [...new Set(result.series.map(({ metric }) => metric))].filter((metric) => /^cost[A-Z]/.test(metric));
  return parts.flatMap((metric, at) => {
    const values = mainPlace(result, metric);
    if (values === undefined) return [];
    return [
      {
        ...dailySeries(metric, reader.metric(metric), values, 'power'),
        panel: reader.words.leverage.panelParts,
        dash: DASHES[at % DASHES.length] ?? ('solid' as const),
      },
    ];
  });
}
