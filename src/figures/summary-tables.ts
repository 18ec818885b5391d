import type { Result } from '../run/result.ts';
import type { Table } from './figure.ts';
import type { Reader } from './reader.ts';

/** The ledger as a table, in its own order; null is said in words, never 0. */
export function ledgerTable(result: Result, reader: Reader): Table {
  const { report, notModelled } = reader.words;
  return {
    columns: [{ label: report.measure }, { label: report.value }, { label: report.unit }],
    rows: Object.entries(result.humanCost).map(([id, total]) => [reader.metric(id), total, reader.unit(id)]),
    empty: notModelled,
  };
}

export function movementsTable(result: Result, reader: Reader): Table {
  const { report, notModelled } = reader.words;
  return {
    columns: [{ label: report.measure }, { label: report.value }, { label: report.unit }],
    rows: Object.entries(result.movements).map(([id, total]) => [reader.metric(id), total, reader.unit(id)]),
    empty: notModelled,
  };
}

/** Where everybody is on the last day; the rows sum to everyone in the run. */
export function stagesTable(result: Result, reader: Reader): Table {
  const { report, notModelled, stages } = reader.words;
  return {
    columns: [{ label: report.measure }, { label: report.value }],
    rows: Object.entries(result.stages).map(([id, count]) => [Object.hasOwn(stages, id) ? stages[id]! : id, count]),
    empty: notModelled,
  };
}
