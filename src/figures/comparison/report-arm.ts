import type { LedgerDifference, PairedComparison } from '../../run/pair.ts';
import type { RunSpec } from '../../run/spec.ts';
import { paragraph } from '../report-parts.ts';
import { at } from '../svg/ink.ts';
import { escapeMarkup } from '../text.ts';
import { answerLines, type SaidRow, saidComparison } from './rows.ts';
import { comparisonSentences } from './sentences.ts';
import type { ComparisonWords } from './words.ts';

/** The numbers that come first: deaths never stand without the need for protection of people who did not get away. */
const FIRST = ['deathsTrue', 'unmetProtectionNeed', 'nightsOutdoors', 'violence', 'asylumRefusedUnheard'];
const BAR_WIDTH = 90;

/** What is said of one what-if, as closed pieces of HTML: the people, the outcome, then leverage. */
export function armParts(
  { spec, comparison }: { readonly spec: RunSpec; readonly comparison: PairedComparison },
  said: ComparisonWords,
): string[] {
  const rows = saidComparison(comparison, said);
  const { verdict, leverage } = comparisonSentences(comparison, said);
  const { ledger, pairs } = comparison;
  const [rule, ...answers] = answerLines(spec, comparison, said);
  return [
    verdict === null ? '' : `<p class="lede">${escapeMarkup(verdict)}</p>`,
    rows.movedNothing ? paragraph(said.nothingMoved) : '',
    tiles(ledger, rows.cost, said),
    costTable(ledger, rows.cost, pairs, said),
    `<p class="note">${escapeMarkup(said.report.key)}</p>`,
    numbersTable(said.outcome, rows.outcome, said),
    `<h3>${escapeMarkup(said.leverage)}</h3>`,
    leverage === null ? '' : paragraph(leverage),
    numbersTable(said.measures.leverage ?? '', rows.leverage, said),
    ...rows.ways.filter((way) => way.rows.length > 0).map((way) => numbersTable(way.head, way.rows, said)),
    rule === undefined ? '' : paragraph(rule),
    answers.length === 0 ? '' : `<ul>${answers.map((line) => `<li>${escapeMarkup(line)}</li>`).join('')}</ul>`,
  ].filter((part) => part !== '');
}

/** Wide content scrolls by itself, so that the page never does. */
export const scrolling = (content: string): string => `<div class="wide" tabindex="0">${content}</div>`;

function tiles(ledger: readonly LedgerDifference[], cost: readonly SaidRow[], said: ComparisonWords): string {
  const shown = FIRST.flatMap((id) => {
    const row = cost[ledger.findIndex((entry) => entry.id === id)];
    return row === undefined ? [] : [row];
  });
  const parts = shown.map(({ name, counted, numbers }) => {
    const value = `<dd class="value${numbers === null ? ' words' : ' counted'}">${escapeMarkup(counted)}</dd>`;
    const change = numbers === null ? '' : `<dd>${escapeMarkup(said.report.fromTo(numbers.base, numbers.arm))}</dd>`;
    return `<div><dt>${escapeMarkup(name)}</dt>${value}${change}</div>`;
  });
  return parts.length === 0 ? '' : `<dl class="tiles cost">${parts.join('')}</dl>`;
}

function costTable(
  ledger: readonly LedgerDifference[],
  cost: readonly SaidRow[],
  pairs: number,
  said: ComparisonWords,
): string {
  const body = cost.map((row, index) => {
    const compared = ledger[index]?.compared ?? null;
    const bar = compared === null ? '' : pairsBar(compared, pairs);
    return `<tr><th scope="row">${escapeMarkup(row.name)}</th><td class="counted">${bar}${escapeMarkup(row.counted)}</td>${numberCells(row)}</tr>`;
  });
  const heads = [said.words.report.measure, said.report.pairs, ...numberHeads(said)];
  return tableOf(said.humanCost, heads, 2, body);
}

function numbersTable(caption: string, rows: readonly SaidRow[], said: ComparisonWords): string {
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${escapeMarkup(row.name)}</th>${numberCells(row)}<td class="counted">${escapeMarkup(row.counted)}</td></tr>`,
  );
  return tableOf(caption, [said.words.report.measure, ...numberHeads(said), said.report.pairs], 1, body);
}

const numberHeads = ({ columns, report }: ComparisonWords): string[] => [
  columns.base,
  columns.arm,
  columns.change,
  report.interval,
];

function numberCells({ numbers }: SaidRow): string {
  if (numbers === null) return '<td></td>'.repeat(4);
  const { base, arm, change, low, high } = numbers;
  return [base, arm, change, `${low} … ${high}`].map((text) => `<td class="n">${escapeMarkup(text)}</td>`).join('');
}

/** `numbersFrom`: the first of the four columns of numbers. */
function tableOf(caption: string, heads: readonly string[], numbersFrom: number, body: readonly string[]): string {
  const head = heads.map((label, column) => {
    const isNumber = column >= numbersFrom && column < numbersFrom + 4;
    return `<th scope="col"${isNumber ? ' class="n"' : ''}>${escapeMarkup(label)}</th>`;
  });
  return scrolling(
    `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  );
}

/** Pairs with less harm from the left, pairs with more from the right; the words beside it say the same. */
function pairsBar({ lessHarm, moreHarm }: { lessHarm: number; moreHarm: number }, pairs: number): string {
  const [less, more] = [lessHarm, moreHarm].map((count) => (count / pairs) * BAR_WIDTH) as [number, number];
  const bar = (name: string, x: number, width: number): string =>
    `<rect class="${name}" x="${at(x)}" y="0" width="${at(width)}" height="10"/>`;
  return `<svg class="pairs" width="${BAR_WIDTH}" height="10" viewBox="0 0 ${BAR_WIDTH} 10" aria-hidden="true">${bar('same', 0, BAR_WIDTH)}${bar('less', 0, less)}${bar('more', BAR_WIDTH - more, more)}</svg>`;
}
