import { type CsvCell, csv } from './csv.ts';
import type { RunRow } from './pool.ts';

/** The table of an ensemble: one row a run, in order, also for runs that failed. `seed` reproduces the row, with the parameters of `worlds` where there are any. */
export function runsCsv(rows: readonly RunRow[], worlds?: readonly string[]): string {
  const done = rows.find((row) => row.status === 'done')?.digest;
  const costs = Object.keys(done?.humanCost ?? {});
  const movements = Object.keys(done?.movements ?? {});
  const outcome = ['concession', 'kind', 'symbolic', 'endedBy', 'leveragePeak'] as const;
  const header = [
    'run',
    'seed',
    'status',
    'message',
    'fingerprint',
    ...costs,
    ...outcome,
    ...movements,
    ...(worlds ? ['world'] : []),
  ];
  const empty = Array.from({ length: costs.length + outcome.length + movements.length }, () => null);
  const lines = rows.map((row, index): CsvCell[] => {
    const world = worlds ? [worlds[index]!] : [];
    if (row.status !== 'done')
      return [index + 1, row.seed, row.status, row.status === 'failed' ? row.message : null, null, ...empty, ...world];
    const { digest } = row;
    return [
      index + 1,
      row.seed,
      row.status,
      null,
      digest.fingerprint,
      ...costs.map((id) => digest.humanCost[id] ?? null),
      ...outcome.map((key) => digest.outcome[key]),
      ...movements.map((id) => digest.movements[id] ?? null),
      ...world,
    ];
  });
  return csv(header, lines);
}
