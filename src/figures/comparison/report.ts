import type { WorldsStated } from '../../run/ensemble.ts';
import type { PairedComparison } from '../../run/pair.ts';
import type { RunSpec } from '../../run/spec.ts';
import { FEWEST_PAIRS } from '../../run/ways.ts';
import { afterNumbers, beforeNumbers, kindHtml } from '../case-html.ts';
import { proseIn } from '../columns.ts';
import { bytesOf, MOST_BYTES, pageHtml } from '../page.ts';
import { readerOf } from '../reader.ts';
import { paragraph, section } from '../report-parts.ts';
import { escapeMarkup } from '../text.ts';
import { en } from './en.ts';
import { armParts, scrolling } from './report-arm.ts';
import type { ComparisonWords } from './words.ts';

/** One what-if as it was compared with its base. */
export interface ComparedArm {
  readonly id: string; // the what-if as it was given
  readonly spec: RunSpec; // of the arm; its seed is that of the comparison
  readonly scenarioHash: string;
  readonly comparison: PairedComparison;
}

export interface ComparisonReport {
  readonly base: RunSpec;
  readonly scenarioHash: string; // of the base
  readonly arms: readonly ComparedArm[];
  readonly command: string; // what the user typed
  readonly version: string; // of limen
  readonly worlds?: WorldsStated; // where the pairs differ in parameters too
}

/**
 * A comparison as one HTML file that opens from disk: no script, nothing loaded from anywhere. Of each what-if first what people bear, deaths
 * beside unmet need, then what was granted and who moved, then how leverage fell. Every text is escaped. What-ifs that do not fit
 * into 300 KB are left out and named.
 */
export function comparisonHtml(report: ComparisonReport, said: ComparisonWords = en): string {
  const arms = report.arms.map((arm, index) => armHtml(report, arm, index, said));
  const whole = (count: number): string => page(report, arms.slice(0, count), said);
  let count = arms.length;
  while (count > 0 && bytesOf(whole(count)) > MOST_BYTES) count -= 1;
  return whole(count);
}

function armHtml({ base }: ComparisonReport, arm: ComparedArm, index: number, said: ComparisonWords): string {
  const whatIfs = base.scenario.whatIfs;
  const title = Object.hasOwn(whatIfs, arm.id) ? proseIn(whatIfs[arm.id]!.title, said.words.language) : arm.id;
  return section(`what-if-${index + 1}`, said.whatIf(title), armParts(arm, said));
}

function page(report: ComparisonReport, arms: readonly string[], said: ComparisonWords): string {
  const { scenario, mode } = report.base;
  const { language } = said.words;
  const reader = readerOf(said.words);
  const title = proseIn(scenario.title, language);
  const note = proseIn(scenario.contentNote, language);
  const pairs = Math.max(...report.arms.map(({ comparison }) => comparison.pairs));
  const left = report.arms.length - arms.length;
  const content = [
    `<header><h1>${escapeMarkup(title)}</h1><p class="what">${escapeMarkup(said.report.what(pairs))}</p>`,
    kindHtml(scenario, reader),
    note === ''
      ? ''
      : `<p class="aside"><b>${escapeMarkup(said.words.report.contentNote)}.</b> ${escapeMarkup(note)}</p>`,
    `<p class="lede">${escapeMarkup(said.report.howToRead)}</p>`,
    pairs < FEWEST_PAIRS ? paragraph(said.tooFew(pairs, FEWEST_PAIRS)) : '',
    `${beforeNumbers(scenario, reader)}</header><main>`,
    ...arms,
    left === 0 ? '' : paragraph(said.report.moreArms(left)),
    mode === 'history' ? paragraph(said.historyMode) : '',
    section('case', said.words.case.heading, [afterNumbers(scenario, reader)]),
    section('method', said.words.report.method, [method(report, pairs, said)]),
    `</main><footer><p>${escapeMarkup(said.words.report.purpose)}</p></footer>`,
  ];
  return pageHtml(content.filter((part) => part !== '').join('\n'), { language, title });
}

function method(report: ComparisonReport, pairs: number, said: ComparisonWords): string {
  const { words } = said;
  const { base, arms, command, version, scenarioHash, worlds } = report;
  const facts: readonly (readonly [string, string])[] = [
    [words.report.seed, said.report.seeds(base.seed, pairs)],
    [words.report.mode, words.report.modes[base.mode]],
    [words.report.version, version],
    ...(worlds === undefined ? [] : [said.report.worlds(worlds)]),
    [`${words.report.scenarioHash}: ${said.columns.base}`, scenarioHash],
    ...arms.map((arm): [string, string] => [`${words.report.scenarioHash}: ${arm.id}`, arm.scenarioHash]),
  ];
  const rows = facts.map(
    ([name, value]) =>
      `<tr><th scope="row">${escapeMarkup(name)}</th><td><code>${escapeMarkup(value)}</code></td></tr>`,
  );
  return [
    `<h3>${escapeMarkup(words.report.reproduce)}</h3>${paragraph(words.report.reproduceText)}<pre><code>${escapeMarkup(command)}</code></pre>`,
    scrolling(`<table><tbody>${rows.join('')}</tbody></table>`),
  ].join('');
}
