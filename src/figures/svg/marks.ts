import type { Series } from '../figure.ts';
import { type Plot, yOf } from './axes.ts';
import { at, dashed, INK } from './ink.ts';
import type { ValueScale } from './scale.ts';

type XOf = (x: number) => number;

/** A line or a staircase; gaps where there is no number. */
export function linePath(series: Series, plot: Plot, scale: ValueScale, xOf: XOf): string {
  const width = series.hue === 'cost' ? 2.5 : 2;
  const path = pathOf(series, plot, scale, xOf);
  return `<path d="${path}" fill="none" stroke="${INK[series.hue]}" stroke-width="${width}" stroke-linejoin="round"${dashed(series.dash ?? 'solid')}/>`;
}

/** A faint body under the only line of a plot. */
export function area(series: Series, plot: Plot, scale: ValueScale, xOf: XOf): string {
  if (series.y.length === 0 || series.y.some((value) => value === null)) return '';
  const base = at(yOf(plot, scale, Math.max(0, scale.low)));
  const first = at(xOf(series.x[0]!));
  const last = at(xOf(series.x.at(-1)!));
  const path = `${pathOf(series, plot, scale, xOf)}L${last} ${base}L${first} ${base}Z`;
  return `<path d="${path}" fill="${INK[series.hue]}" fill-opacity="0.12"/>`;
}

/** In steps from point to point, in tenths of a pixel rounded where they end, so that nothing drifts: half the length of full coordinates. */
function pathOf({ x, y, mark }: Series, plot: Plot, scale: ValueScale, xOf: XOf): string {
  let path = '';
  let penX = Number.NaN;
  let penY = Number.NaN;
  for (let i = 0; i < y.length; i++) {
    const value = y[i];
    if (value === null || value === undefined) {
      penX = Number.NaN;
      continue;
    }
    // A level stretch is one stroke, not one a day.
    if (value === y[i - 1] && value === y[i + 1]) continue;
    const toX = Math.round(xOf(x[i]!) * 10);
    const toY = Math.round(yOf(plot, scale, value) * 10);
    if (Number.isNaN(penX)) path += `M${toX / 10} ${toY / 10}`;
    else if (mark === 'step') path += `h${(toX - penX) / 10}${toY === penY ? '' : `v${(toY - penY) / 10}`}`;
    else path += `l${(toX - penX) / 10} ${(toY - penY) / 10}`;
    penX = toX;
    penY = toY;
  }
  return path;
}

export function bars(series: Series, plot: Plot, scale: ValueScale, xOf: XOf, width: number): string {
  const zero = yOf(plot, scale, 0);
  return series.y
    .map((value, i) => {
      if (value === null || value === 0) return '';
      const y = yOf(plot, scale, value);
      const height = Math.max(1, Math.abs(zero - y));
      return `<rect x="${at(xOf(series.x[i]!) - width / 2)}" y="${at(Math.min(zero - height, y))}" width="${at(width)}" height="${at(height)}" fill="${INK[series.hue]}"/>`;
    })
    .join('');
}

/** Open circles with a halo, so that they can be read on a bar. */
export function points(series: Series, plot: Plot, scale: ValueScale, xOf: XOf): string {
  return series.y
    .map((value, i) => {
      if (value === null) return '';
      const cx = at(xOf(series.x[i]!));
      const cy = at(yOf(plot, scale, value));
      return circle(cx, cy, INK[series.hue]);
    })
    .join('');
}

export function circle(cx: string, cy: string, stroke: string): string {
  return (
    `<circle cx="${cx}" cy="${cy}" r="5.5" fill="${INK.paper}"/>` +
    `<circle cx="${cx}" cy="${cy}" r="4" fill="${INK.paper}" stroke="${stroke}" stroke-width="2"/>`
  );
}
