import type { Figure, Series } from '../figure.ts';
import type { NumberStyle } from '../text.ts';
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
import { endLabels, endLabelTexts } from './end-labels.ts';
import { INK, rule, text, textWidth } from './ink.ts';
import { key } from './key.ts';
import { area, bars, linePath, points } from './marks.ts';
import type { ValueScale } from './scale.ts';

export const LINE = 15;
/** Labels at the ends of lines may take this share of a panel; longer ones become a key above it. */
const MOST_MARGIN_SHARE = 0.3;
/** Share of its band that a bar takes, and the widest it becomes, in pixels. */
const BAR_SHARE = 0.62;
const WIDEST_BAR = 46;

export interface PanelDrawing {
  readonly series: readonly Series[];
  readonly plot: Plot;
  readonly scale: ValueScale;
  readonly barWidth: number; // pixels, of one bar
  readonly below: string; // title, key and axes
  readonly marks: string;
  readonly above: string; // labels
  readonly bottom: number;
}

interface PanelFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly title: readonly string[];
  readonly titleHeight: number; // of the tallest title in the row
  readonly plotHeight: number;
  readonly scale: ValueScale;
  readonly hasOwnKey: boolean;
  readonly isReferenced: boolean;
  readonly numbers: NumberStyle;
}

/** One plot with its title above it; `frame` says where. */
export function drawPanel(figure: Figure, series: readonly Series[], frame: PanelFrame): PanelDrawing {
  const { left, scale, numbers } = frame;
  let below = frame.title.map((line, i) => text(left, frame.top + 12 + i * LINE, line, { bold: true })).join('');
  let top = frame.top + frame.titleHeight;
  const ends = endLabelTexts(series, numbers);
  const endWidth = ends.reduce((most, label) => Math.max(most, textWidth(label) + 8), 0);
  const isNamed = frame.hasOwnKey && series.length > 1;
  const isDirect = isNamed && endWidth <= frame.width * MOST_MARGIN_SHARE;
  if (isNamed && !isDirect) {
    const drawn = key(series, left, top + 2, frame.width);
    below += drawn.svg;
    top += drawn.height + 2;
  }
  const plot: Plot = {
    left: left + valueAxisWidth(scale, numbers),
    top: top + 10,
    right: left + frame.width - (isDirect ? endWidth : 6),
    bottom: top + 10 + frame.plotHeight,
  };
  below += axesOf(figure, plot, scale, numbers);
  let above = '';
  if (figure.reference !== undefined && frame.isReferenced) {
    const level = yOf(plot, scale, figure.reference.y);
    below += rule(plot.left, level, plot.right, level, INK.neutral, 'dotted');
    // Above its line, unless that is the top of the plot, where the title stands.
    const y = level - plot.top < 14 ? level + 13 : level - 5;
    const isLeft = isClearerAtStart(series);
    const x = isLeft ? plot.left + 4 : plot.right - 4;
    above += text(x, y, figure.reference.label, { anchor: isLeft ? 'start' : 'end', fill: INK.muted, size: 11 });
  }
  if (isDirect) above += endLabels(series, ends, plot, scale);
  const barWidth = widthOfBars(figure, series, plot);
  return {
    series,
    plot,
    scale,
    barWidth,
    below,
    marks: marksOf(figure, series, plot, scale, barWidth),
    above,
    bottom: plot.bottom + AXIS_HEIGHT,
  };
}

function axesOf({ axis }: Figure, plot: Plot, scale: ValueScale, numbers: NumberStyle): string {
  const across =
    axis.kind === 'labels' ? labelAxis(plot, axis.labels) : axis.kind === 'days' ? dayAxis(plot, axis) : '';
  return valueAxis(plot, scale, numbers) + across;
}

function widthOfBars({ axis }: Figure, series: readonly Series[], plot: Plot): number {
  const bands = axis.kind === 'labels' ? axis.labels.length : 1;
  const together = Math.min(WIDEST_BAR, ((plot.right - plot.left) / Math.max(1, bands)) * BAR_SHARE);
  return together / Math.max(1, series.filter(({ mark }) => mark === 'bar').length);
}

const ORDER: readonly Series['mark'][] = ['bar', 'line', 'step', 'point'];

function marksOf({ axis }: Figure, series: readonly Series[], plot: Plot, scale: ValueScale, barWidth: number): string {
  const xOf = (x: number): number =>
    axis.kind === 'labels'
      ? xOfLabel(plot, x, axis.labels.length)
      : xOfDay(plot, x, axis.kind === 'days' ? axis.days : 1);
  return series
    .toSorted((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark))
    .map((one) => {
      if (one.mark === 'bar') return bars(one, plot, scale, xOf, barWidth);
      if (one.mark === 'point') return points(one, plot, scale, xOf);
      return (series.length === 1 ? area(one, plot, scale, xOf) : '') + linePath(one, plot, scale, xOf);
    })
    .join('');
}

/** Of a plot, the share at either end over which a label may stand. */
const LABEL_SHARE = 0.25;

/** True where the lines stay lower at the start than at the end: a label above a rule is read best where nothing crosses it. */
function isClearerAtStart(series: readonly Series[]): boolean {
  const highest = (from: number, to: number): number =>
    series
      .flatMap(({ y }) => y.slice(Math.floor(y.length * from), Math.ceil(y.length * to)))
      .reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return highest(0, LABEL_SHARE) <= highest(1 - LABEL_SHARE, 1);
}
