import { monthKey, parseDay } from '../kernel/calendar.ts';
import { metrics } from '../metrics/index.ts';
import type { LedgerTotals, Outcome, Result } from './result.ts';

/** A metric per calendar month: flows are summed over the days run, stocks and indices averaged. */
export interface MonthlyColumn {
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
  readonly months: readonly string[]; // YYYY-MM, in order
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
    months,
    monthly,
  };
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
