import type { Cell, Figure } from './figure.ts';

/** The table of a figure as CSV (RFC 4180): numbers in full and with a point, `null` as an empty field. */
export function figureCsv(figure: Figure): string {
  const { columns, rows } = figure.table;
  const lines = [columns.map((column) => column.label), ...rows].map((row) => row.map(field).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  // A spreadsheet would run a text that begins like a formula: the apostrophe makes it text there too.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
