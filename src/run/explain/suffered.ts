import { metrics } from '../../metrics/index.ts';
import type { Result } from '../result.ts';

/** A row of the ledger by whom it hit and where: totals over the run. Empty where the recorder keeps no such column. */
export interface Suffered {
  readonly id: string;
  readonly byGroup: Readonly<Record<string, number>>;
  readonly bySegment: Readonly<Record<string, number>>;
  readonly byPlace: Readonly<Record<string, number>>;
}

/** Who suffered, and where: every row of the ledger that the run models. Needs the recorded series. */
export function sufferedBy({ humanCost, series }: Pick<Result, 'humanCost' | 'series'>): readonly Suffered[] {
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  return metrics
    .filter(({ id, ledger }) => ledger && typeof humanCost[id] === 'number')
    .map(({ id, dimension }) => {
      const own = series.filter(({ metric }) => metric === id);
      const groups = own.filter(({ where, group }) => where === 'all' && group !== 'all');
      const wheres = own.filter(({ where, group }) => where !== 'all' && group === 'all');
      const there = Object.fromEntries(wheres.map(({ where, values }) => [where, total(values)]));
      return {
        id,
        byGroup: Object.fromEntries(groups.map(({ group, values }) => [group, total(values)])),
        bySegment: dimension === 'segment' ? there : {},
        byPlace: dimension === 'place' ? there : {},
      };
    });
}
