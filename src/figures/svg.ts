import type { Figure } from './figure.ts';
import { at, INK, text } from './svg/ink.ts';
import { drawLane } from './svg/lane.ts';
import type { PanelDrawing } from './svg/panel.ts';
import { drawPanels } from './svg/panels.ts';
import { drawRows } from './svg/rows.ts';
import { escapeMarkup } from './text.ts';
import type { Words } from './words/words.ts';

export interface SvgOptions {
  readonly width: number; // CSS pixels; text is 12 pixels at this width
  readonly words: Words;
}

/** A drawing in pieces: for whoever draws the marks of the panels by other means over the same frame. */
export interface FigureDrawing {
  readonly svg: string; // whole
  readonly frame: string; // without the marks; the same as `svg` where there are no panels
  readonly height: number;
  readonly top: number; // by which everything in `panels` is lower in the drawing
  readonly panels: readonly PanelDrawing[]; // empty for other kinds of figures
}

/**
 * A figure as one `<svg>` element: no script, no style, nothing loaded from anywhere. It is an image with a name (the title) and a
 * description (what it says); the numbers are in the figure's table, which belongs beside it.
 */
export function figureSvg(figure: Figure, options: SvgOptions): string {
  return drawFigure(figure, options).svg;
}

export function drawFigure(figure: Figure, { width, words }: SvgOptions): FigureDrawing {
  const body = bodyOf(figure, width, words);
  const isPlot = figure.axis.kind === 'labels' || figure.axis.kind === 'days';
  const unit = isPlot ? text(0, 10, figure.unit, { fill: INK.muted, size: 11 }) : '';
  const top = isPlot ? 22 : 2;
  const height = top + body.height + 2;
  const wrap = (content: string): string =>
    `${opening(figure, width, height)}${unit}<g transform="translate(0 ${top})">${content}</g></svg>`;
  return { svg: wrap(body.svg), frame: wrap(body.frame ?? body.svg), height, top, panels: body.panels ?? [] };
}

interface Body {
  readonly svg: string;
  readonly height: number;
  readonly frame?: string;
  readonly panels?: readonly PanelDrawing[];
}

function bodyOf(figure: Figure, width: number, words: Words): Body {
  if (figure.series.length === 0) return { svg: text(0, 16, words.noData, { fill: INK.muted }), height: 28 };
  if (figure.axis.kind === 'rows') return drawRows(figure, width, words.numbers);
  if (figure.axis.kind === 'lane') return drawLane(figure, width);
  return drawPanels(figure, width, words.numbers);
}

function opening({ id, title, finding, note }: Figure, width: number, height: number): string {
  const key = escapeMarkup(id);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${key}-title ${key}-desc" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="12">` +
    `<title id="${key}-title">${escapeMarkup(title)}</title><desc id="${key}-desc">${escapeMarkup(`${finding} ${note}`)}</desc>`
  );
}
