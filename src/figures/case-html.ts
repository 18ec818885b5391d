import type { Result } from '../run/result.ts';
import type { Scenario, Source } from '../scenario/scenario.ts';
import { demandLines, grantedLines, isRevealed, isWebAddress, kindLine, type Told, told } from './case.ts';
import type { Reader } from './reader.ts';
import { escapeMarkup } from './text.ts';

/** The texts of a case in a report: before the numbers what to know, behind a fold how it ended, after the numbers what to teach and check. */

/** The two briefings, then what really happened: folded, so that a class can play first. */
export function beforeNumbers(scenario: Scenario, reader: Reader, result?: Result): string {
  const { case: said, language } = reader.words;
  const { pressed, hosts } = scenario.briefings ?? {};
  return [
    folds(said.pressed, told(pressed, language), reader),
    folds(said.hosts, told(hosts, language), reader),
    isRevealed(scenario) ? revealed(scenario, reader, result) : '',
  ].join('');
}

function revealed(scenario: Scenario, reader: Reader, result: Result | undefined): string {
  const { case: said, language } = reader.words;
  const lines = grantedLines(scenario, reader).map((text) => `<p>${escapeMarkup(text)}</p>`);
  const inRun =
    result === undefined ? '' : `<p>${escapeMarkup(said.inThisRun(reader.number(result.outcome.concession, 2)))}</p>`;
  const note = told(scenario.observedOutcome?.note, language);
  const content = [prose(told(scenario.summary, language), reader), ...lines, prose(note, reader), inRun].join('');
  return `<details><summary>${escapeMarkup(said.reveal)}</summary>${content}</details>`;
}

/** What kind of episode this is; empty for what is no case. */
export function kindHtml(scenario: Scenario, reader: Reader): string {
  const line = kindLine(scenario, reader);
  return line === null ? '' : `<p class="what">${escapeMarkup(line)}</p>`;
}

/** Who asks what, what the model cannot see, what to teach with it, where the essays say otherwise, and where its numbers come from. */
export function afterNumbers(scenario: Scenario, reader: Reader): string {
  const { case: said, report, language } = reader.words;
  const demands = demandLines(scenario, reader).map(
    (line) => `<li${marked(line, reader)}>${escapeMarkup(line.text)}</li>`,
  );
  const limits = told(scenario.cannotSee, language);
  return [
    demands.length === 0 ? '' : `<h3>${escapeMarkup(said.asked)}</h3><ul>${demands.join('')}</ul>`,
    limits === null ? '' : `<h3>${escapeMarkup(report.limits)}</h3>${prose(limits, reader)}`,
    folds(said.teaching, told(scenario.teachingNote, language), reader),
    folds(said.errata, told(scenario.errata, language), reader),
    sourcesHtml(scenario, reader),
  ].join('');
}

function sourcesHtml({ sources }: Scenario, { words }: Reader): string {
  const entries = Object.entries(sources);
  if (entries.length === 0) return `<p class="note">${escapeMarkup(words.case.noSources)}</p>`;
  const items = entries.map(
    ([id, source]) => `<li lang="en">${escapeMarkup(`${id}: ${sourceText(source)}`)}${link(source)}</li>`,
  );
  return `<details><summary>${escapeMarkup(`${words.report.sources} (${entries.length})`)}</summary><ul>${items.join('')}</ul></details>`;
}

/** Title, publisher, year and note of a source. */
function sourceText({ title, publisher, year, note }: Source): string {
  return [title, publisher, year, note].filter((part) => part !== undefined).join(', ');
}

function link({ url }: Source): string {
  if (url === undefined) return '';
  const address = escapeMarkup(url);
  return isWebAddress(url) ? ` <a href="${address}" rel="noreferrer noopener">${address}</a>` : ` ${address}`;
}

function folds(title: string, content: Told | null, reader: Reader): string {
  if (content === null) return '';
  return `<details><summary>${escapeMarkup(title)}</summary>${prose(content, reader)}</details>`;
}

function prose(content: Told | null, reader: Reader): string {
  if (content === null) return '';
  return `<p${marked(content, reader)}>${escapeMarkup(content.text)}</p>`;
}

/** A text in another language says so to whoever reads it aloud. */
function marked({ language }: Told, { words }: Reader): string {
  return language === words.language ? '' : ` lang="${escapeMarkup(language)}"`;
}
