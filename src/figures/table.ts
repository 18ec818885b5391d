import type { Table } from './figure.ts';
import type { Reader } from './reader.ts';
import { escapeMarkup } from './text.ts';

/** A table as HTML: the first column is the head of its row, numbers stand to the right, null says what it means. */
export function tableHtml(table: Table, reader: Reader, caption: string): string {
  const head = table.columns.map(
    ({ label }, at) => `<th scope="col"${isNumeric(table, at) ? ' class="n"' : ''}>${escapeMarkup(label)}</th>`,
  );
  const body = table.rows.map((row) => {
    const cells = row.map((cell, at) => {
      const content = escapeMarkup(cellText(cell, at, table, reader));
      if (at === 0) return `<th scope="row">${content}</th>`;
      return isNumeric(table, at) ? `<td class="n">${content}</td>` : `<td>${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** Columns of numbers stand to the right, so that digits line up. */
export function isNumeric(table: Table, column: number): boolean {
  return column > 0 && table.rows.every((row) => typeof row[column] !== 'string');
}

export function cellText(cell: number | string | null, column: number, table: Table, reader: Reader): string {
  if (cell === null) return table.empty;
  return typeof cell === 'string' ? cell : reader.number(cell, table.columns[column]?.digits ?? 0);
}
