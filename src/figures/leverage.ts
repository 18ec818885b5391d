import type { Result } from '../run/result.ts';
import { actorName, columnOf, placesOf } from './columns.ts';
import { costFigure } from './cost.ts';
import { dailySeries, dailyTable, daysAxis } from './daily.ts';
import type { Dash, PowerFigure, Series } from './figure.ts';
import { dateOf, dayOfMost } from './periods.ts';
import type { Reader } from './reader.ts';

/** What the weekly cost of holding on is made of; the last is taken off it. */
const PARTS = ['costCapacity', 'costRestrictive', 'costPolarisation', 'costExposure', 'costRally'] as const;
const DASHES: readonly Dash[] = ['solid', 'dashed', 'dotted'];
/** More lines than this in one plot cannot be told apart: the rest are in the table. */
const PARTS_DRAWN = 3;

/**
 * Leverage over the actor that feels it most, as it is and as the state applying pressure believes it, with what it is made of. Its human
 * cost travels with it. Null in a world without demands.
 */
export function leverageFigure(result: Result, reader: Reader): PowerFigure | null {
  const { words } = reader;
  const { scenario } = result.spec;
  const target = mainTarget(result);
  if (target === undefined) return null;
  const actual = onTarget(result, 'leverage', target);
  const line = (metric: string, label: string, dash: Dash): Series => ({
    ...dailySeries(metric, label, onTarget(result, metric, target), 'power'),
    panel: words.leverage.panel,
    dash,
  });
  const parts = PARTS.map((metric) => ({
    ...dailySeries(metric, reader.metric(metric), onTarget(result, metric, target), 'power'),
    panel: words.leverage.panelParts,
  })).filter((part) => most(part) > 0);
  const largest = parts.toSorted((a, b) => most(b) - most(a)).slice(0, PARTS_DRAWN);
  const drawn = [
    line('leverage', words.leverage.asIs, 'solid'),
    line('leverageBelieved', words.leverage.believed, 'dashed'),
    ...largest.map((part, rank) => ({ ...part, dash: DASHES[rank] ?? 'solid' })),
  ];
  const peak = Math.max(0, dayOfMost(actual));
  const value = actual[peak] ?? 0;
  return {
    id: 'leverage',
    topic: 'power',
    companion: costFigure(result, reader),
    title: words.leverage.title(actorName(scenario, target, words.language)),
    finding: words.leverage.finding(reader.number(value, 2), reader.date(dateOf(scenario.start, peak)), value >= 1),
    unit: words.leverage.unit,
    note: `${words.notes.leverage} ${words.notes.possibleHistory}`,
    axis: daysAxis(result, reader),
    series: drawn,
    reference: { y: 1, label: words.leverage.indifferent },
    table: dailyTable(
      result,
      reader,
      [...drawn, ...parts.filter(({ id }) => !largest.some((part) => part.id === id))],
      { digits: 3 },
    ),
  };
}

/** The actor under the strongest pressure; where nobody ever felt any, the one the first demand is addressed to. */
function mainTarget(result: Result): string | undefined {
  const felt = placesOf(result, 'leverage').toSorted((a, b) => peakOf(result, b) - peakOf(result, a));
  return felt[0] ?? Object.values(result.spec.scenario.demands)[0]?.to;
}

function peakOf(result: Result, target: string): number {
  const values = onTarget(result, 'leverage', target);
  return values[dayOfMost(values)] ?? 0;
}

/** A column that never moved from 0 is not recorded: then it is zeros. */
function onTarget(result: Result, metric: string, target: string): Float64Array {
  return columnOf(result, metric, target) ?? new Float64Array(result.series.length === 0 ? 0 : result.days);
}

function most(series: Series): number {
  return series.y.reduce<number>((top, value) => Math.max(top, Math.abs(value ?? 0)), 0);
}
