import { sha256 } from '../kernel/hash.ts';
import type { Event } from '../model/events.ts';
import { eventSentence, namesOf } from '../run/explain/text.ts';
import type { Result } from '../run/result.ts';
import { base64 } from './base64.ts';
import { proseIn } from './columns.ts';
import { commandLine } from './command.ts';
import type { Figure, Topic } from './figure.ts';
import { figuresOf } from './index.ts';
import { dateOf } from './periods.ts';
import { type Reader, readerOf } from './reader.ts';
import { REPORT_STYLE } from './report-style.ts';
import { ledgerTable, movementsTable, stagesTable } from './summary-tables.ts';
import { figureSvg } from './svg.ts';
import { tableHtml } from './table.ts';
import { escapeMarkup } from './text.ts';
import { en } from './words/en.ts';
import type { Words } from './words/words.ts';

export interface ReportOptions {
  readonly words?: Words;
  /** The sentence of an event; absent: the catalogue of `run/explain`. */
  readonly why?: (event: Event) => string;
  /** The command line that made the run; absent: built from the spec. */
  readonly command?: string;
}

/** No report is larger: it is mailed, printed and opened on phones. */
const MOST_BYTES = 300 * 1024;
/** Two figures stand side by side in a column of the page; on a phone one is scaled down only a little. */
const FIGURE_WIDTH = 400;

/**
 * One run as one HTML file that opens from disk: static SVG and tables, no script, nothing loaded from anywhere. People first, then
 * movements, leverage beside its human cost, the outcome, why, and how to run it again. Every text is escaped.
 */
export function reportHtml(result: Result, options: ReportOptions = {}): string {
  const reader = readerOf(options.words ?? en);
  const figures = figuresOf(result, reader.words);
  const around = page(result, reader, figures, options, []);
  const lines = eventLines(result, reader, options);
  const rest = (left: number): string =>
    left === 0 ? '' : `<p>${escapeMarkup(reader.words.report.moreEvents(reader.number(left)))}</p>`;
  let room = MOST_BYTES - bytesOf(around) - bytesOf(rest(lines.length)) - 1024;
  const kept = lines.filter((line) => {
    room -= bytesOf(line);
    return room >= 0;
  });
  return page(result, reader, figures, options, [...kept, rest(lines.length - kept.length)]);
}

function page(
  result: Result,
  reader: Reader,
  figures: readonly Figure[],
  options: ReportOptions,
  events: readonly string[],
): string {
  const { report, language } = reader.words;
  const { scenario } = result.spec;
  const title = proseIn(scenario.title, language);
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(REPORT_STYLE))}'; img-src 'none'; base-uri 'none'; form-action 'none'`;
  const of = (topic: Topic | 'power'): Figure[] => figures.filter((figure) => figure.topic === topic);
  return [
    `<!doctype html><html lang="${escapeMarkup(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">`,
    `<title>${escapeMarkup(title)} · limen</title><style>${REPORT_STYLE}</style></head><body>`,
    head(result, reader, title),
    '<main>',
    section('people', report.people, [
      costTiles(result, reader),
      `<div class="figures pair">${drawn(of('people'), reader)}<div>${tableHtml(ledgerTable(result, reader), reader, report.ledger)}</div></div>`,
    ]),
    section('movement', report.movement, [
      `<div class="columns">${drawn(of('movement'), reader)}</div>`,
      folded(report.movements, tableHtml(movementsTable(result, reader), reader, report.movements)),
      folded(report.stages, tableHtml(stagesTable(result, reader), reader, report.stages)),
    ]),
    section('power', report.power, [
      of('power').length === 0
        ? paragraph(reader.words.leverage.none)
        : `<div class="figures">${drawn(of('power'), reader)}</div>`,
    ]),
    section('outcome', report.outcome, [
      `<div class="figures">${drawn(of('outcome'), reader)}</div>`,
      result.scripted.length === 0 ? '' : paragraph(report.scripted(result.scripted.join(', '))),
    ]),
    section('why', report.why, [
      `<div class="figures">${drawn(of('why'), reader)}</div>`,
      events.length <= 1 && (events[0] ?? '') === ''
        ? paragraph(report.noEvents)
        : `<ol class="why">${events.slice(0, -1).join('')}</ol>${events.at(-1)}`,
    ]),
    section('method', report.method, [method(result, reader, options)]),
    `</main><footer><p>${escapeMarkup(report.purpose)}</p></footer></body></html>\n`,
  ].join('\n');
}

function head(result: Result, reader: Reader, title: string): string {
  const { report, language } = reader.words;
  const { scenario } = result.spec;
  const first = reader.date(scenario.start);
  const last = reader.date(dateOf(scenario.start, Math.max(0, result.days - 1)));
  const summary = proseIn(scenario.summary, language);
  const note = proseIn(scenario.contentNote, language);
  return `<header><h1>${escapeMarkup(title)}</h1><p class="what">${escapeMarkup(report.what)}</p><p class="what">${escapeMarkup(`${first} – ${last}`)}</p>${
    summary === '' ? '' : `<p class="lede">${escapeMarkup(summary)}</p>`
  }${note === '' ? '' : `<p class="aside"><b>${escapeMarkup(report.contentNote)}.</b> ${escapeMarkup(note)}</p>`}</header>`;
}

/** The numbers that come first, everywhere. */
const TILES = [
  'deathsTrue',
  'deathsRecorded',
  'unmetProtectionNeed',
  'nightsOutdoors',
  'violence',
  'protectionReached',
];

function costTiles(result: Result, reader: Reader): string {
  const tiles = TILES.filter((id) => Object.hasOwn(result.humanCost, id)).map((id) => {
    const total = result.humanCost[id] ?? null;
    const value = escapeMarkup(reader.orNotModelled(total));
    return `<div><dt>${escapeMarkup(reader.metric(id))}</dt><dd${total === null ? ' class="words"' : ''}>${value}${
      total === null ? '' : `<small>${escapeMarkup(reader.unit(id))}</small>`
    }</dd></div>`;
  });
  return tiles.length === 0 ? '' : `<dl class="tiles cost">${tiles.join('')}</dl>`;
}

function drawn(figures: readonly Figure[], reader: Reader): string {
  const parts = figures.map(
    (figure) => (figure.topic === 'power' ? html(figure.companion, reader) : '') + html(figure, reader),
  );
  return parts.join('\n');
}

function html(figure: Figure, reader: Reader): string {
  const { words } = reader;
  const source = figure.source === undefined ? '' : ` ${words.observedBy(figure.source)}`;
  return (
    `<figure id="${escapeMarkup(figure.id)}"><figcaption><h3>${escapeMarkup(figure.title)}</h3><p class="finding">${escapeMarkup(figure.finding)}</p></figcaption>` +
    figureSvg(figure, { width: FIGURE_WIDTH, words }) +
    `<p class="note">${escapeMarkup(figure.note + source)}</p>` +
    `${figure.table.rows.length === 0 ? '' : folded(words.report.table, tableHtml(figure.table, reader, figure.title))}</figure>`
  );
}

function eventLines(result: Result, reader: Reader, { why }: ReportOptions): string[] {
  const { scenario } = result.spec;
  const { start } = scenario;
  const names = namesOf(scenario, reader.words.language);
  return result.events.map((event) => {
    const sentence = why === undefined ? eventSentence(event, names) : why(event);
    return `<li><time>${escapeMarkup(reader.date(dateOf(start, event.day)))}</time> ${escapeMarkup(sentence)}</li>`;
  });
}

function method(result: Result, reader: Reader, { command }: ReportOptions): string {
  const { report, language } = reader.words;
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
  const limits = proseIn(scenario.cannotSee, language);
  const sources = Object.entries(scenario.sources).map(([id, source]) => {
    const parts = [source.title, source.publisher, source.year, source.url].filter((part) => part !== undefined);
    return `<li>${escapeMarkup(`${id}: ${parts.join(', ')}`)}</li>`;
  });
  return [
    `<h3>${escapeMarkup(report.reproduce)}</h3>${paragraph(report.reproduceText)}<pre><code>${escapeMarkup(line)}</code></pre>`,
    `<table><tbody>${rows.join('')}</tbody></table>`,
    limits === '' ? '' : `<h3>${escapeMarkup(report.limits)}</h3>${paragraph(limits)}`,
    sources.length === 0 ? '' : folded(report.sources, `<ul>${sources.join('')}</ul>`),
  ].join('');
}

function section(id: string, title: string, parts: readonly string[]): string {
  return `<section aria-labelledby="${id}-heading"><h2 id="${id}-heading">${escapeMarkup(title)}</h2>${parts.join('\n')}</section>`;
}

function folded(title: string, content: string): string {
  return `<details><summary>${escapeMarkup(title)}</summary><div class="scroll" tabindex="0">${content}</div></details>`;
}

function paragraph(content: string): string {
  return `<p>${escapeMarkup(content)}</p>`;
}

/** Length in UTF-8. */
function bytesOf(content: string): number {
  let bytes = 0;
  for (const character of content) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
