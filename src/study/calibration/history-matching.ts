import { type Draw, STREAM } from './draws.ts';

/*
 * History matching (P. Craig et al. 1997; I. Andrianakis et al., PLoS Comput. Biol. 11, 2015): throw away what cannot be, before asking what is likely. A point is implausible when
 * a target misses the observation by more than three standard deviations of all that is uncertain about the comparison. No emulator stands between: every point is run.
 */

type Point = readonly number[];

/** Sides of a box in the unit cube, one pair a dimension. */
export type Box = readonly (readonly [low: number, high: number])[];

export interface RoundSettings {
  readonly rounds: number;
  readonly points: number; // a round
  readonly cutoff: number; // Pukelsheim's three: 95 % of any unimodal distribution lies within three standard deviations
  readonly fewest: number; // points that the box of the next round is drawn around, at least
  readonly margin: number; // by which the box exceeds them on each side, as a share of its width
}

export interface Round {
  readonly points: number;
  readonly nonImplausible: number;
  readonly least: number; // the smallest implausibility of a point
  readonly kept: number; // points that the next box is drawn around: the non-implausible, or the best where they are too few
  readonly box: Box; // of the next round
}

/** Distance of the model from an observation in standard deviations. */
export function implausibility(
  difference: number,
  { observation, discrepancy, seeds }: Uncertainty,
  runs: number,
): number {
  const variance = observation * observation + discrepancy * discrepancy + seeds * seeds * (1 + 1 / runs);
  return Math.abs(difference) / Math.sqrt(variance);
}

/** Standard deviations of a target, all on the scale on which it is compared. */
export interface Uncertainty {
  readonly observation: number;
  readonly discrepancy: number; // how far the best possible model would still be off
  readonly seeds: number; // of one run among seeds: history, too, happened once
}

/** Yields points in the unit cube, takes the largest implausibility of each (not finite = the run failed), returns the rounds. */
export function* historyMatching(
  dimensions: number,
  settings: RoundSettings,
  draw: Draw,
): Generator<readonly Point[], readonly Round[], readonly number[]> {
  const rounds: Round[] = [];
  let box: Box = Array.from({ length: dimensions }, () => [0, 1] as const);
  for (let round = 0; round < settings.rounds; round++) {
    const points = latinHypercube(settings.points, box, draw, round);
    const found = yield points;
    const ranked = points
      .map((point, i) => ({ point, worst: found[i]!, i }))
      .filter(({ worst }) => Number.isFinite(worst))
      .sort((a, b) => a.worst - b.worst || a.i - b.i);
    const nonImplausible = ranked.filter(({ worst }) => worst <= settings.cutoff).length;
    const kept = Math.min(ranked.length, Math.max(nonImplausible, settings.fewest));
    box = around(
      ranked.slice(0, kept).map(({ point }) => point),
      box,
      settings.margin,
    );
    rounds.push({ points: points.length, nonImplausible, least: ranked[0]?.worst ?? Number.NaN, kept, box });
  }
  return rounds;
}

/** The box around points with a margin on each side, within the box they are from; that box where there are none. */
export function around(points: readonly Point[], outer: Box, margin: number): Box {
  if (points.length === 0) return outer;
  return outer.map(([outerLow, outerHigh], d) => {
    const values = points.map((point) => point[d]!);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const reach = margin * (high - low);
    return [Math.max(outerLow, low - reach), Math.min(outerHigh, high + reach)] as const;
  });
}

/** One point in every stratum of every side (M. McKay et al. 1979). */
export function latinHypercube(count: number, box: Box, draw: Draw, round: number): Point[] {
  const strata = box.map((_, d) => shuffled(count, (step) => draw(STREAM.order, round, d, step)));
  return Array.from({ length: count }, (_, i) =>
    box.map(([low, high], d) => low + ((high - low) * (strata[d]![i]! + draw(STREAM.cube, round, i, d))) / count),
  );
}

/** 0 … count−1 in an order given by draws (Fisher–Yates). */
function shuffled(count: number, u: (step: number) => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(u(i) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
