import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { figureCsv } from '../../src/figures/csv.ts';
import type { Figure as FigureData, PlainFigure } from '../../src/figures/figure.ts';
import { standaloneSvg } from '../../src/figures/standalone.ts';
import { drawFigure, type FigureDrawing } from '../../src/figures/svg.ts';
import { drawPlot, erasePlot, isPlottable } from '../plot.ts';
import { saveFile } from '../save-file.ts';
import { command, shown, ui } from '../state.ts';
import { appearance, whenCalm } from '../surroundings.ts';
import { DataTable } from './DataTable.tsx';

/**
 * A figure with all that belongs to it: what it says, the plot, units and sources, its numbers as a table, and files to take away. Leverage
 * brings its human cost along and shows it first; there is no way to show it without.
 */
export function Figure({ figure }: { readonly figure: FigureData }) {
  if (figure.topic !== 'power') return <OneFigure figure={figure} />;
  return (
    <div class="pair">
      <OneFigure figure={figure.companion} />
      <OneFigure figure={figure} beside={figure.companion} />
    </div>
  );
}

function OneFigure({ figure, beside }: { readonly figure: FigureData; readonly beside?: PlainFigure }) {
  const { words, figure: said } = ui.value;
  const headingId = `${figure.id}-heading`;
  const source = figure.source === undefined ? '' : ` ${words.observedBy(figure.source)}`;
  return (
    <figure id={figure.id} aria-labelledby={headingId}>
      <figcaption>
        <h3 id={headingId}>{figure.title}</h3>
        <p class="finding">{figure.finding}</p>
      </figcaption>
      {figure.series.length > 0 && <Plot figure={figure} />}
      <p class="note">
        {beside === undefined ? '' : `${said.companion} `}
        {figure.note}
        {source}
      </p>
      {figure.table.rows.length > 0 && (
        <div class="tools">
          <details>
            <summary>{said.table}</summary>
            <DataTable table={figure.table} caption={figure.title} />
          </details>
          <button type="button" class="quiet" aria-label={said.csv(figure.title)} onClick={() => saveCsv(figure)}>
            {said.csvShort}
          </button>
          <button type="button" class="quiet" aria-label={said.svg(figure.title)} onClick={() => saveSvg(figure)}>
            {said.svgShort}
          </button>
        </div>
      )}
    </figure>
  );
}

/**
 * First the whole drawing, at the width there is. When the page is calm and the figure near, the plot takes over its marks, over the same
 * frame, so nothing moves; the drawing stays the image that is read aloud.
 */
function Plot({ figure }: { readonly figure: FigureData }) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [plotted, setPlotted] = useState<FigureDrawing>();
  const { words } = ui.value;
  const look = appearance.value;
  const drawing = useMemo(
    () => (width === 0 ? undefined : drawFigure(figure, { width, words })),
    [figure, width, words],
  );

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const frame = box.current;
    const target = plot.current;
    if (frame === null || target === null || drawing === undefined) return undefined;
    if (!isPlottable(figure) || look === 'forced') return undefined;
    return whenCalm(frame, () => {
      drawPlot(target, figure, drawing, words).then(
        () => setPlotted(drawing),
        (error: unknown) => {
          // Without Plotly the drawing says the same: nothing is missing but the label under the pointer.
          console.warn('limen: the plot stays a drawing:', error);
        },
      );
    });
  }, [figure, drawing, words, look]);

  useEffect(() => {
    const target = plot.current;
    return () => {
      if (target !== null) erasePlot(target);
    };
  }, []);

  const isPlotted = drawing !== undefined && plotted === drawing && look !== 'forced';
  // Made by svg.ts from numbers and escaped text: nothing in it can be anything but a drawing.
  const svg = (isPlotted ? drawing.frame : drawing?.svg) ?? '';
  return (
    <div class="plot" ref={box} data-state={isPlotted ? 'plot' : 'drawing'} data-plottable={isPlottable(figure)}>
      <div class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      <div class="plotly" ref={plot} aria-hidden="true" />
    </div>
  );
}

function saveCsv(figure: FigureData): void {
  saveFile(`${figure.id}.csv`, 'text/csv', figureCsv(figure));
}

function saveSvg(figure: FigureData): void {
  const made = shown.value;
  const madeBy = `limen ${made?.result.limen ?? ''} · ${command.value} · ${made?.result.fingerprint ?? ''}`;
  saveFile(`${figure.id}.svg`, 'image/svg+xml', standaloneSvg(figure, ui.value.words, madeBy));
}
