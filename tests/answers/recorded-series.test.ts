// Oracle: the checksums of the evidence (totals that months must sum to), the values that scenarios repeat, and the register of sources.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSeries } from '../../src/node/read-series.ts';
import { readYaml } from '../../src/scenario/read-yaml.ts';
import { toPlain } from '../../src/scenario/tree.ts';
import { readRepositoryFile, repositoryRoot } from '../support/source.ts';
import { shipped } from '../support/worlds.ts';

const series = await readSeries();
const { tree } = readYaml(readRepositoryFile('data/sources.yaml'), 'data/sources.yaml');
const register = (toPlain(tree!) as { sources: Record<string, string> }).sources;

describe('recorded series', () => {
  it('are all files of the folder, each with its origin', () => {
    const files = readdirSync(`${repositoryRoot}/data/series`).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThanOrEqual(18);
    expect(series.map(({ id }) => `${id}.csv`).sort()).toEqual(files.sort());
  });

  it.each(series.map((one) => [one.id, one] as const))(
    '%s: unit, what was counted, sources that resolve, periods in order',
    (_, one) => {
      expect(['events', 'people']).toContain(one.counts);
      expect(['A', 'B', 'C', 'D']).toContain(one.grade);
      for (const words of [one.title, one.unit, one.origin]) expect(words.length).toBeGreaterThan(3);
      expect(one.sources.length).toBeGreaterThan(0);
      for (const key of one.sources) expect(Object.keys(register), key).toContain(key);
      expect(one.points.length).toBeGreaterThan(1);
      const periods = one.points.map(({ period }) => period);
      expect(periods).toEqual([...new Set(periods)].sort());
      for (const { value } of one.points) expect(value).toBeGreaterThanOrEqual(0);
    },
  );

  it('sum to the totals of the evidence', () => {
    const sum = (id: string, year: string): number =>
      series
        .find((one) => one.id === id)!
        .points.filter(({ period }) => period.startsWith(year))
        .reduce((total, { value }) => total + value, 0);
    expect(sum('greece-sea-arrivals', '2015')).toBe(856_723);
    expect(sum('greece-sea-arrivals', '2016')).toBe(173_450);
  });

  it('are the same numbers where a scenario repeats them', () => {
    const repeated = series.filter(({ observed }) => observed !== undefined);
    expect(repeated.length).toBeGreaterThanOrEqual(3);
    for (const { id, observed, points, counts } of repeated) {
      const here = shipped(observed!.scenario).observed[observed!.series]!;
      expect(here.values, id).toEqual(points.map(({ value }) => value));
      expect(here.counts, id).toBe(counts);
      expect(here.from, id).toBe(points[0]!.period);
    }
  });
});
