import type { Data, Layout } from 'plotly.js-dist';
import type { Dash, Figure, Hue, Series } from '../src/figures/figure.ts';
import { dateOf } from '../src/figures/periods.ts';
import type { PanelDrawing } from '../src/figures/svg/panel.ts';
import type { FigureDrawing } from '../src/figures/svg.ts';
import type { Words } from '../src/figures/words/words.ts';

/** Colours of the page as they are now: Plotly writes them into its drawing, so it cannot use CSS variables. */
export type Colours = Readonly<Record<Hue | 'ink' | 'muted' | 'grid' | 'axis' | 'paper', string>>;

export interface PlotData {
  readonly data: Data[];
  readonly layout: Partial<Layout>;
}

interface Frame {
  readonly width: number;
  readonly drawing: FigureDrawing;
  readonly colours: Colours;
  readonly words: Words;
}

const DASHES: Readonly<Record<Dash, string>> = { solid: 'solid', dashed: '6px,3.5px', dotted: '1.5px,3px' };

/**
 * The marks of a figure for Plotly, laid exactly over the frame that `svg.ts` drew: the same rectangles, scales, hues, dashes and widths.
 * Titles, keys, axes and labels stay in the frame; Plotly adds the values under the pointer.
 */
export function plotOf(figure: Figure, { width, drawing, colours, words }: Frame): PlotData {
  const data: Data[] = [];
  const layout: Record<string, unknown> = {
    width,
    height: drawing.height,
    margin: { l: 0, r: 0, t: 0, b: 0, pad: 0 },
    paper_bgcolor: 'rgba(0,0,0,0)',
    plot_bgcolor: 'rgba(0,0,0,0)',
    separators: `${words.numbers.decimal}${words.numbers.thousands}`,
    hovermode: 'x unified',
    hoverlabel: {
      bgcolor: colours.paper,
      bordercolor: colours.axis,
      font: { color: colours.ink, size: 12, family: FONT },
      namelength: -1,
    },
    font: { family: FONT, size: 12, color: colours.ink },
    dragmode: false,
    showlegend: false,
    barmode: 'group',
  };
  drawing.panels.forEach((panel, at) => {
    const suffix = at === 0 ? '' : String(at + 1);
    layout[`xaxis${suffix}`] = { ...xAxis(figure, colours), anchor: `y${suffix}`, domain: across(panel, width) };
    layout[`yaxis${suffix}`] = {
      ...BARE,
      anchor: `x${suffix}`,
      domain: upwards(panel, drawing),
      range: [panel.scale.low, panel.scale.high],
      // As many digits as the scale has, and one more: what a figure supports.
      hoverformat: `,.${panel.scale.digits === 0 ? 0 : panel.scale.digits + 1}~f`,
    };
    for (const series of panel.series) {
      data.push({ ...trace(series, figure, panel, colours), xaxis: `x${suffix}`, yaxis: `y${suffix}` } as Data);
    }
  });
  return { data, layout: layout as Partial<Layout> };
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** An axis of which nothing is drawn: the frame has it. */
const BARE = {
  fixedrange: true,
  showgrid: false,
  zeroline: false,
  showline: false,
  showticklabels: false,
  ticks: '',
} as const;

function across({ plot }: PanelDrawing, width: number): [number, number] {
  return [plot.left / width, plot.right / width];
}

/** Plotly counts from the bottom. */
function upwards({ plot }: PanelDrawing, { top, height }: FigureDrawing): [number, number] {
  return [1 - (plot.bottom + top) / height, 1 - (plot.top + top) / height];
}

function xAxis({ axis }: Figure, colours: Colours): object {
  const spikes = {
    showspikes: true,
    spikemode: 'across',
    spikethickness: 1,
    spikedash: 'solid',
    spikecolor: colours.axis,
    spikesnap: 'data',
  };
  if (axis.kind === 'labels') {
    const labels = axis.labels.map(plain);
    return { ...BARE, tickvals: labels.map((_, at) => at), ticktext: labels, range: [-0.5, labels.length - 0.5] };
  }
  if (axis.kind !== 'days') return BARE;
  const last = Math.max(1, axis.days - 1);
  return {
    ...BARE,
    ...spikes,
    type: 'date',
    range: [dateOf(axis.start, 0), dateOf(axis.start, last)],
    hoverformat: '%-d %B %Y',
  };
}

function trace(
  series: Series,
  { axis }: Figure,
  { series: all, barWidth, plot }: PanelDrawing,
  colours: Colours,
): object {
  const colour = colours[series.hue];
  const x = axis.kind === 'days' ? series.x.map((day) => dateOf(axis.start, day)) : series.x;
  const shared = { name: plain(series.label), x, y: series.y, connectgaps: false };
  if (series.mark === 'bar') {
    const bands = axis.kind === 'labels' ? axis.labels.length : 1;
    return { ...shared, type: 'bar', width: (barWidth / (plot.right - plot.left)) * bands, marker: { color: colour } };
  }
  if (series.mark === 'point') {
    const marker = { symbol: 'circle', size: 8, color: colours.paper, line: { color: colour, width: 2 } };
    return { ...shared, type: 'scatter', mode: 'markers', marker, cliponaxis: false };
  }
  return {
    ...shared,
    type: 'scatter',
    mode: 'lines',
    cliponaxis: false,
    line: {
      color: colour,
      width: series.hue === 'cost' ? 2.5 : 2,
      dash: DASHES[series.dash ?? 'solid'],
      shape: series.mark === 'step' ? 'hv' : 'linear',
      simplify: false,
    },
    ...(all.length === 1 ? { fill: 'tozeroy', fillcolor: faint(colour) } : {}),
  };
}

/** `#0072B2` at the strength of the drawing's areas; other notations get no area. */
function faint(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}1f` : 'rgba(0,0,0,0)';
}

/** Plotly reads some tags in texts; names and labels are only text. */
function plain(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
