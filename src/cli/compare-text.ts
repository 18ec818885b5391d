import { en } from '../figures/comparison/en.ts';
import { comparisonSentences } from '../figures/comparison/sentences.ts';
import { readerOf } from '../figures/reader.ts';
import { askedOtherwise } from '../run/asked-otherwise.ts';
import type { PairedRow } from '../run/difference.ts';
import type { Ensemble } from '../run/ensemble.ts';
import { namesOf } from '../run/explain/text.ts';
import type { PairedComparison } from '../run/pair.ts';
import type { RunSpec } from '../run/spec.ts';
import { FEWEST_PAIRS, type WayChange } from '../run/ways.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ensembleSize, runsText } from './ensemble-text.ts';
import { indented, table } from './table.ts';

/** What of a spec says how third parties were asked. */
type AskingSpec = Pick<RunSpec, 'scenario' | 'mode' | 'policies'>;

const reader = readerOf(en.words);
const { columns } = en;

/** One what-if beside its base, people first; how leverage fell, or that it did not, comes last. */
export function armText(title: string, spec: AskingSpec, comparison: PairedComparison): string {
  const { verdict, leverage } = comparisonSentences(comparison, en);
  const lines = [
    en.whatIf(title),
    '',
    `  ${en.humanCost}`,
    ...lined(table([['', '', columns.change, columns.low, columns.high], ...costRows(comparison)], new Set([2, 3, 4]))),
    '',
    `  ${en.outcome}`,
    ...lined(table([HEADER, ...outcomeRows(comparison)], NUMBERS)),
    '',
    `  ${en.leverage}`,
    ...lined(table([HEADER, ...leverageRows(comparison)], NUMBERS)),
    '',
    ...answerLines(spec, comparison),
    ...(movedNothing(comparison) ? [`  ${en.nothingMoved}`] : []),
    `  ${verdict ?? en.tooFew(comparison.pairs, FEWEST_PAIRS)}`,
    ...(leverage === null ? [] : [`  ${leverage}`]),
  ];
  return `${lines.join('\n')}\n`;
}

const HEADER = ['', columns.base, columns.arm, columns.change, columns.low, columns.high, columns.pairs];
const NUMBERS: ReadonlySet<number> = new Set([1, 2, 3, 4, 5]);

function costRows({ ledger, pairs }: PairedComparison): string[][] {
  return ledger.map(({ id, compared }) => {
    if (compared === null) return [reader.metric(id), en.words.notModelled];
    const { lessHarm, same } = compared;
    const counted = same === pairs ? en.pairs.sameInAll(pairs) : en.pairs.lessHarm(lessHarm, pairs);
    return [reader.metric(id), counted, ...change(compared)];
  });
}

function outcomeRows({ concession, movements }: PairedComparison): string[][] {
  return [numbersOf(concession, 2), ...movements.map((row) => numbersOf(row, 0))];
}

/** Leverage, then each way with its numbers below it. */
function leverageRows({ leverage, pairs }: PairedComparison): string[][] {
  const { peak, mean, ways } = leverage;
  return [
    [...numbersOf(peak, 2), counted(peak, pairs)],
    [...numbersOf(mean, 2), counted(mean, pairs)],
    ...ways.flatMap((way) => [
      [headOf(way)],
      ...way.measures.map((row) => [...indentedName(numbersOf(row, digitsOf(row))), counted(row, pairs)]),
    ]),
  ];
}

function headOf({ way, direction }: WayChange): string {
  const { head } = en.ways[way];
  return direction === null ? head : `${head}: ${en.directions[direction]}`;
}

function counted({ less, same, more }: PairedRow, pairs: number): string {
  if (same === pairs) return en.pairs.sameInAll(pairs);
  return more > less ? en.pairs.more(more, pairs) : en.pairs.less(less, pairs);
}

/** Shares and indices have digits after the point, counts do not. */
const digitsOf = ({ baseMean, armMean }: PairedRow): number => (Math.max(baseMean, armMean) < 10 ? 3 : 0);

const indentedName = ([name = '', ...rest]: string[]): string[] => [`  ${name}`, ...rest];

function numbersOf(row: PairedRow, digits: number): string[] {
  const { id, baseMean, armMean } = row;
  const name = Object.hasOwn(en.measures, id) ? en.measures[id]! : reader.metric(id);
  return [name, reader.number(baseMean, digits), reader.number(armMean, digits), ...change(row, digits)];
}

function change({ difference }: Pick<PairedRow, 'difference'>, digits = 1): string[] {
  const { mean, low, high } = difference;
  return [signed(mean, digits), signed(low, digits), signed(high, digits)];
}

function signed(value: number, digits: number): string {
  const text = reader.number(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Names the rule by which third parties answered, where it was needed, and who answered otherwise. */
function answerLines(spec: AskingSpec, { answers, pairs }: PairedComparison): string[] {
  const asked = askedOtherwise(spec);
  if (asked.length === 0) return [];
  const names = namesOf(spec.scenario);
  const said = (slot: string): string => `${names.name(slot.split('/')[0]!)}: ${names.lever(slot)}`;
  return [
    `  ${en.askedOtherwise(asked.map(said))}`,
    ...answers.map((answer) => `    ${en.answeredOtherwise(said(answer.slot), answer.pairs, pairs)}`),
    '',
  ];
}

function movedNothing({ ledger, movements, concession, leverage, pairs }: PairedComparison): boolean {
  return (
    ledger.every(({ compared }) => compared === null || compared.same === pairs) &&
    [...movements, concession, leverage.peak, leverage.mean].every(({ same }) => same === pairs)
  );
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
