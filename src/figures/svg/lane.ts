import type { Figure, Series } from '../figure.ts';
import { monthsOf } from '../periods.ts';
import { escapeMarkup } from '../text.ts';
import { AXIS_HEIGHT, dayAxis, type Plot, verticalRule, xOfDay } from './axes.ts';
import { at, fitted, INK, rule, text, textWidth } from './ink.ts';

const ROW = 26;
/** With more marks than this none is named in the drawing: the table names them all. */
const MOST_NAMED = 200;

/** Longer runs have a line a year, not a month. */
const MOST_MONTH_LINES = 40;

/** One row an actor, all drawn alike: a filled mark where something was set or raised, an open one where it was lowered. */
export function drawLane(figure: Figure, width: number): { svg: string; height: number } {
  if (figure.axis.kind !== 'lane') return { svg: '', height: 0 };
  const { start, days } = figure.axis;
  const isBeside = width >= 520;
  const names = figure.series.map(({ label }) => textWidth(label));
  const labelWidth = isBeside ? Math.min(width * 0.3, Math.max(0, ...names)) + 12 : 0;
  const rowHeight = isBeside ? ROW : ROW + 14;
  const plot: Plot = { left: labelWidth + 6, top: 0, right: width - 8, bottom: figure.series.length * rowHeight + 4 };
  const grid = monthsOf(start, days)
    .filter(({ from, key }, at, months) => from > 0 && (months.length <= MOST_MONTH_LINES || key.endsWith('-01')))
    .map(({ from }) => verticalRule(plot, xOfDay(plot, from, days)))
    .join('');
  const isNamed = figure.series.reduce((sum, { x }) => sum + x.length, 0) <= MOST_NAMED;
  const rows = figure.series.map((series, row) => {
    const y = row * rowHeight + rowHeight - ROW / 2;
    const label = isBeside
      ? text(labelWidth, y + 4, fitted(series.label, labelWidth), { anchor: 'end' })
      : text(0, y - 13, fitted(series.label, width), {});
    return label + rule(plot.left, y, plot.right, y, INK.grid) + marks(series, y, plot, days, isNamed);
  });
  return { svg: grid + rows.join('') + dayAxis(plot, figure.axis), height: plot.bottom + AXIS_HEIGHT };
}

function marks({ x, y, texts, hue }: Series, middle: number, plot: Plot, days: number, isNamed: boolean): string {
  let last = Number.NEGATIVE_INFINITY;
  let shift = 0;
  return x
    .map((day, i) => {
      const cx = xOfDay(plot, day, days);
      // Marks of nearly the same day stand above and below the line, so that none hides another.
      shift = cx - last < 8 ? (shift === 0 ? -6 : shift < 0 ? 6 : 0) : 0;
      last = cx;
      const isRaised = (y[i] ?? 0) > 0;
      const name = !isNamed || texts?.[i] === undefined ? '' : `<title>${escapeMarkup(texts[i])}</title>`;
      return `<circle cx="${at(cx)}" cy="${at(middle + shift)}" r="4.5" fill="${isRaised ? INK[hue] : INK.paper}" stroke="${isRaised ? INK.paper : INK[hue]}" stroke-width="${isRaised ? 1 : 2}">${name}</circle>`;
    })
    .join('');
}
