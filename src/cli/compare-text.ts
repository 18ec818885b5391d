import { en } from '../figures/comparison/en.ts';
import {
  type AskingSpec,
  answerLines,
  type SaidRow,
  type SaidWay,
  saidComparison,
} from '../figures/comparison/rows.ts';
import { comparisonSentences } from '../figures/comparison/sentences.ts';
import { readerOf } from '../figures/reader.ts';
import type { Ensemble, SpreadShares, WorldsStated } from '../run/ensemble.ts';
import type { PairedComparison } from '../run/pair.ts';
import { FEWEST_PAIRS } from '../run/ways.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ensembleSize, runsText } from './ensemble-text.ts';
import { indented, table } from './table.ts';

const reader = readerOf(en.words);
const { columns } = en;

/** One what-if beside its base, people first; how leverage fell, or that it did not, comes last. */
export function armText(title: string, spec: AskingSpec, comparison: PairedComparison): string {
  const { verdict, leverage } = comparisonSentences(comparison, en);
  const said = saidComparison(comparison, en);
  const lines = [
    en.whatIf(title),
    '',
    `  ${en.humanCost}`,
    ...lined(costLines(said.cost)),
    '',
    `  ${en.outcome}`,
    ...lined(table([HEADER, ...said.outcome.map(numberCells)], NUMBERS)),
    '',
    `  ${en.leverage}`,
    ...lined(table([HEADER, ...said.leverage.map(countedCells), ...said.ways.flatMap(wayCells)], NUMBERS)),
    '',
    ...answered(answerLines(spec, comparison, en)),
    ...(said.movedNothing ? [`  ${en.nothingMoved}`] : []),
    `  ${verdict ?? en.tooFew(comparison.pairs, FEWEST_PAIRS)}`,
    ...(leverage === null ? [] : [`  ${leverage}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Where the parameters of the pairs are from. */
export function worldsLine({ accepted, drawn, sets, study }: WorldsStated): string {
  return `Both runs of a pair have the same parameters: ${reader.number(drawn)} of ${reader.number(sets)} accepted sets of the study ${study} (${accepted}), each for two pairs or more.\n`;
}

/** How much of the spread of each difference is not knowing the world. */
export function spreadText(spread: Readonly<Record<string, SpreadShares>>): string {
  const shares = Object.entries(spread).map(([id, { parameters }]) => ({ id, parts: Math.round(parameters * 100) }));
  if (shares.length === 0) return '';
  const rows = shares.sort((a, b) => b.parts - a.parts).slice(0, MOST_ROWS);
  const lines = [
    '  Of the spread of a difference, parts of 100 that are parameters; the rest is luck (analysis of variance)',
    ...lined(table([...rows.map(({ id, parts }) => [reader.metric(id), String(parts)])], new Set([1]))),
  ];
  return `${lines.join('\n')}\n`;
}

/** Rows that are shown: those in which the parameters weigh most. */
const MOST_ROWS = 6;

const HEADER = ['', columns.base, columns.arm, columns.change, columns.low, columns.high, columns.pairs];
const NUMBERS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5]);

/** Nothing of it is modelled where only states meet: one line says so. */
function costLines(rows: readonly SaidRow[]): string[] {
  if (rows.every(({ numbers }) => numbers === null)) return [`${en.words.notModelled}: nobody lives in these worlds`];
  return table([['', '', columns.change, columns.low, columns.high], ...rows.map(costCells)], new Set([2, 3, 4]));
}

function costCells({ name, counted, numbers }: SaidRow): string[] {
  return [name, counted, ...(numbers === null ? [] : [numbers.change, numbers.low, numbers.high])];
}

function numberCells({ name, numbers }: SaidRow): string[] {
  return [name, ...(numbers === null ? [] : [numbers.base, numbers.arm, numbers.change, numbers.low, numbers.high])];
}

const countedCells = (row: SaidRow): string[] => [...numberCells(row), row.counted];

/** A way, with its numbers below it. */
function wayCells({ head, rows }: SaidWay): string[][] {
  return [[head], ...rows.map((row) => countedCells({ ...row, name: `  ${row.name}` }))];
}

/** The rule by which third parties answered, and below it those who answered otherwise. */
function answered([rule, ...answers]: readonly string[]): string[] {
  return rule === undefined ? [] : [`  ${rule}`, ...answers.map((answer) => `    ${answer}`), ''];
}

export function worldsText(worlds: readonly Scenario[], a: Ensemble, b: Ensemble): string {
  const middle = (summary: Ensemble, id: string): string => {
    const spread = summary.humanCost[id];
    return spread === undefined || spread === null
      ? en.words.notModelled
      : `${reader.number(spread.p50)} (${reader.number(spread.p05)} to ${reader.number(spread.p95)})`;
  };
  const ids = [...new Set([...Object.keys(a.humanCost), ...Object.keys(b.humanCost)])];
  const [first, second] = worlds.map((world) => world.id);
  const kinds = ({ outcome }: Ensemble): string =>
    `${outcome.kind.none} / ${outcome.kind.partial} / ${outcome.kind.full}`;
  const lines = table(
    [
      ['', first!, second!],
      ...ids.map((id) => [reader.metric(id), middle(a, id), middle(b, id)]),
      [`no / partial / full concession, of ${runsText(a)} and ${runsText(b)}`, kinds(a), kinds(b)],
    ],
    new Set([1, 2]),
  );
  return `Different worlds, not paired: nothing is subtracted. ${ensembleSize(a)}; ${ensembleSize(b)}. The middle run, and from where to where nine tenths of the runs lie.\n\n${indented(lines)}`;
}

function lined(lines: readonly string[]): string[] {
  return indented(lines.map((line) => `  ${line}`))
    .trimEnd()
    .split('\n');
}
