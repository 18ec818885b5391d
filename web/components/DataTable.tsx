import type { Table } from '../../src/figures/figure.ts';
import { cellText, isNumeric } from '../../src/figures/table.ts';
import { reader } from '../state.ts';

/** The numbers of a figure or a ledger as a table. Wide ones scroll inside their own region, which the keyboard reaches. */
export function DataTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label }, at) => (
              <th key={label} scope="col" class={isNumeric(table, at) ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => {
                const content = cellText(cell, column, table, reader.value);
                const key = table.columns[column]?.label ?? column;
                if (column === 0)
                  return (
                    <th key={key} scope="row">
                      {content}
                    </th>
                  );
                return (
                  <td key={key} class={isNumeric(table, column) ? 'number' : undefined}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
