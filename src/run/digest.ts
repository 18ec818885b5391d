import { monthKey, parseDay } from '../kernel/calendar.ts';
import { metrics } from '../metrics/index.ts';
import { levers } from '../model/levers/index.ts';
import type { LedgerTotals, Outcome, Result } from './result.ts';

/** A metric per calendar month: flows are summed over the days run, stocks and indices averaged. */
interface MonthlyColumn {
  readonly metric: string;
  readonly where: string;
  readonly values: Float64Array; // one number per entry of `months`
}

/** What an ensemble keeps of one run: a few kilobytes, whatever the run's length. */
export interface RunDigest {
  readonly seed: string; // the text that reproduces this run
  readonly fingerprint: string;
  readonly scenarioHash: string;
  readonly days: number;
  readonly people: number;
  readonly agentSteps: number;
  readonly humanCost: LedgerTotals;
  readonly outcome: Outcome;
  readonly movements: Readonly<Record<string, number>>;
  readonly stages: Readonly<Record<string, number>>;
  /** How often each rule wrote an event; empty where no events were kept. */
  readonly eventCounts: Readonly<Record<string, number>>;
  readonly months: readonly string[]; // YYYY-MM, in order
  readonly monthDays: readonly number[]; // days of each that were run
  readonly monthly: readonly MonthlyColumn[]; // all groups together
}

/** The scalars of a run and its series by month; the first and last month may be incomplete. */
export function digest(result: Result): RunDigest {
  const first = parseDay(result.spec.scenario.start) as number;
  const monthOfDay = Array.from({ length: result.days }, (_, day) => monthKey(first + day));
  const months = [...new Set(monthOfDay)];
  const monthIndex = monthOfDay.map((month) => months.indexOf(month));
  const kinds = new Map(metrics.map((metric) => [metric.id, metric.kind]));
  const monthly = result.series
    .filter((column) => column.group === 'all')
    .map(({ metric, where, values }) => ({
      metric,
      where,
      values: byMonth(values, monthIndex, months.length, kinds.get(metric) === 'flow'),
    }));
  const eventCounts: Record<string, number> = {};
  for (const { rule } of result.events) eventCounts[rule] = (eventCounts[rule] ?? 0) + 1;
  const { fingerprint, scenarioHash, days, people, agentSteps, humanCost, outcome, movements, stages } = result;
  return {
    seed: result.spec.seed,
    fingerprint,
    scenarioHash,
    days,
    people,
    agentSteps,
    humanCost,
    outcome,
    movements,
    stages,
    eventCounts,
    months,
    monthDays: months.map((_, month) => monthIndex.filter((at) => at === month).length),
    monthly,
  };
}

/**
 * A metric by month in one run. Whatever never moved has no column (see the recorder): a lever then stayed at its baseline, anything else at 0.
 */
export function monthlyValues(run: RunDigest, metric: string, where: string): Float64Array {
  const column = run.monthly.find((entry) => entry.metric === metric && entry.where === where);
  if (column) return column.values;
  const leverId = metric === 'leverLevel' || metric === 'leverRequested' ? leverOf(where) : undefined;
  const baseline = levers.find((lever) => lever.id === leverId)?.baseline ?? 0;
  return new Float64Array(run.months.length).fill(baseline);
}

/** The mean of a stock or an index over the days of a run. */
export function meanOverDays(run: RunDigest, metric: string, where: string): number {
  const values = monthlyValues(run, metric, where);
  let sum = 0;
  run.monthDays.forEach((days, month) => {
    sum += values[month]! * days;
  });
  return run.days === 0 ? 0 : sum / run.days;
}

/** The lever of a slot: `actor/lever` or `actor/lever.segment`. */
export function leverOf(slot: string): string | undefined {
  return slot.split('/')[1]?.split('.')[0];
}

function byMonth(
  values: Float64Array,
  monthIndex: readonly number[],
  monthCount: number,
  summed: boolean,
): Float64Array {
  const totals = new Float64Array(monthCount);
  const dayCounts = new Float64Array(monthCount);
  monthIndex.forEach((month, day) => {
    totals[month]! += values[day]!;
    dayCounts[month]! += 1;
  });
  return summed ? totals : totals.map((total, month) => total / dayCounts[month]!);
}
