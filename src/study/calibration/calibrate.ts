import { ascending, mean, quantile } from '../../run/statistics.ts';
import { type AbcOutcome, abcSmc, type Particle } from './abc-smc.ts';
import { uniformIn, valuesAt } from './axes.ts';
import { drawsOf } from './draws.ts';
import { type Box, historyMatching, implausibility, type Round, type Uncertainty } from './history-matching.ts';
import type { CalibrationStudy } from './study-file.ts';
import type { Target } from './targets.ts';

/** What has to be run next: every point with every seed, the same seeds at every point. `values` = null is the registry as it is. */
export interface Ask {
  readonly stage: 'pilot' | 'historyMatching' | 'abcSmc';
  readonly points: readonly (Readonly<Record<string, number>> | null)[];
  readonly seeds: number; // replicates 1 … seeds
}

/** [point][seed][target] logarithm of what the model showed; null where the run failed. */
export type Told = readonly (readonly (readonly number[] | null)[])[];

/** How a target was met by the accepted sets. */
export interface TargetFit {
  readonly id: string;
  readonly scenario: string;
  readonly source: string;
  readonly observed: number;
  readonly errorShare: number;
  readonly seedSpread: number; // standard deviation among seeds at the defaults, of the logarithm
  readonly atDefaults: number; // middle run at the defaults
  readonly p05: number; // of the accepted sets, unweighted
  readonly p50: number;
  readonly p95: number;
  readonly implausibilityAtDefaults: number;
}

export interface AcceptedSet {
  readonly id: string;
  readonly weight: number; // they sum to 1
  readonly distance: number; // root mean square of its implausibilities
  readonly values: Readonly<Record<string, number>>;
}

export interface Calibrated {
  readonly sets: readonly AcceptedSet[];
  readonly rounds: readonly Round[];
  readonly box: Box; // in which the sets were looked for
  readonly abc: Omit<AbcOutcome, 'particles'>;
  readonly targets: readonly TargetFit[];
  readonly runs: number; // of the model, in all
  readonly failed: number;
}

/** Where generations end at the latest: on average a target is missed by half a standard deviation of what is uncertain about it. */
const SMALLEST_TOLERANCE = 0.5;
const LEAST_ACCEPTED_SHARE = 0.05;
const FIRST_FACTOR = 3;
const QUANTILE = 0.5;
const CUTOFF = 3;
const MARGIN = 0.1;

/** Most runs of a study, and of the rounds in it: what is left is for the generations. */
function runsBeforeGenerations({ budget, scenarios }: CalibrationStudy): number {
  return scenarios.length * (budget.pilotSeeds + budget.rounds * budget.roundPoints * budget.seeds);
}

/** Whether a budget reaches the end of the first generation and some way into a second. */
export function fewestRuns(study: CalibrationStudy): number {
  const { particles, seeds } = study.budget;
  return runsBeforeGenerations(study) + study.scenarios.length * seeds * particles * (FIRST_FACTOR + 2);
}

/**
 * Pilot, history matching, then ABC-SMC in the box that is left. Pure: yields what has to be run and is told what came out, so that threads and order change
 * nothing. A point that failed with one seed counts as failed.
 */
export function* calibration(
  study: CalibrationStudy,
  targets: readonly Target[],
  batch: number,
): Generator<Ask, Calibrated, Told> {
  const { axes, budget, seed } = study;
  const draw = drawsOf(seed, study.id);
  let runs = 0;
  let failed = 0;
  function* shown(ask: Ask): Generator<Ask, Told, Told> {
    const told = yield ask;
    runs += ask.points.length * ask.seeds * study.scenarios.length;
    failed += told.flat().filter((values) => values === null).length;
    return told;
  }

  const pilot = (yield* shown({ stage: 'pilot', points: [null], seeds: budget.pilotSeeds }))[0]!;
  const spread = seedSpread(targets, pilot);
  const uncertainty = targets.map(
    ({ errorShare }, t): Uncertainty => ({
      observation: errorShare,
      discrepancy: study.modelDiscrepancy,
      seeds: spread[t]!.sd,
    }),
  );
  const misses = (point: Told[number]): number[] | null => {
    if (point.some((values) => values === null)) return null;
    return targets.map((target, t) => {
      const middle = mean(point.map((values) => values![t]!));
      return implausibility(middle - Math.log(target.observed), uncertainty[t]!, point.length);
    });
  };
  const log = new Map<string, readonly number[]>(); // what accepted points showed
  function* scores(
    stage: Ask['stage'],
    points: readonly (readonly number[])[],
    score: (misses: readonly number[]) => number,
  ): Generator<Ask, number[], Told> {
    const values = points.map((point) => valuesAt(axes, point));
    const told = yield* shown({ stage, points: values, seeds: budget.seeds });
    return told.map((point, i) => {
      const found = misses(point);
      if (found === null) return Number.POSITIVE_INFINITY;
      log.set(
        points[i]!.join(),
        targets.map((_, t) => mean(point.map((run) => run![t]!))),
      );
      return score(found);
    });
  }

  const rounds = yield* driven(
    historyMatching(
      axes.length,
      { rounds: budget.rounds, points: budget.roundPoints, cutoff: CUTOFF, fewest: 2 * axes.length, margin: MARGIN },
      draw,
    ),
    (points) => scores('historyMatching', points, (found) => Math.max(...found)),
  );
  const box: Box = rounds.at(-1)?.box ?? axes.map(() => [0, 1] as const);
  const perPoint = budget.seeds * study.scenarios.length;
  const { particles, ...abc } = yield* driven(
    abcSmc(
      uniformIn(box),
      {
        particles: budget.particles,
        firstFactor: FIRST_FACTOR,
        quantile: QUANTILE,
        smallestTolerance: SMALLEST_TOLERANCE,
        leastAcceptedShare: LEAST_ACCEPTED_SHARE,
        mostPoints: Math.floor((budget.runs - runs) / perPoint),
        batch,
      },
      draw,
    ),
    (points) => scores('abcSmc', points, rootMeanSquare),
  );
  const fits = targets.map((target, t) =>
    fitOf(
      target,
      spread[t]!,
      uncertainty[t]!,
      particles.map(({ point }) => log.get(point.join())![t]!),
    ),
  );
  return {
    sets: particles.map((particle, i) => setOf(study, particle, i)),
    rounds,
    box,
    abc,
    targets: fits,
    runs,
    failed,
  };
}

/** Runs a generator that asks for numbers of points, answering each question with `answer`. */
function* driven<Points, Answer, Done, Up, Down>(
  inner: Generator<Points, Done, Answer>,
  answer: (points: Points) => Generator<Up, Answer, Down>,
): Generator<Up, Done, Down> {
  let step = inner.next();
  while (!step.done) step = inner.next(yield* answer(step.value));
  return step.value;
}

const rootMeanSquare = (values: readonly number[]): number => Math.sqrt(mean(values.map((value) => value * value)));

interface Spread {
  readonly mean: number;
  readonly sd: number;
}

/** Mean and standard deviation among seeds at the defaults, by target. */
function seedSpread(targets: readonly Target[], pilot: Told[number]): Spread[] {
  const done = pilot.filter((values) => values !== null);
  if (done.length < 2) throw new Error('fewer than two runs at the defaults came to an end');
  return targets.map((_, t) => {
    const values = done.map((run) => run[t]!);
    const middle = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
    return { mean: middle, sd: Math.sqrt(squares / (values.length - 1)) };
  });
}

function fitOf(target: Target, spread: Spread, uncertainty: Uncertainty, logs: readonly number[]): TargetFit {
  const sorted = ascending(logs);
  const at = (share: number): number => short(Math.exp(quantile(sorted, share)));
  const { id, scenario, source, observed, errorShare } = target;
  return {
    id,
    scenario,
    source,
    observed,
    errorShare,
    seedSpread: short(spread.sd),
    atDefaults: short(Math.exp(spread.mean)),
    p05: at(0.05),
    p50: at(0.5),
    p95: at(0.95),
    implausibilityAtDefaults: short(implausibility(spread.mean - Math.log(observed), uncertainty, 1)),
  };
}

function setOf({ axes, id }: CalibrationStudy, { point, weight, distance }: Particle, index: number): AcceptedSet {
  return { id: `${id}/${index + 1}`, weight, distance: short(distance), values: valuesAt(axes, point) };
}

const short = (value: number): number => Number(value.toPrecision(5));
