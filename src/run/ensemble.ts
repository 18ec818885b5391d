import { invariant } from '../kernel/assert.ts';
import { monthlyValues, type RunDigest } from './digest.ts';
import type { Outcome } from './result.ts';
import { inHundred, mean, type Quantiles, quantiles } from './statistics.ts';

/** The seed text of replicate r (from 1) of a seed: the text that reproduces that run alone. */
export function replicateSeed(seed: string, replicate: number): string {
  return `${seed}/${replicate}`;
}

/** How much of the variance between runs is due to chance within a world, and how much to not knowing the world. */
export interface SpreadShares {
  readonly luck: number; // 0..1
  readonly parameters: number; // 0..1; the two sum to 1
}

interface MonthlyBand {
  readonly metric: string;
  readonly where: string;
  readonly p05: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
}

/** Runs whose parameters differ: drawn from the accepted sets of a calibration. */
export interface WorldsStated {
  readonly accepted: string; // the file
  readonly study: string;
  readonly sets: number; // accepted in all
  readonly drawn: number; // different ones among the runs
  readonly runsAWorld: number;
  readonly how: string; // luck and parameters are told apart
}

/** Many runs of one scenario, as quantiles (type 7) and counts. */
export interface Ensemble {
  readonly runs: number; // runs that finished
  readonly asked: number; // more than finished and failed together where somebody interrupted
  readonly failed: number;
  readonly seed: string; // run r has the seed text `seed/r`
  readonly humanCost: Readonly<Record<string, Quantiles | null>>; // null = not modelled, never 0
  readonly outcome: {
    readonly concession: Quantiles;
    readonly concessionOfAsk: Quantiles;
    readonly symbolic: Quantiles;
    readonly leveragePeak: Quantiles;
    readonly kind: Readonly<Record<Outcome['kind'], number>>; // number of runs
    readonly inHundred: Readonly<Record<Outcome['kind'], number>>; // sums to 100
    readonly endedBy: Readonly<Record<string, number>>; // number of runs
    readonly spread: SpreadShares; // of the concession
  };
  readonly movements: Readonly<Record<string, Quantiles>>;
  readonly spread: Readonly<Record<string, SpreadShares>>; // of each ledger row and movement
  readonly months: readonly string[];
  readonly monthly: readonly MonthlyBand[];
  /** Where the parameters of the runs are from, and how their share of the spread was found; absent where only luck varies. */
  readonly worlds?: WorldsStated;
}

/**
 * Summarises finished runs of one scenario. `worlds` names the parameter set of each run; absent = all runs share one world, so all
 * spread is luck. At least one run.
 */
export function ensemble(
  runs: readonly RunDigest[],
  {
    seed,
    failed = 0,
    asked = runs.length + failed,
    worlds,
  }: { seed: string; failed?: number; asked?: number; worlds?: readonly string[] },
): Ensemble {
  const first = runs[0]!;
  const column = (read: (run: RunDigest) => number): number[] => runs.map(read);
  const kind = { none: 0, partial: 0, full: 0 };
  const endedBy: Record<string, number> = {};
  for (const { outcome } of runs) {
    kind[outcome.kind] += 1;
    endedBy[outcome.endedBy] = (endedBy[outcome.endedBy] ?? 0) + 1;
  }
  const humanCost: Record<string, Quantiles | null> = {};
  const movements: Record<string, Quantiles> = {};
  const spread: Record<string, SpreadShares> = {};
  for (const id of Object.keys(first.humanCost)) {
    const values = column((run) => run.humanCost[id] ?? Number.NaN);
    humanCost[id] = first.humanCost[id] === null ? null : quantiles(values);
    if (first.humanCost[id] !== null) spread[id] = spreadShares(values, worlds);
  }
  for (const id of Object.keys(first.movements)) {
    const values = column((run) => run.movements[id]!);
    movements[id] = quantiles(values);
    spread[id] = spreadShares(values, worlds);
  }
  const concessions = column((run) => run.outcome.concession);
  return {
    runs: runs.length,
    asked,
    failed,
    seed,
    humanCost,
    outcome: {
      concession: quantiles(concessions),
      concessionOfAsk: quantiles(column((run) => run.outcome.concessionOfAsk)),
      symbolic: quantiles(column((run) => run.outcome.symbolic)),
      leveragePeak: quantiles(column((run) => run.outcome.leveragePeak)),
      kind,
      inHundred: inHundred(kind),
      endedBy,
      spread: spreadShares(concessions, worlds),
    },
    movements,
    spread,
    months: first.months,
    monthly: monthlyBands(runs),
  };
}

/**
 * Variance components of a one-way analysis of variance with worlds as groups: within worlds is luck, between worlds is what luck
 * does not explain (never below 0). Several worlds need at least one world with two runs, or the two cannot be told apart.
 */
export function spreadShares(values: readonly number[], worlds?: readonly string[]): SpreadShares {
  const groups = new Map<string, number[]>();
  values.forEach((value, index) => {
    const world = worlds?.[index] ?? '';
    groups.set(world, [...(groups.get(world) ?? []), value]);
  });
  if (groups.size < 2) return { luck: 1, parameters: 0 };
  invariant(values.length > groups.size, 'the spread over worlds needs a world with two runs');
  const grandMean = mean(values);
  let between = 0;
  let within = 0;
  let squaredSizes = 0;
  for (const group of groups.values()) {
    const groupMean = mean(group);
    squaredSizes += group.length * group.length;
    between += group.length * (groupMean - grandMean) * (groupMean - grandMean);
    for (const value of group) within += (value - groupMean) * (value - groupMean);
  }
  const luck = within / (values.length - groups.size);
  const runsPerWorld = (values.length - squaredSizes / values.length) / (groups.size - 1);
  const parameters = Math.max(0, (between / (groups.size - 1) - luck) / runsPerWorld);
  const total = luck + parameters;
  return total === 0 ? { luck: 1, parameters: 0 } : { luck: luck / total, parameters: parameters / total };
}

/** One band for every column that any of the runs has, in the order of first appearance. */
function monthlyBands(runs: readonly RunDigest[]): MonthlyBand[] {
  const columns = new Map<string, { metric: string; where: string }>();
  for (const { monthly } of runs) {
    for (const { metric, where } of monthly) columns.set(`${metric} ${where}`, { metric, where });
  }
  const months = runs[0]!.months;
  return [...columns.values()].map(({ metric, where }) => {
    const values = runs.map((run) => monthlyValues(run, metric, where));
    const bands = months.map((_, month) => quantiles(values.map((run) => run[month]!)));
    return {
      metric,
      where,
      p05: bands.map((band) => band.p05),
      p50: bands.map((band) => band.p50),
      p95: bands.map((band) => band.p95),
    };
  });
}
