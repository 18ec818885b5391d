// Oracle: RFC 4180, and a table of cells that spreadsheets are known to run as formulas.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, csvField, csvRows } from '../../src/node/csv.ts';

describe('a cell that a spreadsheet would run stays text', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=cmd|" /C calc"!A0', `"'=cmd|"" /C calc""!A0"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\n=1', '"\'\n=1"'],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM', "'＠SUM"],
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
  ])('%j', (text, expected) => {
    expect(csvField(text)).toBe(expected);
  });

  it.each([
    [-1, '-1'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [Number.NaN, ''],
    [null, ''],
    ['a', 'a'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['by/escort.pl', 'by/escort.pl'],
    ['', ''],
  ])('%j is left as it is', (cell, expected) => {
    expect(csvField(cell)).toBe(expected);
  });
});

describe('what is written reads back', () => {
  it('for any cells', { timeout: 60_000 }, () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/^[=+\-@\t\r\n＝＋－＠]/.test(value));
    const row = fc.array(text, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const [header = [], ...others] = rows;
        expect([...csvRows(csv(header, others))]).toEqual(rows);
      }),
    );
  });

  it('to the last bit of a number', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const [, row = []] = [...csvRows(csv(['a', 'b'], [['x', value]]))];
        expect(Number(row[1])).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('and a quote that never closes is refused', () => {
    expect(() => [...csvRows('a,"b')]).toThrow('a quoted CSV field never ends');
  });
});
