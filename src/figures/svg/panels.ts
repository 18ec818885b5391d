import { type Figure, panelsOf, type Series } from '../figure.ts';
import type { NumberStyle } from '../text.ts';
import { wrapped } from './ink.ts';
import { key } from './key.ts';
import { drawPanel, LINE, type PanelDrawing } from './panel.ts';
import { valueScale } from './scale.ts';

export interface PanelsDrawing {
  readonly svg: string;
  /** The same without the marks: titles, keys, axes and labels, for whoever draws the marks by other means. */
  readonly frame: string;
  readonly height: number;
  readonly panels: readonly PanelDrawing[];
}

const GAP = 28;
const PLOT_HEIGHT = 160;
/** Of panels that repeat one measure below one another. */
const REPEATED_HEIGHT = 104;

type Panel = ReturnType<typeof panelsOf>[number];

/** Panels of lines or bars, side by side where there is room, below one another where there is not. */
export function drawPanels(figure: Figure, width: number, numbers: NumberStyle): PanelsDrawing {
  const panels = panelsOf(figure);
  const isLabelled = figure.axis.kind === 'labels';
  const columns = width >= 600 ? Math.min(panels.length, isLabelled ? 3 : 2) : 1;
  const columnWidth = (width - GAP * (columns - 1)) / columns;
  const plotHeight = columns === 1 && panels.length > 1 && isLabelled ? REPEATED_HEIGHT : PLOT_HEIGHT;
  const head = key(isLabelled ? sharedKey(figure, panels) : [], 0, 0, width);
  const drawn: PanelDrawing[] = [];
  let y = head.height === 0 ? 0 : head.height + 10;
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const titles = row.map(({ label }) => (label === undefined ? [] : wrapped(label, columnWidth, true)));
    const titleLines = titles.reduce((most, lines) => Math.max(most, lines.length), 0);
    const rowDrawings = row.map((panel, column) =>
      drawPanel(figure, panel.series, {
        left: column * (columnWidth + GAP),
        top: y,
        width: columnWidth,
        title: titles[column] ?? [],
        titleHeight: titleLines === 0 ? 0 : titleLines * LINE + 3,
        plotHeight,
        scale: valueScale(scaledValues(figure, panel, panels), figure.scale?.max),
        hasOwnKey: !isLabelled,
        isReferenced: panel === panels[0],
        numbers,
      }),
    );
    drawn.push(...rowDrawings);
    y = rowDrawings.reduce((most, { bottom }) => Math.max(most, bottom), y) + 14;
  }
  return {
    svg: head.svg + drawn.map(({ below, marks, above }) => below + marks + above).join(''),
    frame: head.svg + drawn.map(({ below, above }) => below + above).join(''),
    height: Math.max(0, y - 14),
    panels: drawn,
  };
}

/** The values that the scale of a panel must hold. */
function scaledValues(figure: Figure, panel: Panel, panels: readonly Panel[]): (number | null)[] {
  const series = figure.scale?.shared === true ? figure.series : panel.series;
  const reference = figure.reference !== undefined && panel === panels[0] ? [figure.reference.y] : [];
  return [...series.flatMap(({ y }) => y), ...reference];
}

/** The key of a figure whose panels all hold the same kinds of marks. */
function sharedKey(figure: Figure, panels: readonly Panel[]): Series[] {
  const named = new Map(figure.series.map((one) => [`${one.mark} ${one.label}`, one]));
  return panels.some(({ series }) => series.length > 1) ? [...named.values()] : [];
}
