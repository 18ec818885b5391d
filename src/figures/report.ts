import type { Event } from '../model/events.ts';
import type { Result } from '../run/result.ts';
import { afterNumbers } from './case-html.ts';
import { proseIn, slotName } from './columns.ts';
import type { Figure, Table, Topic } from './figure.ts';
import { figuresOf } from './index.ts';
import { bytesOf, MOST_BYTES, pageHtml } from './page.ts';
import { type Reader, readerOf } from './reader.ts';
import { costTiles, eventLines, figuresHtml, folded, head, method, paragraph, section } from './report-parts.ts';
import { ledgerTable, movementsTable, notInLedger, stagesTable, withoutZeros } from './summary-tables.ts';
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

/** Kept free for what happened among states. */
const BYTES_FOR_EVENTS = 24 * 1024;
/** Rows a figure's table may have; the first bound under which the report fits is taken. */
const TABLE_BOUNDS: readonly number[] = [Number.POSITIVE_INFINITY, 24, 0];

/**
 * One run as one HTML file that opens from disk: static SVG and tables, no script, nothing loaded from anywhere. People first, then
 * movements, leverage beside its human cost, the outcome, why, and how to run it again. Every text is escaped. What does not fit into
 * 300 KB, long tables and late events, is left out and named.
 */
export function reportHtml(result: Result, options: ReportOptions = {}): string {
  const reader = readerOf(options.words ?? en);
  const figures = figuresOf(result, reader.words);
  let pageWith = (events: string): string => page(result, reader, figures, options, events, Number.POSITIVE_INFINITY);
  for (const bound of TABLE_BOUNDS) {
    pageWith = (events) => page(result, reader, figures, options, events, bound);
    if (bytesOf(pageWith('')) <= MOST_BYTES - BYTES_FOR_EVENTS) break;
  }
  return pageWith(eventsThatFit(eventLines(result, reader, options.why), MOST_BYTES - bytesOf(pageWith('')), reader));
}

function ledgerHtml(result: Result, reader: Reader): string {
  const { table, zeros } = withoutZeros(ledgerTable(result, reader));
  const missing = notInLedger(result, reader);
  return [
    table.rows.length === 0 ? '' : tableHtml(table, reader, reader.words.report.ledger),
    zeros.length === 0 ? '' : `<p class="note">${escapeMarkup(reader.words.report.countedZero(zeros.join('; ')))}</p>`,
    missing === null ? '' : `<p class="note">${escapeMarkup(missing)}</p>`,
  ].join('');
}

function foldedTable(table: Table, title: string, reader: Reader): string {
  return table.rows.length === 0 ? '' : folded(title, tableHtml(table, reader, title));
}

function eventsThatFit(lines: readonly string[], bytes: number, reader: Reader): string {
  const { report } = reader.words;
  if (lines.length === 0) return paragraph(report.noEvents);
  let room = bytes - 1024; // for what stands around the list
  const tooMany = lines.findIndex((line) => {
    room -= bytesOf(line);
    return room < 0;
  });
  const kept = tooMany < 0 ? lines : lines.slice(0, tooMany);
  const left = lines.length - kept.length;
  return `<ol class="why">${kept.join('')}</ol>${left === 0 ? '' : paragraph(report.moreEvents(reader.number(left)))}`;
}

function page(
  result: Result,
  reader: Reader,
  figures: readonly Figure[],
  options: ReportOptions,
  events: string,
  mostRows: number,
): string {
  const { report, language } = reader.words;
  const title = proseIn(result.spec.scenario.title, language);
  const drawn = (topic: Topic | 'power'): string =>
    figuresHtml(
      figures.filter((figure) => figure.topic === topic),
      reader,
      mostRows,
    );
  const content = [
    head(result, reader, title),
    '<main>',
    section('people', report.people, [
      costTiles(result, reader),
      `<div class="figures pair">${drawn('people')}<div>${ledgerHtml(result, reader)}</div></div>`,
    ]),
    section('movement', report.movement, [
      drawn('movement') === ''
        ? paragraph(result.people > 0 ? report.noBorder : `${reader.words.noData}.`)
        : `<div class="columns">${drawn('movement')}</div>`,
      foldedTable(movementsTable(result, reader), report.movements, reader),
      result.people === 0 ? '' : foldedTable(stagesTable(result, reader), report.stages, reader),
    ]),
    section('power', report.power, [
      `<div class="figures">${drawn('power') || paragraph(reader.words.leverage.none)}</div>`,
    ]),
    section('outcome', report.outcome, [
      `<div class="figures">${drawn('outcome')}</div>`,
      result.scripted.length === 0
        ? ''
        : paragraph(
            report.scripted(result.scripted.map((slot) => slotName(result.spec.scenario, slot, reader)).join('; ')),
          ),
    ]),
    section('why', report.why, [`<div class="figures">${drawn('why')}</div>`, events]),
    section('case', reader.words.case.heading, [afterNumbers(result.spec.scenario, reader)]),
    section('method', report.method, [method(result, reader, options.command)]),
    `</main><footer><p>${escapeMarkup(report.purpose)}</p></footer>`,
  ].join('\n');
  return pageHtml(content, { language, title });
}
