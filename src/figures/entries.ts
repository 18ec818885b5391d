import type { Result } from '../run/result.ts';
import { columnOf } from './columns.ts';
import type { PlainFigure, Series } from './figure.ts';
import { monthsAxis, runMonths } from './monthly.ts';
import { monthTotals, sum } from './periods.ts';
import type { Reader } from './reader.ts';

/** Who got in beside what the authorities recorded: the second falls by definition once people are turned back. */
export function entriesFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const inTruth = columnOf(result, 'entriesTrue');
  const recorded = columnOf(result, 'entries');
  if (inTruth === undefined || recorded === undefined) return null;
  const months = runMonths(result);
  const x = months.map((_, at) => at);
  const series: Series[] = [
    {
      id: 'entriesTrue',
      label: reader.metric('entriesTrue'),
      mark: 'bar',
      hue: 'people',
      x,
      y: monthTotals(inTruth, months),
    },
    {
      id: 'entries',
      label: reader.metric('entries'),
      mark: 'line',
      dash: 'dashed',
      hue: 'neutral',
      x,
      y: monthTotals(recorded, months),
    },
  ];
  return {
    id: 'entries',
    topic: 'movement',
    title: words.entries.title,
    finding: words.entries.finding(reader.about(sum(inTruth)), reader.about(sum(recorded))),
    unit: words.entries.unit,
    note: `${words.notes.recordedEntries} ${words.notes.possibleHistory}`,
    axis: monthsAxis(months, reader),
    series,
    table: {
      columns: [{ label: words.month }, ...series.map(({ label }) => ({ label }))],
      rows: months.map(({ key }, at) => [key, ...series.map(({ y }) => y[at] ?? null)]),
      empty: words.notModelled,
    },
  };
}
