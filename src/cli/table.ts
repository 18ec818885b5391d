/** Lines of a table: columns two blanks apart, those named in `right` flush right. No line ends in a blank. */
export function table(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat(widths[column]! - width(cell));
        return right.has(column) ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

export function indented(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('');
}

function width(text: string): number {
  return [...text].length;
}
