import { metrics } from '../metrics/index.ts';
import { levers } from '../model/levers/index.ts';
import { type ComparePairs, type Difference, type PairedRow, pairing } from './difference.ts';
import { leverOf, meanOverDays, type RunDigest } from './digest.ts';
import { type LeverageChange, leverageChange } from './ways.ts';

/** Ledger rows of which more is better: what went right. Of all others, less is better. */
const BETTER_WHEN_MORE: ReadonlySet<string> = new Set(metrics.filter((m) => m.moreIsBetter).map(({ id }) => id));

const OF_THIRD_PARTIES: ReadonlySet<string> = new Set(levers.filter((l) => l.side === 'third').map(({ id }) => id));

export interface LedgerDifference {
  readonly id: string;
  /** null where one of the two worlds does not model the row. */
  readonly compared: null | {
    readonly lessHarm: number; // pairs in which the arm has less harm
    readonly same: number;
    readonly moreHarm: number;
    readonly difference: Difference;
    readonly baseMean: number;
    readonly armMean: number;
  };
}

/** Two arms, pair by pair, as data; sentences about it are in `figures/comparison/`, one catalogue a language. */
export interface PairedComparison {
  readonly pairs: number;
  readonly ledger: readonly LedgerDifference[];
  readonly movements: readonly PairedRow[];
  readonly concession: PairedRow;
  readonly leverage: LeverageChange;
  /** Lever slots of third parties that were set otherwise, and in how many pairs. */
  readonly answers: readonly { readonly slot: string; readonly pairs: number }[];
}

/**
 * Compares an arm with its base, run by run: base[i] and arm[i] have the same seed text and so the same draws. Identical arms give
 * differences of exactly zero. At least one pair.
 */
export function pair(base: readonly RunDigest[], arm: readonly RunDigest[]): PairedComparison {
  const compare = pairing(base.length);
  const ledger = sharedKeys(base[0]!.humanCost, arm[0]!.humanCost).map((id) => ledgerRow(id, base, arm, compare));
  const row = (id: string, read: (run: RunDigest) => number) => compare(id, base.map(read), arm.map(read));
  return {
    pairs: base.length,
    ledger,
    movements: sharedKeys(base[0]!.movements, arm[0]!.movements).map((id) => row(id, (run) => run.movements[id]!)),
    concession: row('concession', (run) => run.outcome.concession),
    leverage: leverageChange(base, arm, compare),
    answers: answersOf(base, arm),
  };
}

function ledgerRow(
  id: string,
  base: readonly RunDigest[],
  arm: readonly RunDigest[],
  compare: ComparePairs,
): LedgerDifference {
  if (base[0]!.humanCost[id] == null || arm[0]!.humanCost[id] == null) return { id, compared: null };
  const read = (run: RunDigest): number => run.humanCost[id] ?? Number.NaN;
  const { difference, baseMean, armMean, less, same, more } = compare(id, base.map(read), arm.map(read));
  const [lessHarm, moreHarm] = BETTER_WHEN_MORE.has(id) ? [more, less] : [less, more];
  return { id, compared: { lessHarm, same, moreHarm, difference, baseMean, armMean } };
}

function answersOf(base: readonly RunDigest[], arm: readonly RunDigest[]): PairedComparison['answers'] {
  const slots = new Set<string>();
  for (const { monthly } of [...base, ...arm]) {
    for (const { metric, where } of monthly) {
      if (metric === 'leverLevel' && OF_THIRD_PARTIES.has(leverOf(where) ?? '')) slots.add(where);
    }
  }
  const level = (run: RunDigest, slot: string): number => meanOverDays(run, 'leverLevel', slot);
  return [...slots]
    .map((slot) => ({ slot, pairs: arm.filter((run, i) => level(run, slot) !== level(base[i]!, slot)).length }))
    .filter(({ pairs }) => pairs > 0);
}

function sharedKeys(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(a).filter((key) => Object.hasOwn(b, key));
}
