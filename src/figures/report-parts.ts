import type { Event } from '../model/events.ts';
import { eventSentence, namesOf } from '../run/explain/text.ts';
import type { Result } from '../run/result.ts';
import { isRevealed } from './case.ts';
import { beforeNumbers, kindHtml } from './case-html.ts';
import { proseIn } from './columns.ts';
import { commandLine } from './command.ts';
import type { Figure } from './figure.ts';
import { firstMeasures } from './first-measures.ts';
import { dateOf } from './periods.ts';
import type { Reader } from './reader.ts';
import { figureSvg } from './svg.ts';
import { tableHtml } from './table.ts';
import { escapeMarkup, withShortNumbers } from './text.ts';

/** The pieces of report.html, each a closed piece of HTML. */

/** Two figures stand side by side in a column of the page; on a phone one is scaled down only a little. */
const FIGURE_WIDTH = 400;

export function head(result: Result, reader: Reader, title: string): string {
  const { report, language } = reader.words;
  const { scenario } = result.spec;
  const first = reader.date(scenario.start);
  const last = reader.date(dateOf(scenario.start, Math.max(0, result.days - 1)));
  const summary = isRevealed(scenario) ? '' : proseIn(scenario.summary, language);
  const note = proseIn(scenario.contentNote, language);
  return [
    `<header><h1>${escapeMarkup(title)}</h1><p class="what">${escapeMarkup(report.what)}</p>`,
    `<p class="what">${escapeMarkup(`${first} – ${last}`)}</p>`,
    kindHtml(scenario, reader),
    note === '' ? '' : `<p class="aside"><b>${escapeMarkup(report.contentNote)}.</b> ${escapeMarkup(note)}</p>`,
    summary === '' ? '' : `<p class="lede">${escapeMarkup(summary)}</p>`,
    `${beforeNumbers(scenario, reader, result)}</header>`,
  ].join('');
}

export function costTiles(result: Result, reader: Reader): string {
  const tiles = firstMeasures(result.humanCost).map((id) => {
    const total = result.humanCost[id] ?? null;
    const unit = total === null ? '' : `<dd>${escapeMarkup(reader.unit(id))}</dd>`;
    return (
      `<div><dt>${escapeMarkup(reader.metric(id))}</dt>` +
      `<dd class="value${total === null ? ' words' : ''}">${escapeMarkup(reader.orNotModelled(total))}</dd>${unit}</div>`
    );
  });
  return tiles.length === 0 ? '' : `<dl class="tiles cost">${tiles.join('')}</dl>`;
}

/** Figures in their order; leverage comes with the figure of its human cost, which stands first. Tables of more rows than `mostRows` are left out. */
export function figuresHtml(figures: readonly Figure[], reader: Reader, mostRows: number): string {
  return figures
    .flatMap((figure) => (figure.topic === 'power' ? [figure.companion, figure] : [figure]))
    .map((figure) => figureHtml(figure, reader, mostRows))
    .join('\n');
}

function figureHtml(figure: Figure, reader: Reader, mostRows: number): string {
  const { words } = reader;
  const source = figure.source === undefined ? '' : ` ${words.observedBy(figure.source)}`;
  return (
    `<figure id="${escapeMarkup(figure.id)}"><figcaption><h3>${escapeMarkup(figure.title)}</h3><p class="finding">${escapeMarkup(figure.finding)}</p></figcaption>` +
    (figure.series.length === 0 ? '' : figureSvg(figure, { width: FIGURE_WIDTH, words })) +
    `<p class="note">${escapeMarkup(figure.note + source)}</p>${tableOf(figure, reader, mostRows)}</figure>`
  );
}

function tableOf({ table, title }: Figure, reader: Reader, mostRows: number): string {
  const { report } = reader.words;
  if (table.rows.length === 0) return '';
  if (table.rows.length > mostRows) return `<p class="note">${escapeMarkup(report.tableElsewhere)}</p>`;
  return folded(report.table, tableHtml(table, reader, title));
}

/** One list item an event, in order. */
export function eventLines(result: Result, reader: Reader, why?: (event: Event) => string): string[] {
  const { scenario } = result.spec;
  const { start } = scenario;
  const names = namesOf(scenario); // the sentences are English, and so are the names in them
  const lang = reader.words.language === 'en' ? '' : ' lang="en"';
  return result.events.map((event) => {
    const sentence = withShortNumbers(why === undefined ? eventSentence(event, names) : why(event));
    return `<li><time>${escapeMarkup(reader.date(dateOf(start, event.day)))}</time> <span${lang}>${escapeMarkup(sentence)}</span></li>`;
  });
}

export function method(result: Result, reader: Reader, command?: string): string {
  const { report } = reader.words;
  const { spec } = result;
  const { scenario } = spec;
  const line =
    command ??
    commandLine({
      scenario: scenario.id,
      seed: spec.seed,
      mode: spec.mode,
      ...(result.days === scenario.days ? {} : { days: result.days }),
      ...(spec.policies === undefined ? {} : { policies: spec.policies }),
    });
  const facts: readonly (readonly [string, string])[] = [
    [report.fingerprint, result.fingerprint],
    [report.seed, spec.seed],
    [report.mode, report.modes[spec.mode]],
    [report.days, reader.number(result.days)],
    [report.peopleInRun, reader.number(result.people)],
    [report.version, result.limen],
    [report.scenarioHash, result.scenarioHash],
  ];
  const rows = facts.map(
    ([name, value]) =>
      `<tr><th scope="row">${escapeMarkup(name)}</th><td><code>${escapeMarkup(value)}</code></td></tr>`,
  );
  return [
    `<h3>${escapeMarkup(report.reproduce)}</h3>${paragraph(report.reproduceText)}<pre><code>${escapeMarkup(line)}</code></pre>`,
    `<table><tbody>${rows.join('')}</tbody></table>`,
  ].join('');
}

export function section(id: string, title: string, parts: readonly string[]): string {
  return `<section aria-labelledby="${id}-heading"><h2 id="${id}-heading">${escapeMarkup(title)}</h2>${parts.join('\n')}</section>`;
}

export function folded(title: string, content: string): string {
  return `<details><summary>${escapeMarkup(title)}</summary><div class="scroll" tabindex="0">${content}</div></details>`;
}

export function paragraph(content: string): string {
  return `<p>${escapeMarkup(content)}</p>`;
}
