import { askedOtherwise } from '../../run/asked-otherwise.ts';
import type { PairedRow } from '../../run/difference.ts';
import { namesOf } from '../../run/explain/text.ts';
import type { PairedComparison } from '../../run/pair.ts';
import type { RunSpec } from '../../run/spec.ts';
import type { WayChange } from '../../run/ways.ts';
import { type Reader, readerOf } from '../reader.ts';
import type { ComparisonWords } from './words.ts';

/** What of a spec says how third parties were asked. */
export type AskingSpec = Pick<RunSpec, 'scenario' | 'mode' | 'policies'>;

/** One row of a comparison in words: the terminal and the page print the same ones. */
export interface SaidRow {
  readonly name: string;
  /** In how many pairs; for a row of the ledger that is not modelled, just that. */
  readonly counted: string;
  /** null where the row is not modelled in both worlds. */
  readonly numbers: null | {
    readonly base: string;
    readonly arm: string;
    readonly change: string;
    readonly low: string;
    readonly high: string;
  };
}

/** A way in which leverage can fall, with the rows that show it. */
export interface SaidWay {
  readonly head: string;
  readonly rows: readonly SaidRow[];
}

export interface SaidComparison {
  readonly cost: readonly SaidRow[]; // in the order of the ledger
  readonly outcome: readonly SaidRow[];
  readonly leverage: readonly SaidRow[];
  readonly ways: readonly SaidWay[];
  readonly movedNothing: boolean;
}

/** Everything that is counted in a comparison, written for readers of one language. */
export function saidComparison(comparison: PairedComparison, said: ComparisonWords): SaidComparison {
  const { ledger, pairs, concession, movements, leverage } = comparison;
  const reader = readerOf(said.words);
  const row = (from: PairedRow, digits: number): SaidRow => ({
    name: Object.hasOwn(said.measures, from.id) ? said.measures[from.id]! : reader.metric(from.id),
    counted: counted(from, pairs, said),
    numbers: numbersOf(from, digits, reader),
  });
  return {
    cost: ledger.map(({ id, compared }): SaidRow => {
      const name = reader.metric(id);
      if (compared === null) return { name, counted: said.words.notModelled, numbers: null };
      const { lessHarm, same } = compared;
      const inPairs = same === pairs ? said.pairs.sameInAll(pairs) : said.pairs.lessHarm(lessHarm, pairs);
      return { name, counted: inPairs, numbers: numbersOf(compared, costDigitsOf(compared), reader) };
    }),
    outcome: [row(concession, 2), ...movements.map((movement) => row(movement, 0))],
    leverage: [row(leverage.peak, 2), row(leverage.mean, 2)],
    ways: leverage.ways.map((way) => ({
      head: headOf(way, said),
      rows: way.measures.map((measure) => row(measure, digitsOf(measure))),
    })),
    movedNothing: movedNothing(comparison),
  };
}

/** Names the rule by which third parties answered, where it was needed, and then who answered otherwise, one line each. */
export function answerLines(
  spec: AskingSpec,
  { answers, pairs }: PairedComparison,
  said: ComparisonWords,
): readonly string[] {
  const asked = askedOtherwise(spec);
  if (asked.length === 0) return [];
  const names = namesOf(spec.scenario, said.words.language);
  const named = (slot: string): string => `${names.name(slot.split('/')[0]!)}: ${names.lever(slot)}`;
  return [
    said.askedOtherwise(asked.map(named)),
    ...answers.map((answer) => said.answeredOtherwise(named(answer.slot), answer.pairs, pairs)),
  ];
}

function headOf({ way, direction }: WayChange, said: ComparisonWords): string {
  const { head } = said.ways[way];
  return direction === null ? head : `${head}: ${said.directions[direction]}`;
}

function counted({ less, same, more }: PairedRow, pairs: number, said: ComparisonWords): string {
  if (same === pairs) return said.pairs.sameInAll(pairs);
  return more > less ? said.pairs.more(more, pairs) : said.pairs.less(less, pairs);
}

/** Means of small counts have one digit after the point; of large ones it would say nothing. */
const costDigitsOf = ({ baseMean, armMean }: Pick<PairedRow, 'baseMean' | 'armMean'>): number =>
  Math.max(baseMean, armMean) < 1000 ? 1 : 0;

/** Shares and indices have digits after the point, counts do not. */
const digitsOf = ({ baseMean, armMean }: PairedRow): number => (Math.max(baseMean, armMean) < 10 ? 3 : 0);

function numbersOf(
  { baseMean, armMean, difference }: Pick<PairedRow, 'baseMean' | 'armMean' | 'difference'>,
  digits: number,
  reader: Reader,
): SaidRow['numbers'] {
  const signed = (value: number): string => {
    const text = reader.number(value, digits);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  return {
    base: reader.number(baseMean, digits),
    arm: reader.number(armMean, digits),
    change: signed(difference.mean),
    low: signed(difference.low),
    high: signed(difference.high),
  };
}

function movedNothing({ ledger, movements, concession, leverage, pairs }: PairedComparison): boolean {
  return (
    ledger.every(({ compared }) => compared === null || compared.same === pairs) &&
    [...movements, concession, leverage.peak, leverage.mean].every(({ same }) => same === pairs)
  );
}
