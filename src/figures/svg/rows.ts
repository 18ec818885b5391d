import type { Figure } from '../figure.ts';
import { formatNumber, type NumberStyle } from '../text.ts';
import { at, INK, text, textWidth, wrapped } from './ink.ts';

/** Bold text is wider. */
const BOLD = 1.25;

/** Bars from left to right, the name of each above it and its number at its end. */
export function drawRows(figure: Figure, width: number, numbers: NumberStyle): { svg: string; height: number } {
  const labels = figure.axis.kind === 'rows' ? figure.axis.labels : [];
  const [series] = figure.series;
  const values = series?.y ?? [];
  const most = values.reduce<number>((top, value) => Math.max(top, value ?? 0), 0);
  let svg = '';
  let y = 0;
  labels.forEach((label, i) => {
    const value = values[i] ?? null;
    const written = value === null ? figure.table.empty : formatNumber(value, 0, numbers);
    const room = width - textWidth(written) * BOLD - 12;
    const lines = wrapped(label, width);
    svg += lines.map((line, n) => text(0, y + 12 + n * 15, line, { fill: INK.muted })).join('');
    y += lines.length * 15 + 3;
    const length = value === null || most === 0 ? 0 : (value / most) * room;
    svg += `<rect x="0" y="${at(y)}" width="${at(Math.max(1, length))}" height="14" fill="${INK[series?.hue ?? 'neutral']}"/>`;
    svg += text(Math.max(1, length) + 7, y + 11.5, written, { bold: true });
    y += 14 + 12;
  });
  return { svg, height: Math.max(0, y - 6) };
}
