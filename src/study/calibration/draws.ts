import { type Key, runKey, subKey, uniform53 } from '../../kernel/draws.ts';

/** Streams of the draws of a calibration; they share no key with the runs. Never renumber. */
export const STREAM = {
  cube: 0, // place within a stratum of a Latin hypercube: day = round, id = point, k = dimension
  order: 1, // order of the strata: day = round, id = dimension, k = step
  prior: 2, // first generation: id = proposal, k = dimension
  kernel: 3, // later generations: day = generation, id = proposal, k = 0 ancestor, 1 + dimension
  worlds: 4, // which accepted set a pair of runs has: id = pair
  rubric: 5, // a score within its step: day = replicate, id = which score of the case
} as const;

export type Draw = (stream: number, day: number, id: number, k: number) => number;

/** The draws of one calibration: pure functions of seed and address, so that no order of work changes a result. */
export function drawsOf(seed: string, name: string): Draw {
  const key: Key = subKey(runKey(seed), `study/${name}`);
  return (stream, day, id, k) => uniform53(key, stream, day, id, k);
}
