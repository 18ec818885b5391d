import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './package.ts';
import { readData } from './read-data.ts';

const FOLDER = join(packageRoot, 'data', 'series');

/** What data/series/index.yaml says of a series. */
interface SeriesOrigin {
  readonly title: string;
  readonly unit: string;
  readonly counts: 'events' | 'people';
  readonly origin: string; // who counted
  readonly sources: readonly string[]; // keys of data/sources.yaml
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly observed?: { readonly scenario: string; readonly series: string }; // the same numbers in a scenario
  readonly note?: string;
}

export interface RecordedSeries extends SeriesOrigin {
  readonly id: string;
  /** Year, month or day, as it was published, with its number; ascending. */
  readonly points: readonly { readonly period: string; readonly value: number }[];
}

/** Every recorded series that limen keeps, with where it comes from. Units and what was counted are in each; a file that is no series is a mistake of ours. */
export async function readSeries(): Promise<readonly RecordedSeries[]> {
  const { series } = (await readData('data/series/index.yaml')) as {
    readonly series: Readonly<Record<string, SeriesOrigin>>;
  };
  return Promise.all(
    Object.entries(series).map(async ([id, origin]) => ({
      id,
      ...origin,
      points: pointsOf(await readFile(join(FOLDER, `${id}.csv`), 'utf8'), `data/series/${id}.csv`),
    })),
  );
}

const PERIOD = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

function pointsOf(text: string, file: string): RecordedSeries['points'] {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== 'period,value') throw new Error(`${file}:1: the head must be period,value`);
  return lines.map((line, i) => {
    const [period, number] = line.split(',');
    const value = Number(number);
    if (
      period === undefined ||
      !PERIOD.test(period) ||
      number === undefined ||
      number === '' ||
      !Number.isFinite(value)
    )
      throw new Error(`${file}:${i + 2}: not a period and a number: ${line}`);
    return { period, value };
  });
}
