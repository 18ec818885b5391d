// Oracle: the engine's own UTC calendar (Date), day by day over 400 years and at random over all years of four digits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InternalFault } from '../../src/kernel/assert.ts';
import { formatDay, monthKey, parseDay } from '../../src/kernel/calendar.ts';

const DAY_MS = 86_400_000;
const textOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
const FIRST = Date.parse('0000-01-01T00:00:00Z') / DAY_MS;
const LAST = Date.parse('9999-12-31T00:00:00Z') / DAY_MS;

describe('the calendar', () => {
  it('agrees with Date on every day of 400 years, 1800 to 2199', () => {
    const first = Date.parse('1800-01-01T00:00:00Z') / DAY_MS;
    let different = '';
    for (let day = first; day < first + 146_097; day++) {
      const text = textOf(day);
      if (formatDay(day) !== text || parseDay(text) !== day || monthKey(day) !== text.slice(0, 7)) different ||= text;
    }
    expect(different).toBe('');
    expect(formatDay(first + 146_097)).toBe('2200-01-01');
  });

  it('agrees with Date from year 0 to year 9999', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: FIRST, max: LAST }), fc.constantFrom(FIRST, LAST, -1, 0, 1)), (day) => {
        expect(formatDay(day)).toBe(textOf(day));
        expect(parseDay(textOf(day))).toBe(day);
      }),
      { numRuns: 5000 },
    );
  });

  it('knows its anchors', () => {
    expect(parseDay('1970-01-01')).toBe(0);
    expect(parseDay('2021-03-01')).toBe(18_687);
    expect(monthKey(18_686)).toBe('2021-02');
  });

  it('takes no day that does not exist and no other way of writing one', () => {
    const refused = [
      '2021-02-29',
      '1900-02-29',
      '2100-02-29',
      '2021-04-31',
      '2021-06-31',
      '2021-09-31',
      '2021-11-31',
      '2021-01-32',
      '2021-00-10',
      '2021-13-01',
      '2021-01-00',
      '2021-1-01',
      '21-01-01',
      '2021-01-01 ',
      ' 2021-01-01',
      '2021-01-01\n',
      '2021/01/01',
      '2021-01-01T00:00',
      '+2021-01-01',
      '-2021-01-01',
      '12021-01-01',
      '２０２１-01-01',
      '20210101',
      '',
    ];
    for (const text of refused) expect(parseDay(text), JSON.stringify(text)).toBeNull();
    for (const text of ['2000-02-29', '2024-02-29', '1600-02-29']) expect(parseDay(text), text).not.toBeNull();
  });

  it('formats nothing but whole days of years 0 to 9999', () => {
    for (const day of [0.5, NaN, Infinity, FIRST - 1, LAST + 1]) expect(() => formatDay(day)).toThrow(InternalFault);
  });
});
