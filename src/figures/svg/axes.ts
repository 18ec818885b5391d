import type { Axis } from '../figure.ts';
import { monthsOf } from '../periods.ts';
import { formatNumber, type NumberStyle } from '../text.ts';
import { at, INK, rule, text, textWidth } from './ink.ts';
import type { ValueScale } from './scale.ts';

/** The rectangle in which values are drawn. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SMALL = 11;

/** Horizontal lines with their numbers to the left; the lowest line is the axis. */
export function valueAxis(plot: Plot, scale: ValueScale, numbers: NumberStyle): string {
  return scale.ticks
    .map((tick) => {
      const y = yOf(plot, scale, tick);
      const line = rule(plot.left, y, plot.right, y, tick === 0 ? INK.axis : INK.grid);
      return (
        line +
        text(plot.left - 6, y + 4, tickText(tick, scale, numbers), { anchor: 'end', fill: INK.muted, size: SMALL })
      );
    })
    .join('');
}

/** Room that the numbers of the axis need. */
export function valueAxisWidth(scale: ValueScale, numbers: NumberStyle): number {
  return 8 + scale.ticks.reduce((most, tick) => Math.max(most, textWidth(tickText(tick, scale, numbers), SMALL)), 0);
}

export function yOf(plot: Plot, scale: ValueScale, value: number): number {
  const share = (value - scale.low) / (scale.high - scale.low);
  return plot.bottom - share * (plot.bottom - plot.top);
}

export function xOfDay(plot: Plot, day: number, days: number): number {
  return plot.left + (days <= 1 ? 0.5 : day / (days - 1)) * (plot.right - plot.left);
}

/** Middle of the band of label `position` out of `count`. */
export function xOfLabel(plot: Plot, position: number, count: number): number {
  return plot.left + ((position + 0.5) / count) * (plot.right - plot.left);
}

function tickText(tick: number, scale: ValueScale, numbers: NumberStyle): string {
  return formatNumber(tick, scale.digits, numbers);
}

/** Months (or days, in a run of a few weeks) below a plot; the year under the first and under each January. */
export function dayAxis(plot: Plot, axis: Extract<Axis, { kind: 'days' | 'lane' }>): string {
  const months = monthsOf(axis.start, axis.days);
  if (months.length <= 2 && axis.days <= 45) return shortDayAxis(plot, axis);
  const monthWidth = (plot.right - plot.left) / months.length;
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => step * monthWidth >= 30) ?? 240;
  const first = Number(months[0]?.key.slice(5, 7) ?? 1) - 1;
  // Where January is never named, each year stands under the first of its months that is.
  const hasJanuary = every < 12 && first % every === 0;
  let yearBefore = '';
  return months
    .map(({ key, from, to }, position) => {
      const x = xOfDay(plot, from, axis.days);
      const tick = from === 0 ? '' : rule(x, plot.bottom, x, plot.bottom + 4, INK.axis);
      const isCut = to - from < 12 && months.length > 3;
      if ((position + first) % every !== (every === 1 ? 0 : first % every) || isCut) return every > 3 ? '' : tick;
      const middle = every === 1 ? (x + xOfDay(plot, to, axis.days)) / 2 : x;
      const name = axis.names[Number(key.slice(5, 7)) - 1] ?? key;
      const year = key.slice(0, 4);
      const isYear = position === 0 || every >= 12 || (hasJanuary ? key.endsWith('-01') : year !== yearBefore);
      yearBefore = year;
      return (
        tick +
        label(middle, plot.bottom + 16, every >= 12 ? '' : name) +
        (isYear ? label(middle, plot.bottom + 29, year) : '')
      );
    })
    .join('');
}

function shortDayAxis(plot: Plot, { start, days, names }: Extract<Axis, { kind: 'days' | 'lane' }>): string {
  const every = days <= 10 ? 1 : days <= 20 ? 2 : 7;
  const months = monthsOf(start, days);
  const firstDay = Number(start.slice(8, 10));
  const marks: string[] = [];
  for (let day = 0; day < days; day += every) {
    const month = months.find(({ from, to }) => day >= from && day < to)!;
    const dayOfMonth = month.from === 0 ? firstDay + day : day - month.from + 1;
    const x = xOfDay(plot, day, days);
    marks.push(rule(x, plot.bottom, x, plot.bottom + 4, INK.axis), label(x, plot.bottom + 16, String(dayOfMonth)));
    if (day === 0 || day - month.from < every) {
      const name = names[Number(month.key.slice(5, 7)) - 1] ?? month.key;
      marks.push(label(x, plot.bottom + 29, day === 0 ? `${name} ${month.key.slice(0, 4)}` : name));
    }
  }
  return marks.join('');
}

/** Names of categories below a plot, as many as fit; 'Jan 2022' takes two lines. */
export function labelAxis(plot: Plot, labels: readonly string[]): string {
  const width = (plot.right - plot.left) / labels.length;
  const widest = labels.reduce((most, one) => Math.max(most, textWidth(one.split(' ')[0] ?? '', SMALL)), 0);
  const every = Math.max(1, Math.ceil((widest + 5) / width));
  return labels
    .map((one, position) => {
      const [first = '', ...rest] = one.split(' ');
      if (position % every !== 0 && rest.length === 0) return '';
      const x = xOfLabel(plot, position, labels.length);
      const below = rest.length === 0 ? '' : label(x, plot.bottom + 29, rest.join(' '));
      return (position % every === 0 ? label(x, plot.bottom + 16, first) : '') + below;
    })
    .join('');
}

/** Height below a plot that either axis needs. */
export const AXIS_HEIGHT = 36;

/** Centred, but never beyond the left edge of the drawing. */
function label(x: number, y: number, content: string): string {
  if (content === '') return '';
  const middle = Math.max(x, textWidth(content, SMALL) / 2);
  return text(middle, y, content, { anchor: 'middle', fill: INK.muted, size: SMALL });
}

/** A faint vertical line through all of a plot. */
export function verticalRule(plot: Plot, x: number): string {
  return `<line x1="${at(x)}" y1="${at(plot.top)}" x2="${at(x)}" y2="${at(plot.bottom)}" stroke="${INK.grid}"/>`;
}
