import type { Result } from '../run/result.ts';
import { columnOf, placesOf } from './columns.ts';
import { dailySeries, dailyTable, daysAxis } from './daily.ts';
import type { Dash, PlainFigure, Series } from './figure.ts';
import { dateOf } from './periods.ts';
import type { Reader } from './reader.ts';

const DASHES: readonly Dash[] = ['dashed', 'dotted'];

/** What was conceded on each issue, day by day. Not painted as good or bad: the scale is all of it, or nothing. */
export function concessionFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const { outcome } = result;
  const issues = placesOf(result, 'concession');
  const all = columnOf(result, 'concession');
  const series: Series[] = issues.map((issue, at) => ({
    ...dailySeries(issue, issue, columnOf(result, 'concession', issue) ?? [], 'outcome'),
    mark: 'step',
    dash: DASHES[at % DASHES.length] ?? 'dashed',
  }));
  if (all !== undefined) series.unshift({ ...dailySeries('all', words.concession.all, all, 'outcome'), mark: 'step' });
  if (series.length === 0) return null;
  const date = outcome.day === null ? null : reader.date(dateOf(result.spec.scenario.start, outcome.day));
  const ended = words.concession.endedBy[outcome.endedBy] ?? '';
  return {
    id: 'concession',
    topic: 'outcome',
    title: words.concession.title,
    finding: `${words.concession.finding(reader.number(outcome.concession, 2), outcome.kind, date)} ${ended}`.trim(),
    unit: words.concession.unit,
    note: `${words.notes.concession} ${words.notes.possibleHistory}`,
    axis: daysAxis(result, reader),
    scale: { max: 1 },
    series,
    table: dailyTable(result, reader, series, 2),
  };
}
