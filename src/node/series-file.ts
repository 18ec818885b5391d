import { parquetWriteBuffer } from 'hyparquet-writer';
import { dateOf } from '../figures/periods.ts';
import type { Result, SeriesColumn } from '../run/result.ts';
import { type CsvCell, csv, csvRows } from './csv.ts';

const HEADER = ['day', 'date', 'metric', 'where', 'group', 'value'] as const;

/** The tidy series, one line a day and column, columns in the order of the run. */
export function seriesCsv(result: Result): string {
  const dates = datesOf(result);
  function* rows(): Generator<CsvCell[]> {
    for (const { metric, where, group, values } of result.series) {
      for (let day = 0; day < values.length; day++) yield [day, dates[day]!, metric, where, group, values[day]!];
    }
  }
  return csv(HEADER, rows());
}

/** The same rows as Parquet: day INT32, date (YYYY-MM-DD), metric, where, group STRING, value DOUBLE. */
export function seriesParquet(result: Result): Uint8Array {
  const dates = datesOf(result);
  const columns = {
    day: [] as number[],
    date: [] as string[],
    metric: [] as string[],
    where: [] as string[],
    group: [] as string[],
    value: [] as number[],
  };
  for (const { metric, where, group, values } of result.series) {
    for (let day = 0; day < values.length; day++) {
      columns.day.push(day);
      columns.date.push(dates[day]!);
      columns.metric.push(metric);
      columns.where.push(where);
      columns.group.push(group);
      columns.value.push(values[day]!);
    }
  }
  const type = { day: 'INT32', value: 'DOUBLE' } as const;
  const buffer = parquetWriteBuffer({
    columnData: HEADER.map((name) => ({
      name,
      data: columns[name],
      type: name === 'day' || name === 'value' ? type[name] : ('STRING' as const),
      nullable: false,
    })),
    kvMetadata: [{ key: 'limen', value: result.format }],
    createdBy: `limen ${result.limen}`,
  });
  return new Uint8Array(buffer);
}

/** The columns of a series.csv. Throws a RangeError with the line where it is not what `seriesCsv` writes. */
export function parseSeriesCsv(text: string, days: number): SeriesColumn[] {
  const columns = new Map<string, SeriesColumn>();
  let line = 0;
  for (const row of csvRows(text)) {
    line += 1;
    if (line === 1) {
      if (row.join(',') !== HEADER.join(',')) throw new RangeError(`line 1: the header is not ${HEADER.join(',')}`);
      continue;
    }
    const [dayText, , metric, where, group, valueText] = row;
    const day = Number(dayText);
    if (row.length !== HEADER.length || !Number.isInteger(day) || day < 0 || day >= days) {
      throw new RangeError(`line ${line}: not a day of a run of ${days} days`);
    }
    const key = `${metric},${where},${group}`;
    let column = columns.get(key);
    if (column === undefined) {
      column = { metric: metric!, where: where!, group: group!, values: new Float64Array(days).fill(Number.NaN) };
      columns.set(key, column);
    }
    column.values[day] = valueText === '' ? Number.NaN : Number(valueText);
  }
  return [...columns.values()];
}

function datesOf({ spec, days }: Result): string[] {
  return Array.from({ length: days }, (_, day) => dateOf(spec.scenario.start, day));
}
