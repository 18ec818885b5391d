import { digest, type RunDigest } from './digest.ts';
import { replicateSeed } from './ensemble.ts';
import { type PairedComparison, pair } from './pair.ts';
import { run } from './run.ts';
import type { RunSpec } from './spec.ts';

/**
 * Runs two specs `runs` times each, in pairs on the same draws (seed texts `seed/1` … `seed/runs` of the base), and compares arm with base.
 * One thread; `runAll` of limen/node spreads runs over several.
 */
export function compare(base: RunSpec, arm: RunSpec, runs: number): PairedComparison {
  const digests = (spec: RunSpec): RunDigest[] =>
    Array.from({ length: runs }, (_, index) =>
      digest(run({ ...spec, seed: replicateSeed(base.seed, index + 1), outputs: { series: true, events: false } })),
    );
  return pair(digests(base), digests(arm));
}
