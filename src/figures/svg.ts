import type { Figure } from './figure.ts';
import { at, INK, text } from './svg/ink.ts';
import { drawLane } from './svg/lane.ts';
import { drawPanels } from './svg/panels.ts';
import { drawRows } from './svg/rows.ts';
import { escapeMarkup } from './text.ts';
import type { Words } from './words/words.ts';

export interface SvgOptions {
  readonly width: number; // CSS pixels; text is 12 pixels at this width
  readonly words: Words;
  /** Makes element ids unique where several drawings of one figure stand in one document. */
  readonly idPrefix?: string;
}

/**
 * A figure as one `<svg>` element: no script, no style, nothing loaded from anywhere. It is an image with a name (the title) and a
 * description (what it says); the numbers are in the figure's table, which belongs beside it.
 */
export function figureSvg(figure: Figure, { width, words, idPrefix = '' }: SvgOptions): string {
  const { svg, height } = draw(figure, width, words);
  const id = escapeMarkup(`${idPrefix}${figure.id}`);
  const unit =
    figure.axis.kind === 'labels' || figure.axis.kind === 'days'
      ? text(0, 10, figure.unit, { fill: INK.muted, size: 11 })
      : '';
  const top = unit === '' ? 2 : 22;
  const box = `0 0 ${at(width)} ${at(top + height + 2)}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="${box}" width="${at(width)}" height="${at(top + height + 2)}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="12">` +
    `<title id="${id}-title">${escapeMarkup(figure.title)}</title><desc id="${id}-desc">${escapeMarkup(`${figure.finding} ${figure.note}`)}</desc>` +
    `${unit}<g transform="translate(0 ${top})">${svg}</g></svg>`
  );
}

function draw(figure: Figure, width: number, words: Words): { svg: string; height: number } {
  if (figure.series.length === 0) return { svg: text(0, 16, words.noData, { fill: INK.muted }), height: 28 };
  if (figure.axis.kind === 'rows') return drawRows(figure, width, words.numbers);
  if (figure.axis.kind === 'lane') return drawLane(figure, width);
  return drawPanels(figure, width, words.numbers);
}
