import { runKey, uniform } from '../kernel/draws.ts';
import { ascending, mean, quantile } from './statistics.ts';

/** The bootstrap has its own key, so no seed of a run can share draws with it. */
const BOOTSTRAP_KEY = runKey('limen paired bootstrap');
const BOOTSTRAP_RESAMPLES = 1000;

/** A paired difference, arm − base, over all pairs, with the 95 % interval of a percentile bootstrap. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One number of both arms: how it differs, and in how many pairs the arm has less or more of it. */
export interface PairedRow {
  readonly id: string;
  readonly difference: Difference;
  readonly baseMean: number;
  readonly armMean: number;
  readonly less: number; // pairs
  readonly same: number;
  readonly more: number;
}

/** `base[i]` and `arm[i]` are the numbers of pair i. Identical numbers give differences of exactly zero. */
export type ComparePairs = (id: string, base: readonly number[], arm: readonly number[]) => PairedRow;

/** Compares numbers of so many pairs (at least one). Resamples are the same for every row, so that rows can be set against each other. */
export function pairing(pairCount: number): ComparePairs {
  const resamples = resampledPairs(pairCount);
  return (id, base, arm) => {
    const changes = arm.map((value, index) => value - base[index]!);
    return {
      id,
      difference: difference(changes, resamples),
      baseMean: mean(base),
      armMean: mean(arm),
      less: changes.filter((change) => change < 0).length,
      same: changes.filter((change) => change === 0).length,
      more: changes.filter((change) => change > 0).length,
    };
  };
}

function resampledPairs(pairCount: number): readonly Uint32Array[] {
  return Array.from({ length: BOOTSTRAP_RESAMPLES }, (_, resample) =>
    Uint32Array.from({ length: pairCount }, (_, at) =>
      Math.floor(uniform(BOOTSTRAP_KEY, 0, 0, at, resample) * pairCount),
    ),
  );
}

function difference(changes: readonly number[], resamples: readonly Uint32Array[]): Difference {
  if (changes.every((change) => change === 0)) return { mean: 0, low: 0, high: 0 };
  const means = ascending(
    resamples.map((resample) => {
      let total = 0;
      for (const index of resample) total += changes[index]!;
      return total / resample.length;
    }),
  );
  return { mean: mean(changes), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
