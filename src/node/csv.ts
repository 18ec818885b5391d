export type CsvCell = string | number | null;

/**
 * Lines of CSV (RFC 4180): numbers in full and with a point (`String`, so they read back to the same bits), null and NaN as an empty
 * field, and a text that a spreadsheet would run as a formula kept a text by an apostrophe.
 */
export function csv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const parts = [`${header.map(csvField).join(',')}\r\n`];
  for (const row of rows) parts.push(`${row.map(csvField).join(',')}\r\n`);
  return parts.join('');
}

/** What starts a formula in some spreadsheet: = + - @, tab, carriage return, line feed, and the full-width forms of the four signs. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

export function csvField(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows of a CSV text, the header among them. Throws a RangeError on a quote that never closes. */
export function* csvRows(text: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      field = '';
      for (let open = at + 1; ; ) {
        const close = text.indexOf('"', open);
        if (close < 0) throw new RangeError('a quoted CSV field never ends');
        field += text.slice(open, close);
        at = close + 1;
        if (text[at] !== '"') break;
        field += '"';
        open = at + 1;
      }
    } else {
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
      field = text.slice(at, end);
      at = end;
    }
    row.push(field);
    if (text[at] === ',') {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    while (text[at] === '\r' || text[at] === '\n') {
      at += 1;
      if (text[at - 1] === '\n') break;
    }
    yield row;
    row = [];
  }
}
