import type { IsoDate } from '../scenario/scenario.ts';

/**
 * A figure as plain data: what it shows, the one sentence it says, the numbers drawn and the same numbers as a table.
 * `svg.ts` draws it without a DOM, the viewer draws it with its plotting library, `csv.ts` writes it down.
 */
export type Figure = PlainFigure | PowerFigure;

/** Where a figure stands on every page: people before power, power before outcome, then why. */
export type Topic = 'people' | 'movement' | 'outcome' | 'why';

export interface PlainFigure extends FigureBody {
  readonly topic: Topic;
}

/** Leverage is never shown alone: whoever draws this figure has its human cost in hand and draws that first. */
export interface PowerFigure extends FigureBody {
  readonly topic: 'power';
  readonly companion: PlainFigure;
}

interface FigureBody {
  readonly id: string;
  readonly title: string;
  readonly finding: string; // one sentence, computed from the numbers
  readonly unit: string; // of the vertical axis; of the bars where there is none
  readonly note: string; // 'attempts, not people', 'at least', 'one possible history'
  readonly source?: string; // of observed numbers
  readonly axis: Axis;
  readonly series: readonly Series[];
  readonly scale?: Scale;
  readonly reference?: { readonly y: number; readonly label: string };
  readonly table: Table;
}

export type Axis =
  | { readonly kind: 'days'; readonly start: IsoDate; readonly days: number; readonly names: readonly string[] } // 12 month names
  | { readonly kind: 'labels'; readonly labels: readonly string[] } // categories from left to right
  | { readonly kind: 'rows'; readonly labels: readonly string[] } // bars from left to right, one row a category
  | { readonly kind: 'lane'; readonly start: IsoDate; readonly days: number; readonly names: readonly string[] }; // one row a series

interface Scale {
  readonly max?: number; // fixed upper end; the lower end is 0 unless values are negative
  readonly shared?: boolean; // all panels on one scale
}

/** The quantity decides the hue; which of several lines it is, its dash and its label. */
export type Hue = 'people' | 'cost' | 'power' | 'outcome' | 'neutral';
type Mark = 'line' | 'step' | 'bar' | 'point' | 'tick';
export type Dash = 'solid' | 'dashed' | 'dotted';

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly panel?: string; // series with one panel label share a plot; absent = all in one
  readonly mark: Mark;
  readonly hue: Hue;
  readonly dash?: Dash;
  readonly x: readonly number[]; // days from the start, or positions of labels
  readonly y: readonly (number | null)[]; // null = no number there
  readonly texts?: readonly string[]; // what a tick means
}

/** A number is printed by the reader's rules; null as `Table.empty`. */
export type Cell = number | string | null;

export interface Table {
  readonly columns: readonly { readonly label: string; readonly digits?: number }[]; // digits after the decimal sign, default 0
  readonly rows: readonly (readonly Cell[])[];
  readonly empty: string; // what null means here: 'not modelled', 'no figure'
}

/** The panels of a figure, in order of first appearance. */
export function panelsOf(figure: Figure): { readonly label: string | undefined; readonly series: readonly Series[] }[] {
  const labels = [...new Set(figure.series.map((series) => series.panel))];
  return labels.map((label) => ({ label, series: figure.series.filter((series) => series.panel === label) }));
}
