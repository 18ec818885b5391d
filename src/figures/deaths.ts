import type { Result } from '../run/result.ts';
import { columnOf } from './columns.ts';
import { dailySeries, dailyTable, daysAxis } from './daily.ts';
import type { PlainFigure, Series } from './figure.ts';
import { cumulated, dayOfMost, sum } from './periods.ts';
import type { Reader } from './reader.ts';

const COUNTS = [
  { metric: 'deathsTrue', dash: 'solid', word: 'inTheModel' },
  { metric: 'deathsRecorded', dash: 'dashed', word: 'recorded' },
  { metric: 'deathsVisible', dash: 'dotted', word: 'visible' },
] as const;

/** Deaths three ways, and beside them the people who reached no procedure: deaths also fall when nobody can leave. */
export function deathsFigure(result: Result, reader: Reader): PlainFigure {
  const { words } = reader;
  const series: Series[] = COUNTS.flatMap(({ metric, dash, word }) => {
    const values = modelled(result, metric);
    if (values === undefined) return [];
    const total = cumulated(values);
    return [
      {
        ...dailySeries(metric, words[word], total, 'cost'),
        mark: 'step' as const,
        dash,
        panel: words.deaths.panelDeaths,
      },
    ];
  });
  const unmet = modelled(result, 'unmetProtectionNeed');
  // Where no deaths are modelled and nobody needs protection, a line at 0 would look as if somebody had counted.
  if (unmet !== undefined && (series.length > 0 || sum(unmet) > 0)) {
    series.push({
      ...dailySeries('unmetProtectionNeed', words.deaths.unmet, unmet, 'people'),
      panel: words.deaths.panelUnmet,
    });
  }
  const total = (metric: string): string | null => {
    const value = result.humanCost[metric];
    return value === null || value === undefined ? null : reader.number(value);
  };
  const worst = unmet === undefined || unmet.length === 0 ? null : reader.about(unmet[dayOfMost(unmet)]!);
  return {
    id: 'deaths',
    topic: 'people',
    title: words.deaths.title,
    finding: words.deaths.finding(total('deathsTrue'), total('deathsRecorded'), total('deathsVisible'), worst),
    unit: words.deaths.unit,
    note:
      series.length === 0 ? '' : `${words.notes.atLeast} ${words.notes.deathsAlsoFall} ${words.notes.possibleHistory}`,
    axis: daysAxis(result, reader),
    series,
    table: dailyTable(result, reader, series),
  };
}

/** The values of a ledger row, unless the scenario has nothing that could produce it. */
function modelled(result: Result, metric: string): Float64Array | undefined {
  return result.humanCost[metric] === null ? undefined : columnOf(result, metric);
}
