import type { Outcome } from '../../run/result.ts';
import type { ObservedOutcome } from '../../scenario/scenario.ts';

/** How well shares of outcomes foretell what was coded: the ranked probability score over none < partial < full (Epstein 1969). */

export const KINDS = ['none', 'partial', 'full'] as const satisfies readonly Outcome['kind'][];
export type KindShares = readonly [none: number, partial: number, full: number];

/** The record of attempts before these cases: any success .73, virtually all aims .57 (cases.md F16). */
export const HISTORICAL_SHARES: KindShares = [0.27, 0.16, 0.57];

/** Bounds of the kinds on the share of the demand: contract.md, none ≤ .05 < partial < .75 ≤ full. */
const NONE_UP_TO = 0.05;
const FULL_FROM = 0.75;

/** The kind of one share of the demand. */
function kindOf(concessionShare: number): Outcome['kind'] {
  return concessionShare >= FULL_FROM ? 'full' : concessionShare > NONE_UP_TO ? 'partial' : 'none';
}

/** What was coded, as shares of kinds: where two numbers stand, every kind between them is as likely. */
export function codedShares({ concessionShare }: ObservedOutcome): KindShares {
  const [low, high] = typeof concessionShare === 'number' ? [concessionShare, concessionShare] : concessionShare;
  const from = KINDS.indexOf(kindOf(low));
  const to = KINDS.indexOf(kindOf(high));
  return KINDS.map((_, k) => (k >= from && k <= to ? 1 / (to - from + 1) : 0)) as unknown as KindShares;
}

/** Shares of the kinds among outcomes of runs; null without a run. */
export function sharesOf(kinds: readonly Outcome['kind'][]): KindShares | null {
  if (kinds.length === 0) return null;
  return KINDS.map((kind) => kinds.filter((k) => k === kind).length / kinds.length) as unknown as KindShares;
}

/** Ranked probability score of a forecast, 0 (certain and right) to 1 (certain of the opposite end). */
export function rankedProbabilityScore(forecast: KindShares, coded: KindShares): number {
  let score = 0;
  let cumulated = 0;
  for (let k = 0; k < KINDS.length - 1; k++) {
    cumulated += forecast[k]! - coded[k]!;
    score += cumulated * cumulated;
  }
  return score / (KINDS.length - 1);
}

/** Is the kind that the forecast thinks likeliest one that was coded? A tie goes to the smaller concession. */
export function topIsRight(forecast: KindShares, coded: KindShares): boolean {
  return coded[forecast.indexOf(Math.max(...forecast))]! > 0;
}

/** For every case the mean of what was coded in all others: the base rate that knows these cases. */
export function leaveOneOut(coded: readonly KindShares[]): readonly KindShares[] {
  return coded.map(
    (_, left) =>
      KINDS.map(
        (_, k) => coded.reduce((sum, shares, c) => sum + (c === left ? 0 : shares[k]!), 0) / (coded.length - 1),
      ) as unknown as KindShares,
  );
}
