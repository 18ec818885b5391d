import type { Series } from '../figure.ts';
import { formatNumber, type NumberStyle } from '../text.ts';
import { type Plot, yOf } from './axes.ts';
import { INK, text } from './ink.ts';
import type { ValueScale } from './scale.ts';

const STEP = 14;

/** What stands at the right end of each line: its name, and how far a running total has come. */
export function endLabelTexts(series: readonly Series[], numbers: NumberStyle): string[] {
  return series.map(({ label, mark, y }) => {
    const last = y.at(-1);
    if (mark !== 'step' || last === null || last === undefined) return label;
    return `${label} ${formatNumber(last, last < 10 ? 2 : 0, numbers)}`;
  });
}

/** Labels beside the ends of lines, pushed apart so that none covers another. */
export function endLabels(series: readonly Series[], labels: readonly string[], plot: Plot, scale: ValueScale): string {
  const wanted = series
    .map((one, i) => ({
      one,
      label: labels[i] ?? '',
      y: yOf(plot, scale, one.y.findLast((value) => value !== null) ?? 0),
    }))
    .toSorted((a, b) => a.y - b.y);
  const placed: number[] = [];
  wanted.forEach(({ y }, i) => {
    placed.push(Math.max(y, (placed[i - 1] ?? Number.NEGATIVE_INFINITY) + STEP));
  });
  let limit = plot.bottom;
  for (let i = placed.length - 1; i >= 0 && placed[i]! > limit; i--) {
    placed[i] = limit;
    limit -= STEP;
  }
  return wanted
    .map(({ one, label }, i) => text(plot.right + 8, placed[i]! + 4, label, { fill: INK[one.hue] }))
    .join('');
}
