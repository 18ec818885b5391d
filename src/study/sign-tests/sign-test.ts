import type { Params } from '../../model/params.ts';
import type { State } from '../../model/state.ts';
import { type Difference, pairing } from '../../run/difference.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/**
 * What an essay says would happen, as a question to the model: two small worlds that differ in one thing, a number of each run, and what its
 * paired difference (second − first, on the same draws) must be. The worlds are made up; only the sign, or a stated size, is a claim.
 */
export interface SignTest {
  readonly id: string; // camelCase
  readonly what: string; // the claim, in one sentence
  readonly expected: string; // of the numbers below, in words
  readonly band: Band; // of the mean difference of the first measure
  readonly first: Scenario;
  readonly second: Scenario;
  /** What one run is measured by; the first number is the one that is judged, the others stand beside it. */
  readonly measures: readonly Measure[];
  readonly judge: (rows: readonly Seen[], values: Values) => Verdict;
}

/** Bounds of a number, included; null = open. */
export interface Band {
  readonly from: number | null;
  readonly to: number | null;
}

/** Which of the two worlds a run is of. */
export type Arm = 0 | 1;

/** One number of a run, built up day by day: `watch` sees every day that just ended (`state.day` is that day). */
export interface Measure {
  readonly id: string;
  readonly start: (
    params: Params,
    arm: Arm,
  ) => { readonly watch: (state: State) => void; readonly result: () => number };
}

/** The numbers of all runs of both worlds: [pair][measure]. */
export interface Values {
  readonly first: readonly (readonly number[])[];
  readonly second: readonly (readonly number[])[];
}

/** A measure over all pairs. */
export interface Seen {
  readonly id: string;
  readonly firstMean: number;
  readonly secondMean: number;
  readonly difference: Difference; // second − first, with its 95 % interval
  readonly up: number; // pairs in which the second world has more
  readonly same: number;
  readonly down: number;
}

interface Verdict {
  readonly pass: boolean;
  readonly why: string | null; // null where it passes
}

/** The whole interval lies below `bound` (default 0). */
export function below(row: Seen, bound = 0): Verdict {
  const pass = row.difference.high < bound;
  return { pass, why: pass ? null : `the interval of ${row.id} reaches ${said(row.difference.high)}` };
}

/** The whole interval lies above `bound` (default 0). */
export function above(row: Seen, bound = 0): Verdict {
  const pass = row.difference.low > bound;
  return { pass, why: pass ? null : `the interval of ${row.id} begins at ${said(row.difference.low)}` };
}

/** Not a single pair differs. */
export function equal(row: Seen): Verdict {
  const pass = row.up + row.down === 0;
  return { pass, why: pass ? null : `${row.id} differs in ${row.up + row.down} pairs` };
}

/** The interval holds 0 and is no wider than `width` to either side. */
export function nearZero(row: Seen, width: number): Verdict {
  const { low, high } = row.difference;
  const pass = low <= 0 && high >= 0 && high <= width && low >= -width;
  return { pass, why: pass ? null : `the interval of ${row.id} is ${said(low)} to ${said(high)}` };
}

/** The second world has less by a share of the first that lies between two bounds, with the whole intervals of both comparisons. */
export function fallsBy([least, most]: readonly [number, number], m: number, { first, second }: Values): Verdict {
  const compare = pairing(first.length);
  const against = (share: number) =>
    compare(
      '',
      first.map((values) => values[m]! * (1 - share)),
      second.map((values) => values[m]!),
    ).difference;
  const [tooMuch, tooLittle] = [against(most), against(least)];
  const pass = tooMuch.low > 0 && tooLittle.high < 0;
  const why = tooMuch.low <= 0 ? `falls by ${most} or more` : `falls by less than ${least}`;
  return { pass, why: pass ? null : why };
}

export function both(...verdicts: readonly Verdict[]): Verdict {
  const failed = verdicts.filter(({ pass }) => !pass);
  return failed.length === 0
    ? { pass: true, why: null }
    : { pass: false, why: failed.map(({ why }) => why).join('; ') };
}

const said = (x: number): string => String(Number(x.toPrecision(3)));
