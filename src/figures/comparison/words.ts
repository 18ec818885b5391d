import type { WorldsStated } from '../../run/ensemble.ts';
import type { LeverageChange, Way } from '../../run/ways.ts';
import type { Words } from '../words/words.ts';

/** What is said of a way: as the end of a sentence for more and for less of it, and as the head of its numbers. */
interface WayWords {
  readonly head: string;
  readonly more: string;
  readonly less: string;
}

/** Everything a comparison of two arms says, in one language. Numbers arrive already written. */
export interface ComparisonWords {
  readonly words: Words; // names, units and numbers of the same language
  readonly whatIf: (title: string) => string;
  readonly humanCost: string;
  readonly outcome: string;
  readonly leverage: string;
  readonly columns: {
    readonly base: string;
    readonly arm: string;
    readonly change: string;
    readonly low: string;
    readonly high: string;
    readonly pairs: string;
  };
  /** What the measures are called that are no metric and no movement. */
  readonly measures: Readonly<Record<string, string>>;
  readonly pairs: {
    readonly sameInAll: (pairs: number) => string;
    readonly lessHarm: (count: number, pairs: number) => string;
    readonly less: (count: number, pairs: number) => string;
    readonly more: (count: number, pairs: number) => string;
  };
  readonly tooFew: (pairs: number, needed: number) => string;
  readonly nothingMoved: string;
  readonly verdict: {
    readonly row: (name: string, less: number, more: number, pairs: number) => string;
    readonly rowSame: (name: string, pairs: number) => string;
    readonly deaths: string;
    readonly unmetNeed: string;
    readonly notModelled: string;
  };
  /** `by` and `low`–`high`: the change of the peak and its 95 % interval, without sign; `count` pairs of `pairs` went that way. */
  readonly leverageOf: Readonly<
    Record<
      NonNullable<LeverageChange['direction']>,
      (by: string, low: string, high: string, count: number, pairs: number) => string
    >
  >;
  readonly ways: Readonly<Record<Way, WayWords>>;
  readonly directions: Readonly<Record<'more' | 'less' | 'same' | 'unclear' | 'mixed', string>>;
  /** The ways that were used more, and those used less, behind what is said of leverage; either may be empty. */
  readonly people: (more: readonly string[], less: readonly string[]) => string;
  readonly noWay: string;
  /** In history mode: who follows dates in both arms, and who does not. */
  readonly historyMode: string;
  /** Third parties answer the difference to what history asked of them; `asked` are levers in words. */
  readonly askedOtherwise: (asked: readonly string[]) => string;
  readonly answeredOtherwise: (what: string, count: number, pairs: number) => string;
  /** What only the report on paper or on a page says. */
  readonly report: {
    readonly what: (pairs: number) => string;
    readonly howToRead: string;
    readonly pairs: string; // head of the columns that count pairs
    readonly interval: string;
    readonly key: string; // of the bars
    readonly fromTo: (base: string, arm: string) => string;
    readonly seeds: (seed: string, pairs: number) => string;
    readonly worlds: (worlds: WorldsStated) => readonly [name: string, value: string];
    readonly moreArms: (count: number) => string;
  };
}
