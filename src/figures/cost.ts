import type { Result } from '../run/result.ts';
import { columnOf } from './columns.ts';
import { dailySeries, dailyTable, daysAxis } from './daily.ts';
import type { PlainFigure, Series } from './figure.ts';
import { cumulated } from './periods.ts';
import type { Reader } from './reader.ts';

/** The companion of every picture of leverage: what the same days cost people. */
export function costFigure(result: Result, reader: Reader): PlainFigure {
  const { words } = reader;
  const series: Series[] = [];
  const nights = result.humanCost.nightsOutdoors === null ? undefined : columnOf(result, 'nightsOutdoors');
  const deaths = result.humanCost.deathsTrue === null ? undefined : columnOf(result, 'deathsTrue');
  if (nights !== undefined) {
    series.push({
      ...dailySeries('nightsOutdoors', reader.metric('nightsOutdoors'), nights, 'cost'),
      panel: words.cost.panelNights,
    });
  }
  if (deaths !== undefined) {
    series.push({
      ...dailySeries('deathsTrue', words.inTheModel, cumulated(deaths), 'cost'),
      mark: 'step',
      panel: words.cost.panelDeaths,
    });
  }
  const total = (metric: string): string | null => {
    const value = result.humanCost[metric];
    return value === null || value === undefined ? null : reader.about(value);
  };
  return {
    id: 'cost',
    topic: 'people',
    title: words.cost.title,
    finding: words.cost.finding(total('nightsOutdoors'), total('deathsTrue')),
    unit: words.deaths.unit,
    note: series.length === 0 ? '' : words.notes.possibleHistory,
    axis: daysAxis(result, reader),
    series,
    table: dailyTable(result, reader, series),
  };
}
