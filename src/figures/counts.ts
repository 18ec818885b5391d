import type { Result } from '../run/result.ts';
import { columnOf } from './columns.ts';
import type { PlainFigure } from './figure.ts';
import { dateOf, dayOfMost } from './periods.ts';
import type { Reader } from './reader.ts';

/** People first, then events, then what is claimed; a metric that this run does not have is left out. */
const COUNTS = [
  'peopleAtBorder',
  'entriesTrue',
  'attempts',
  'pushbacks',
  'entries',
  'claimedAttempts',
  'claimedByTransit',
];

/** The day with the most attempts, counted as people and as events: three numbers that are often taken for one. */
export function countsFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const attempts = columnOf(result, 'attempts');
  if (attempts === undefined || attempts.length === 0) return null;
  const day = dayOfMost(attempts);
  const date = reader.date(dateOf(result.spec.scenario.start, day));
  const on = (metric: string): number | null => columnOf(result, metric)?.[day] ?? null;
  const rows = COUNTS.flatMap((metric) => {
    const value = on(metric);
    return value === null ? [] : [{ metric, label: reader.metric(metric), unit: reader.unit(metric), value }];
  });
  const written = (metric: string): string | null => {
    const value = on(metric);
    return value === null ? null : reader.number(value);
  };
  return {
    id: 'counts',
    topic: 'movement',
    title: words.counts.title(date),
    finding: words.counts.finding(date, written('peopleAtBorder'), written('attempts'), written('entriesTrue')),
    unit: words.counts.unit,
    note: `${words.notes.attemptsNotPeople} ${words.notes.possibleHistory}`,
    axis: { kind: 'rows', labels: rows.map(({ label, unit }) => (unit === '' ? label : `${label} (${unit})`)) },
    series: [
      {
        id: 'counts',
        label: words.report.value,
        mark: 'bar',
        hue: 'people',
        x: rows.map((_, at) => at),
        y: rows.map(({ value }) => value),
      },
    ],
    table: {
      columns: [{ label: words.report.measure }, { label: words.report.unit }, { label: words.report.value }],
      rows: rows.map(({ label, unit, value }) => [label, unit, value]),
      empty: words.notModelled,
    },
  };
}
