import type { Generation } from './abc-smc.ts';
import { chosen } from './abc-smc.ts';
import type { Axis } from './axes.ts';
import type { AcceptedSet, TargetFit } from './calibrate.ts';
import { type Draw, drawsOf, STREAM } from './draws.ts';

export const ACCEPTED_FORMAT = 'limen-accepted/1';

/** Parameter sets with which the model met observed series, and how they were found. The file `data/accepted/<scenario or shared>.json`. */
export interface Accepted {
  readonly format: typeof ACCEPTED_FORMAT;
  readonly study: string;
  readonly limen: string; // version of the model
  readonly scenarios: Readonly<Record<string, string>>; // id → scenarioHash
  readonly seed: string;
  readonly parameters: readonly Axis[]; // what was varied, and between which ends
  readonly sets: readonly AcceptedSet[];
  readonly diagnostics: {
    readonly runs: number;
    readonly failed: number;
    readonly seedsAPoint: number;
    readonly days: Readonly<Record<string, number>>; // of each scenario that were run
    readonly modelDiscrepancy: number;
    readonly historyMatching: readonly {
      readonly points: number;
      readonly nonImplausible: number;
      readonly leastImplausibility: number;
      readonly kept: number;
    }[];
    readonly searched: Readonly<Record<string, readonly [number, number]>>; // what was left of each range
    readonly generations: readonly Generation[];
    readonly ended: string;
    readonly acceptedShare: number; // of the last generation
    readonly effectiveSize: number; // of the weighted sets
    readonly targets: readonly TargetFit[];
  };
}

/** Runs that share one accepted set: with two, luck and parameters can be told apart. */
export const RUNS_A_WORLD = 2;

/**
 * The accepted set of each run, 1 … runs: drawn by weight, one for every two runs that follow each other. The draw depends on seed and pair only, so
 * more runs leave the first ones as they were.
 */
export function setsOfRuns(
  { study, sets }: Pick<Accepted, 'study' | 'sets'>,
  seed: string,
  runs: number,
): AcceptedSet[] {
  const draw: Draw = drawsOf(seed, `${study}/worlds`);
  const weights = sets.map(({ weight }) => weight);
  return Array.from({ length: runs }, (_, index) => {
    const world = Math.floor(index / RUNS_A_WORLD);
    return sets[chosen(weights, draw(STREAM.worlds, 0, world, 0))]!;
  });
}
