import type { Series } from '../figure.ts';
import { at, dashed, INK, TEXT_SIZE, text, textWidth } from './ink.ts';
import { circle } from './marks.ts';

const SWATCH = 22;
const KEY_ROW = 18;

interface Placed {
  readonly series: Series;
  readonly x: number;
  readonly row: number;
}

/** Which mark means what, in rows that fit the width. Returns the drawing and its height. */
export function key(
  series: readonly Series[],
  left: number,
  top: number,
  width: number,
): { svg: string; height: number } {
  const placed: Placed[] = [];
  let x = left;
  let row = 0;
  for (const one of series) {
    const needed = SWATCH + 6 + textWidth(one.label) + 16;
    if (x > left && x + needed - 16 > left + width) {
      x = left;
      row += 1;
    }
    placed.push({ series: one, x, row });
    x += needed;
  }
  const svg = placed
    .map((one) => {
      const y = top + one.row * KEY_ROW + TEXT_SIZE;
      return swatch(one.series, one.x, y - 4) + text(one.x + SWATCH + 6, y, one.series.label, { fill: INK.text });
    })
    .join('');
  return { svg, height: placed.length === 0 ? 0 : (row + 1) * KEY_ROW };
}

function swatch(series: Series, x: number, y: number): string {
  const colour = INK[series.hue];
  if (series.mark === 'bar') return `<rect x="${at(x + 5)}" y="${at(y - 6)}" width="12" height="12" fill="${colour}"/>`;
  if (series.mark === 'point') return circle(at(x + SWATCH / 2), at(y), colour);
  const width = series.hue === 'cost' ? 2.5 : 2;
  return `<line x1="${at(x)}" y1="${at(y)}" x2="${at(x + SWATCH)}" y2="${at(y)}" stroke="${colour}" stroke-width="${width}"${dashed(series.dash ?? 'solid')}/>`;
}
