// Oracle: arithmetic by hand on a series of five days: what the measures of the files of bands read.
import { expect, it } from 'vitest';
import type { Result } from '../../src/run/result.ts';
import { type Measure, measured, worldsOf } from '../../src/study/analysis/measure.ts';

const result = {
  days: 5,
  spec: { scenario: { start: '2031-03-01' } },
  series: [{ metric: 'entries', where: 'line', group: 'all', values: [3, 9, 4, 0, 5] }],
} as unknown as Result;
const column = { metric: 'entries', where: 'line' };
const read = (measure: Measure): number | null => measured(measure, new Map([['', result]]));

it.each<[string, Measure, number | null]>([
  ['a sum over some days', { sum: { ...column, from: '2031-03-02', to: '2031-03-03' } }, 13],
  ['a mean', { mean: column }, 4.2],
  ['the most of one day', { most: column }, 9],
  ['the most of one day, of those asked for', { most: { ...column, from: '2031-03-03' } }, 5],
  ['the most of what never came', { most: { metric: 'entries', where: 'elsewhere' } }, 0],
  ['the day of most, from the day asked for', { peakDay: { ...column, from: '2031-03-03' } }, 2],
  ['a ratio to nothing', { ratio: [{ sum: column }, { sum: { ...column, where: 'elsewhere' } }] }, null],
  ['a difference', { difference: [{ sum: column }, { most: column }] }, 12],
])('%s', (_, measure, expected) => {
  expect(read(measure)).toBe(expected);
});

it('knows the worlds it reads', () => {
  expect(worldsOf({ ratio: [{ most: { ...column, world: 'other' } }, { sum: column }] })).toEqual(['other', '']);
});
