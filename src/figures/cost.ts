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
  if (series.length === 0) return costElsewhere(result, reader);
  return {
    id: 'cost',
    topic: 'people',
    title: words.cost.title,
    finding: words.cost.finding(total('nightsOutdoors'), total('deathsTrue')),
    unit: words.deaths.unit,
    note: words.notes.possibleHistory,
    axis: daysAxis(result, reader),
    series,
    table: dailyTable(result, reader, series),
  };
}

/** What people bear in worlds without a border, in the order in which it is looked for. */
const ELSEWHERE = ['expulsions', 'returnedToRisk', 'workersAbused', 'permitsRefused', 'unmetProtectionNeed'] as const;
const MOST_PANELS = 2;

/** Camps, workers abroad, people who may not leave: what happened to somebody first, then what could have. */
function costElsewhere(result: Result, reader: Reader): PlainFigure {
  const { words } = reader;
  const modelled = ELSEWHERE.filter((metric) => (result.humanCost[metric] ?? null) !== null);
  const happened = modelled.filter((metric) => result.humanCost[metric] !== 0);
  const chosen = (happened.length === 0 ? modelled : happened).slice(0, MOST_PANELS);
  const series = chosen.flatMap((metric): Series[] => {
    const values = columnOf(result, metric);
    if (values === undefined) return [];
    const name = reader.metric(metric);
    const panel = words.cost.sinceStart(name, reader.unit(metric));
    return [{ ...dailySeries(metric, name, cumulated(values), 'cost'), mark: 'step', panel }];
  });
  const costs = chosen.map((metric) => `${reader.metric(metric)}: ${reader.about(result.humanCost[metric]!)}`);
  return {
    id: 'cost',
    topic: 'people',
    title: words.cost.title,
    finding: costs.length === 0 ? words.cost.finding(null, null) : words.cost.others(costs),
    unit: words.cost.unitEach,
    note: series.length === 0 ? '' : words.notes.possibleHistory,
    axis: daysAxis(result, reader),
    series,
    table: dailyTable(result, reader, series),
  };
}
