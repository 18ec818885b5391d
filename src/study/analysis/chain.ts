import { monthKey, parseDay } from '../../kernel/calendar.ts';
import type { Result } from '../../run/result.ts';

/** From seats to attempts, month by month: where a change of one thing is felt, and where it is not. */
export interface Chain {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[]; // month, then one number a column
}

const COLUMNS = [
  'seats',
  'planned',
  'arrivalsHub',
  'arrivalsBorder',
  'peopleAtBorder',
  'attempts',
  'entriesTrue',
  'onwardArrivals',
  'returns',
  'peopleSettled',
  'deathsTrue',
];
const STOCKS = new Set(['peopleAtBorder', 'peopleSettled']); // value on the last day of the month; the others are summed

export function chainOf(result: Result): Chain {
  const start = parseDay(result.spec.scenario.start)!;
  const byMonth = new Map<string, number[]>();
  COLUMNS.forEach((metric, c) => {
    const column = result.series.find((s) => s.metric === metric && s.where === 'all' && s.group === 'all');
    for (let day = 0; day < result.days; day++) {
      const key = monthKey(start + day);
      const row = byMonth.get(key) ?? COLUMNS.map(() => 0);
      const value = column?.values[day] ?? 0;
      row[c] = STOCKS.has(metric) ? value : row[c]! + value;
      byMonth.set(key, row);
    }
  });
  return {
    columns: COLUMNS,
    rows: [...byMonth].map(([month, values]) => [month, ...values.map((value) => String(Math.round(value)))]),
  };
}
