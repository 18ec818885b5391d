import type { Figure, Series } from '../figure.ts';
import { panelsOf } from '../figure.ts';
import { formatNumber, type NumberStyle } from '../text.ts';
import {
  AXIS_HEIGHT,
  dayAxis,
  labelAxis,
  type Plot,
  valueAxis,
  valueAxisWidth,
  xOfDay,
  xOfLabel,
  yOf,
} from './axes.ts';
import { INK, rule, text, textWidth, wrapped } from './ink.ts';
import { key } from './key.ts';
import { area, bars, linePath, points } from './marks.ts';
import { type ValueScale, valueScale } from './scale.ts';

interface Drawing {
  readonly svg: string;
  readonly height: number;
}

const GAP = 28;
const PLOT_HEIGHT = 160;
/** Of panels that repeat one measure below one another. */
const REPEATED_HEIGHT = 104;
/** Labels at the ends of lines may take this share of a panel; longer ones become a key above it. */
const MOST_MARGIN_SHARE = 0.3;
const LINE = 15;

/** Panels of lines or bars, side by side where there is room, below one another where there is not. */
export function drawPanels(figure: Figure, width: number, numbers: NumberStyle): Drawing {
  const panels = panelsOf(figure);
  const sharedKey = figure.axis.kind === 'labels' ? keySeries(figure, panels) : [];
  const head = key(sharedKey, 0, 0, width);
  const columns = width >= 600 ? Math.min(panels.length, figure.axis.kind === 'labels' ? 3 : 2) : 1;
  const columnWidth = (width - GAP * (columns - 1)) / columns;
  const common = figure.scale?.shared === true ? valueScale(valuesOf(figure.series), figure.scale.max) : undefined;
  let svg = head.svg;
  let y = head.height === 0 ? 0 : head.height + 10;
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const titles = row.map(({ label }) => (label === undefined ? [] : wrapped(label, columnWidth * 1.02)));
    const titleLines = titles.reduce((most, lines) => Math.max(most, lines.length), 0);
    let rowHeight = 0;
    row.forEach((panel, column) => {
      const drawing = drawPanel(figure, panel.series, {
        left: column * (columnWidth + GAP),
        top: y,
        width: columnWidth,
        title: titles[column] ?? [],
        titleLines,
        plotHeight: columns === 1 && panels.length > 1 && figure.axis.kind === 'labels' ? REPEATED_HEIGHT : PLOT_HEIGHT,
        scale:
          common ??
          valueScale([...valuesOf(panel.series), ...referenceValue(figure, panel.label, panels)], figure.scale?.max),
        hasKey: figure.axis.kind === 'days',
        isReferenced: panel.label === panels[0]?.label,
        numbers,
      });
      svg += drawing.svg;
      rowHeight = Math.max(rowHeight, drawing.height);
    });
    y += rowHeight + 14;
  }
  return { svg, height: Math.max(0, y - 14) };
}

interface PanelFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly title: readonly string[];
  readonly titleLines: number; // of the tallest title in the row
  readonly plotHeight: number;
  readonly scale: ValueScale;
  readonly hasKey: boolean;
  readonly isReferenced: boolean;
  readonly numbers: NumberStyle;
}

function drawPanel(figure: Figure, series: readonly Series[], frame: PanelFrame): Drawing {
  const { left, scale, numbers } = frame;
  let y = frame.top;
  let svg = frame.title.map((line, i) => text(left, y + 12 + i * LINE, line, { bold: true })).join('');
  y += frame.titleLines * LINE + (frame.titleLines > 0 ? 3 : 0);
  const ends = series.map((one) => endLabel(one, numbers));
  const endWidth = ends.reduce((most, label) => Math.max(most, textWidth(label) + 8), 0);
  const isDirect = frame.hasKey && series.length > 1 && endWidth <= frame.width * MOST_MARGIN_SHARE;
  if (frame.hasKey && series.length > 1 && !isDirect) {
    const drawn = key(series, left, y + 2, frame.width);
    svg += drawn.svg;
    y += drawn.height + 2;
  }
  const plot: Plot = {
    left: left + valueAxisWidth(scale, numbers),
    top: y + 10,
    right: left + frame.width - (isDirect ? endWidth : 6),
    bottom: y + 10 + frame.plotHeight,
  };
  const { axis } = figure;
  const count = axis.kind === 'labels' ? axis.labels.length : 0;
  const xOf = (x: number): number =>
    axis.kind === 'labels' ? xOfLabel(plot, x, count) : xOfDay(plot, x, axis.kind === 'days' ? axis.days : 1);
  svg += valueAxis(plot, scale, numbers);
  if (axis.kind === 'labels') svg += labelAxis(plot, axis.labels);
  if (axis.kind === 'days') svg += dayAxis(plot, axis);
  svg += marksOf(series, plot, scale, xOf, count);
  if (figure.reference !== undefined && frame.isReferenced) {
    const level = yOf(plot, scale, figure.reference.y);
    svg += rule(plot.left, level, plot.right, level, INK.neutral, 'dotted');
    svg += text(plot.left + 4, level - 5, figure.reference.label, { fill: INK.muted, size: 11 });
  }
  if (isDirect) svg += endLabels(series, ends, plot, scale);
  return { svg, height: plot.bottom + AXIS_HEIGHT - frame.top };
}

function marksOf(
  series: readonly Series[],
  plot: Plot,
  scale: ValueScale,
  xOf: (x: number) => number,
  count: number,
): string {
  const barSeries = series.filter(({ mark }) => mark === 'bar');
  const barWidth = Math.min(46, ((plot.right - plot.left) / Math.max(1, count)) * 0.62);
  const order = ['bar', 'line', 'step', 'point'];
  return series
    .toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark))
    .map((one) => {
      if (one.mark === 'bar') return bars(one, plot, scale, xOf, barWidth / Math.max(1, barSeries.length));
      if (one.mark === 'point') return points(one, plot, scale, xOf);
      return (series.length === 1 ? area(one, plot, scale, xOf) : '') + linePath(one, plot, scale, xOf);
    })
    .join('');
}

/** What stands at the right end of a line: its name, and how far a running total has come. */
function endLabel(series: Series, numbers: NumberStyle): string {
  const last = series.y.at(-1);
  if (series.mark !== 'step' || last === null || last === undefined) return series.label;
  return `${series.label} ${formatNumber(last, last < 10 ? 2 : 0, numbers)}`;
}

/** Labels beside the ends of lines, pushed apart so that none covers another. */
function endLabels(series: readonly Series[], labels: readonly string[], plot: Plot, scale: ValueScale): string {
  const wanted = series
    .map((one, i) => ({
      one,
      label: labels[i] ?? '',
      y: yOf(plot, scale, one.y.findLast((value) => value !== null) ?? 0),
    }))
    .toSorted((a, b) => a.y - b.y);
  const placed: number[] = [];
  wanted.forEach(({ y }, i) => {
    placed.push(Math.max(y, (placed[i - 1] ?? Number.NEGATIVE_INFINITY) + 14));
  });
  const overflow = Math.max(0, (placed.at(-1) ?? 0) - plot.bottom);
  for (let i = placed.length - 1, limit = plot.bottom; overflow > 0 && i >= 0; i--) {
    placed[i] = Math.min(placed[i]!, limit);
    limit = placed[i]! - 14;
  }
  return wanted
    .map(({ one, label }, i) => text(plot.right + 8, placed[i]! + 4, label, { fill: INK[one.hue] }))
    .join('');
}

/** The key of a figure whose panels all hold the same kinds of marks. */
function keySeries(figure: Figure, panels: ReturnType<typeof panelsOf>): Series[] {
  const named = new Map(figure.series.map((one) => [`${one.mark} ${one.label}`, one]));
  const longest = panels.reduce((most, { series }) => Math.max(most, series.length), 0);
  return longest > 1 ? [...named.values()] : [];
}

function valuesOf(series: readonly Series[]): (number | null)[] {
  return series.flatMap(({ y }) => y);
}

function referenceValue(figure: Figure, label: string | undefined, panels: ReturnType<typeof panelsOf>): number[] {
  return figure.reference !== undefined && label === panels[0]?.label ? [figure.reference.y] : [];
}
