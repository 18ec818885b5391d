import type { Result } from '../run/result.ts';
import { type Demand, numberOf } from '../scenario/scenario.ts';
import { columnOf } from './columns.ts';
import { dailySeries, dailyTable, daysAxis, daysOfChange } from './daily.ts';
import type { Dash, PlainFigure, Series } from './figure.ts';
import { dateOf } from './periods.ts';
import type { Reader } from './reader.ts';

const DASHES: readonly Dash[] = ['dashed', 'dotted'];
/** More lines than this in one plot cannot be told apart: the rest are in the table. */
const DRAWN = 4;

/**
 * What was granted of each demand, day by day, and of all material demands weighted by their value. Not painted as good or bad: the scale
 * runs from nothing to all of it. Null in a world without demands.
 */
export function concessionFigure(result: Result, reader: Reader): PlainFigure | null {
  const { words } = reader;
  const { outcome } = result;
  const demands = shownDemands(result);
  if (demands.length === 0 || result.series.length === 0) return null;
  const granted = demands.map(([id]) => columnOf(result, 'concession', id) ?? new Float64Array(result.days));
  const single = demands.map(
    ([id, demand], at): Series => ({
      ...dailySeries(id, reader.issue(demand.issue), granted[at]!, 'outcome'),
      mark: 'step',
      dash: DASHES[at % DASHES.length] ?? 'dashed',
    }),
  );
  const all: Series = {
    ...dailySeries('all', words.concession.all, weighted(demands, granted), 'outcome'),
    mark: 'step',
  };
  const series = demands.length === 1 ? [{ ...single[0]!, dash: 'solid' as const }] : [all, ...single];
  const date = outcome.day === null ? null : reader.date(dateOf(result.spec.scenario.start, outcome.day));
  const ended = words.concession.endedBy[outcome.endedBy] ?? '';
  return {
    id: 'concession',
    topic: 'outcome',
    title: words.concession.title,
    finding: `${words.concession.finding(reader.number(outcome.concession, 2), outcome.kind, date)} ${ended}`.trim(),
    unit: words.concession.unit,
    note: `${words.notes.concession} ${words.notes.possibleHistory}`,
    axis: daysAxis(result, reader),
    scale: { max: 1 },
    series: series.slice(0, DRAWN),
    table: dailyTable(result, reader, series, { digits: 2, days: daysOfChange(series, result.days) }),
  };
}

type NamedDemand = readonly [id: string, demand: Demand];

/** The demands between the two actors whose outcome speaks for the run; all of them where it names none. */
function shownDemands(result: Result): NamedDemand[] {
  const all = Object.entries(result.spec.scenario.demands);
  const spoken = all.filter(([id]) => Object.hasOwn(result.outcome.byIssue, id));
  return spoken.length > 0 ? spoken : all;
}

/** Each material demand weighs what it is worth to the state that asked. */
function weighted(demands: readonly NamedDemand[], granted: readonly Float64Array[]): Float64Array {
  const weights = demands.map(([, demand]) => (demand.symbolic === true ? 0 : numberOf(demand.value)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from({ length: granted[0]?.length ?? 0 }, (_, day) =>
    total === 0 ? 0 : granted.reduce((sum, column, at) => sum + column[day]! * weights[at]!, 0) / total,
  );
}
