import type { Dash, Hue } from '../figure.ts';
import { escapeMarkup } from '../text.ts';

/**
 * The few strokes every figure is made of. Colours are CSS variables with the light palette as fallback, so one drawing serves both
 * themes, forced colours, and a file on its own. Values and contrasts: reference notes of the viewer, 5.1 (all ≥ 4.5 on their paper).
 */
export const INK = {
  people: 'var(--people,#0072B2)',
  cost: 'var(--cost,#7A3B69)',
  power: 'var(--power,#956600)',
  outcome: 'var(--outcome,#00796B)',
  neutral: 'var(--neutral,#3D4451)',
  text: 'var(--ink,#1B1F24)',
  muted: 'var(--muted,#555C66)',
  grid: 'var(--grid,#E4E0D6)',
  axis: 'var(--axis,#8A8F98)',
  paper: 'var(--paper,#FFFFFF)',
} as const satisfies Record<Hue | 'text' | 'muted' | 'grid' | 'axis' | 'paper', string>;

export const TEXT_SIZE = 12;
const DASH_ARRAYS: Readonly<Record<Dash, string>> = { solid: '', dashed: '6 3.5', dotted: '1.5 3' };

interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly size?: number;
  readonly bold?: boolean;
}

export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { anchor = 'start', fill = INK.text, size = TEXT_SIZE, bold = false } = style;
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const sized = size === TEXT_SIZE ? '' : ` font-size="${size}"`;
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${at(x)}" y="${at(y)}" fill="${fill}"${anchored}${sized}${weight}>${escapeMarkup(content)}</text>`;
}

export function rule(x1: number, y1: number, x2: number, y2: number, stroke: string, dash: Dash = 'solid'): string {
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}"${dashed(dash)}/>`;
}

export function dashed(dash: Dash): string {
  return dash === 'solid' ? '' : ` stroke-dasharray="${DASH_ARRAYS[dash]}"`;
}

/** A coordinate with one digit after the point: a tenth of a pixel. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A width that is rather too large than too small, for text of the system's sans-serif. */
export function textWidth(content: string, size = TEXT_SIZE): number {
  return content.length * size * 0.54 + 2;
}

/** Cuts what does not fit and says so with an ellipsis. */
export function fitted(content: string, width: number, size = TEXT_SIZE): string {
  if (textWidth(content, size) <= width) return content;
  const room = Math.max(1, Math.floor((width - 2) / (size * 0.54)) - 1);
  return `${content.slice(0, room).trimEnd()}…`;
}

/** Breaks a text into lines that fit. */
export function wrapped(content: string, width: number, bold = false, size = TEXT_SIZE): string[] {
  const room = bold ? width * 0.86 : width;
  const lines: string[] = [];
  for (const word of content.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
