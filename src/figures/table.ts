import type { Table } from './figure.ts';
import type { Reader } from './reader.ts';
import { escapeMarkup } from './text.ts';

/** A table as HTML: the first column is the head of its row, numbers stand to the right, null says what it means. */
export function tableHtml(table: Table, reader: Reader, caption: string): string {
  const head = table.columns.map(
    ({ label }, at) => `<th scope="col"${at === 0 ? '' : ' class="n"'}>${escapeMarkup(label)}</th>`,
  );
  const body = table.rows.map((row) => {
    const cells = row.map((cell, at) => {
      const content = escapeMarkup(cellText(cell, at, table, reader));
      if (at === 0) return `<th scope="row">${content}</th>`;
      return typeof cell === 'string' ? `<td>${content}</td>` : `<td class="n">${content}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

export function cellText(cell: number | string | null, column: number, table: Table, reader: Reader): string {
  if (cell === null) return table.empty;
  return typeof cell === 'string' ? cell : reader.number(cell, table.columns[column]?.digits ?? 0);
}
