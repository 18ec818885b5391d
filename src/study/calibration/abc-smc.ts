import { normalQuantile } from '../../kernel/draws.ts';
import { ascending, quantile } from '../../run/statistics.ts';
import { type Draw, STREAM } from './draws.ts';
import { effectiveSize, kernelOf, normalised, weightedCovariance } from './weighted.ts';

/*
 * Approximate Bayesian computation by sequential Monte Carlo: T. Toni, D. Welch, N. Strelkowa, A. Ipsen, M. Stumpf, J. R. Soc. Interface 6 (2009), algorithm S1-S3.
 * The tolerance falls to a quantile of the last generation's distances (Del Moral et al. 2012); the kernel is normal with twice the weighted covariance of the
 * last generation (Beaumont et al. 2009). Pure: it asks for the distances of points and is told them, so who runs the model, and in how many threads, changes nothing.
 */

type Point = readonly number[];

export interface Prior {
  readonly dimensions: number;
  /** A point from uniform draws, one a dimension. */
  readonly draw: (uniforms: readonly number[]) => number[];
  readonly density: (point: Point) => number; // up to a factor; 0 = impossible, never run
}

export interface AbcSettings {
  readonly particles: number;
  readonly firstFactor: number; // the first generation is the best of so many times as many points
  readonly quantile: number; // of distances, for the next tolerance
  readonly smallestTolerance: number; // there it ends
  readonly leastAcceptedShare: number; // a generation that accepts less is the last
  readonly mostPoints: number; // in all generations; a generation that does not end within them is dropped
  readonly batch: number; // points asked for at once; changes how many are run in vain, never what is accepted
}

export interface Particle {
  readonly point: Point;
  readonly weight: number;
  readonly distance: number;
}

export interface Generation {
  readonly tolerance: number;
  readonly tried: number; // points up to the last accepted one
  readonly acceptedShare: number;
  readonly effectiveSize: number;
}

export interface AbcOutcome {
  readonly particles: readonly Particle[]; // of the last whole generation; weights sum to 1
  readonly generations: readonly Generation[];
  readonly points: number; // run in all, also those in vain
  readonly ended: 'tolerance' | 'floor' | 'acceptance' | 'budget';
}

/** Yields points, takes their distances in the same order (not finite = the run failed, never accepted), returns the accepted ones. */
export function* abcSmc(
  prior: Prior,
  settings: AbcSettings,
  draw: Draw,
): Generator<readonly Point[], AbcOutcome, readonly number[]> {
  const { particles: wanted, mostPoints } = settings;
  const firstPoints = Array.from({ length: wanted * settings.firstFactor }, (_, id) => firstPoint(prior, draw, id));
  const distances = yield firstPoints;
  let points = firstPoints.length;
  const best = firstPoints
    .map((point, i) => ({ point, distance: distances[i]!, i }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => a.distance - b.distance || a.i - b.i)
    .slice(0, wanted);
  if (best.length < wanted) throw new Error(`only ${best.length} of ${points} points could be run`);
  let particles: Particle[] = best.map(({ point, distance }) => ({ point, distance, weight: 1 / wanted }));
  const generations = [generationOf(particles, best.at(-1)!.distance, points)];

  for (let generation = 1; ; generation++) {
    const tolerance = nextTolerance(particles, settings.quantile);
    // The best the model can do: half of the points are as near as the worst of them.
    if (tolerance >= generations.at(-1)!.tolerance) return { particles, generations, points, ended: 'floor' };
    const proposals = proposing(prior, particles, draw, generation);
    const accepted: { point: Point; distance: number }[] = [];
    let tried = 0;
    while (accepted.length < wanted) {
      if (points + settings.batch > mostPoints) return { particles, generations, points, ended: 'budget' };
      const batch = Array.from({ length: settings.batch }, proposals.next);
      const found = yield batch;
      points += batch.length;
      for (let i = 0; i < batch.length && accepted.length < wanted; i++) {
        tried++;
        if (found[i]! <= tolerance) accepted.push({ point: batch[i]!, distance: found[i]! });
      }
    }
    const weights = normalised(accepted.map(({ point }) => prior.density(point) / proposals.density(point)));
    particles = accepted.map((particle, i) => ({ ...particle, weight: weights[i]! }));
    const done = generationOf(particles, tolerance, tried);
    generations.push(done);
    if (tolerance <= settings.smallestTolerance) return { particles, generations, points, ended: 'tolerance' };
    if (done.acceptedShare < settings.leastAcceptedShare)
      return { particles, generations, points, ended: 'acceptance' };
  }
}

function firstPoint(prior: Prior, draw: Draw, id: number): Point {
  return prior.draw(Array.from({ length: prior.dimensions }, (_, d) => draw(STREAM.prior, 0, id, d)));
}

function nextTolerance(particles: readonly Particle[], share: number): number {
  return quantile(ascending(particles.map(({ distance }) => distance)), share);
}

/** Points of the next generation, and the density with which they are proposed. */
function proposing(prior: Prior, last: readonly Particle[], draw: Draw, generation: number) {
  const points = last.map(({ point }) => point);
  const weights = last.map(({ weight }) => weight);
  const covariance = weightedCovariance(points, weights).map((row) => row.map((value) => 2 * value));
  const kernel = kernelOf(covariance);
  let id = 0;
  const propose = (): Point => {
    const ancestor = points[chosen(weights, draw(STREAM.kernel, generation, id, 0))]!;
    const z = ancestor.map((_, d) => normalQuantile(draw(STREAM.kernel, generation, id, 1 + d)));
    id++;
    return kernel.moved(ancestor, z);
  };
  return {
    next: (): Point => {
      let point = propose();
      while (!(prior.density(point) > 0)) point = propose();
      return point;
    },
    density: (point: Point) => points.reduce((sum, from, i) => sum + weights[i]! * kernel.density(point, from), 0),
  };
}

/** The index at which the running sum of weights passes u. */
export function chosen(weights: readonly number[], u: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    if (u < sum) return i;
  }
  return weights.length - 1;
}

function generationOf(particles: readonly Particle[], tolerance: number, tried: number): Generation {
  return {
    tolerance,
    tried,
    acceptedShare: particles.length / tried,
    effectiveSize: effectiveSize(particles.map(({ weight }) => weight)),
  };
}
