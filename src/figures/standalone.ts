import type { Figure } from './figure.ts';
import { at, INK, text, wrapped } from './svg/ink.ts';
import { drawFigure } from './svg.ts';
import type { Words } from './words/words.ts';

const WIDTH = 640;
const MARGIN = 24;

/**
 * A figure as a file of its own: title, what it says, the drawing with its key, units and note, and how the run is called. Leverage
 * brings the drawing of its human cost along, above it.
 */
export function standaloneSvg(figure: Figure, words: Words, madeBy: string): string {
  const figures = figure.topic === 'power' ? [figure.companion, figure] : [figure];
  let y = MARGIN;
  let body = '';
  for (const one of figures) {
    const block = blockOf(one, words, y);
    body += block.svg;
    y += block.height + 20;
  }
  const foot = lines(madeBy, y, { size: 11, fill: INK.muted });
  const height = y + foot.height + MARGIN;
  const box = `0 0 ${WIDTH + 2 * MARGIN} ${at(height)}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${WIDTH + 2 * MARGIN}" height="${at(height)}" font-family="system-ui, sans-serif" font-size="12">` +
    `<rect width="100%" height="100%" fill="${INK.paper}"/><g transform="translate(${MARGIN} 0)">${body}${foot.svg}</g></svg>\n`
  );
}

interface Block {
  readonly svg: string;
  readonly height: number;
}

function blockOf(figure: Figure, words: Words, top: number): Block {
  let y = top;
  let svg = '';
  const add = (block: Block): void => {
    svg += block.svg;
    y += block.height;
  };
  add(lines(figure.title, y, { size: 18, bold: true }));
  add(lines(figure.finding, y + 2, { size: 13 }));
  const { svg: drawing, height } = drawFigure(figure, { width: WIDTH, words });
  svg += `<g transform="translate(0 ${at(y + 12)})">${drawing}</g>`;
  y += height + 24;
  const source = figure.source === undefined ? '' : ` ${words.observedBy(figure.source)}`;
  add(lines(figure.note + source, y, { size: 11, fill: INK.muted }));
  return { svg, height: y - top };
}

function lines(content: string, top: number, style: { size: number; bold?: boolean; fill?: string }): Block {
  const broken = wrapped(content, WIDTH, style.bold, style.size);
  const step = Math.round(style.size * 1.4);
  return {
    svg: broken.map((line, i) => text(0, top + style.size + i * step, line, style)).join(''),
    height: broken.length * step + 4,
  };
}
