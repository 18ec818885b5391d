import { metrics } from '../metrics/index.ts';
import type { Result } from '../run/result.ts';
import { type CsvCell, csv } from './csv.ts';

const HEADER = ['id', 'title', 'where', 'group', 'total', 'unit', 'claim', 'status'] as const;

/** The human-cost ledger, in units of totals and not of days: first every total of the run, then the same rows by place and group. Not modelled is an empty total, never 0. */
export function ledgerCsv(result: Result): string {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const row = (id: string, where: string, group: string, total: number | null): CsvCell[] => {
    const metric = byId.get(id);
    const status = total === null ? 'notModelled' : 'modelled';
    return [
      id,
      metric?.title ?? id,
      where,
      group,
      total,
      (metric?.unit ?? '').replace(/\/day$/, ''),
      metric?.claim ?? '',
      status,
    ];
  };
  function* rows(): Generator<CsvCell[]> {
    const totals = Object.entries(result.humanCost);
    for (const [id, total] of totals) yield row(id, 'all', 'all', total);
    for (const [id, total] of totals) {
      if (total === null) continue;
      for (const { metric, where, group, values } of result.series) {
        if (metric === id && (where !== 'all' || group !== 'all')) yield row(id, where, group, sum(values));
      }
    }
  }
  return csv(HEADER, rows());
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
