import type { Result } from '../run/result.ts';
import { columnOf } from './columns.ts';
import { dailySeries, dailyTable, daysAxis } from './daily.ts';
import type { PlainFigure, Series } from './figure.ts';
import { dateOf, dayOfMost } from './periods.ts';
import type { Reader } from './reader.ts';

/** People at the border and people elsewhere in the transit country, each day. */
export function stocksFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const border = columnOf(result, 'peopleAtBorder');
  const transit = columnOf(result, 'peopleInTransit');
  const series: Series[] = [];
  if (border !== undefined)
    series.push(dailySeries('peopleAtBorder', reader.metric('peopleAtBorder'), border, 'people'));
  if (transit !== undefined) {
    series.push({
      ...dailySeries('peopleInTransit', reader.metric('peopleInTransit'), transit, 'neutral'),
      dash: 'dashed',
    });
  }
  if (series.length === 0) return null;
  const most = border === undefined ? -1 : dayOfMost(border);
  return {
    id: 'stocks',
    topic: 'movement',
    title: words.stocks.title,
    finding: words.stocks.finding(
      border === undefined ? null : reader.about(border[most] ?? 0),
      most < 0 ? '' : reader.date(dateOf(result.spec.scenario.start, most)),
      transit === undefined ? null : reader.about(transit[dayOfMost(transit)] ?? 0),
    ),
    unit: words.stocks.unit,
    note: words.notes.possibleHistory,
    axis: daysAxis(result, reader),
    series,
    table: dailyTable(result, reader, series),
  };
}
