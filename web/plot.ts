import type { Figure } from '../src/figures/figure.ts';
import type { FigureDrawing } from '../src/figures/svg.ts';
import type { Words } from '../src/figures/words/words.ts';
import type { Colours } from './plot-figure.ts';
import { PLOT_SETTINGS } from './plot-settings.ts';

/** The only user of Plotly. It is loaded once, when the page is idle and a figure is in sight; until then figures are drawings. */

type Plotly = typeof import('plotly.js-dist');

let loading: Promise<Plotly> | undefined;

/** Plotly with its style sheet. Rejects when either cannot be loaded; then the drawings simply stay. */
function loadPlotly(): Promise<Plotly> {
  loading ??= Promise.all([import('plotly.js-dist'), linkStyle()]).then(([module]) => {
    const plotly = (module as unknown as { default?: Plotly }).default ?? module;
    return plotly;
  });
  return loading;
}

/** Kinds of figure that gain something from a pointer over them; the others stay drawings. */
export function isPlottable(figure: Figure): boolean {
  return figure.series.length > 0 && (figure.axis.kind === 'days' || figure.axis.kind === 'labels');
}

/** Draws the marks of a figure into an element that lies over the frame of its drawing. */
export async function drawPlot(
  element: HTMLElement,
  figure: Figure,
  drawing: FigureDrawing,
  words: Words,
): Promise<void> {
  const [plotly, { plotOf }] = await Promise.all([loadPlotly(), import('./plot-figure.ts')]);
  registerLocale(plotly, words);
  const frame = { width: element.clientWidth, drawing, colours: pageColours(element), words };
  const { data, layout } = plotOf(figure, frame);
  await plotly.react(element, data, layout, { ...PLOT_SETTINGS, locale: words.language });
  // Plotly measures text in a drawing of its own, outside the page's figures: nothing in it is to be read.
  document.getElementById('js-plotly-tester')?.setAttribute('aria-hidden', 'true');
}

/** Frees what Plotly keeps for an element. Nothing happens where it never drew. */
export function erasePlot(element: HTMLElement): void {
  if (loading === undefined) return;
  loading.then(
    (plotly) => plotly.purge(element),
    () => undefined, // it was never loaded, so there is nothing to free
  );
}

/** Plotly looks for this id first and then inserts no styles itself, which the page's policy would refuse. */
function linkStyle(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.id = 'plotly.js-style-global';
    link.className = 'no-inline-styles';
    link.rel = 'stylesheet';
    link.href = './plotly.css';
    link.onload = () => resolve();
    link.onerror = () => reject(new Error('plotly.css could not be loaded'));
    document.head.append(link);
  });
}

/** Dates and numbers of the pointer's label, in the language of the page. */
function registerLocale(plotly: Plotly, words: Words): void {
  // As they stand in a date: in Polish that is another form than alone.
  const months = words.months.map((_, at) =>
    words
      .date(2000, at + 1, 1)
      .replace(/[0-9]+/g, '')
      .trim(),
  );
  const register = plotly.register as unknown as (module: object) => void;
  register({
    moduleType: 'locale',
    name: words.language,
    dictionary: {},
    format: {
      // Week days are never shown, but Plotly's own tables must be whole.
      days: Array<string>(7).fill(''),
      shortDays: Array<string>(7).fill(''),
      periods: ['AM', 'PM'],
      dateTime: '%Y-%m-%d',
      time: '%H:%M:%S',
      year: '%Y',
      month: '%b %Y',
      dayMonth: '%-d %b',
      dayMonthYear: '%-d %b %Y',
      months,
      shortMonths: [...words.months],
      decimal: words.numbers.decimal,
      thousands: words.numbers.thousands,
      grouping: [3],
      date: '%Y-%m-%d',
    },
  });
}

/** The colours that the style sheet gives this element now, in this theme. */
function pageColours(element: HTMLElement): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    people: colour('people'),
    cost: colour('cost'),
    power: colour('power'),
    outcome: colour('outcome'),
    neutral: colour('neutral'),
    ink: colour('ink'),
    muted: colour('muted'),
    grid: colour('grid'),
    axis: colour('axis'),
    paper: colour('paper'),
  };
}
