import type { Result } from '../run/result.ts';
import type { Table } from './figure.ts';
import type { Reader } from './reader.ts';

/** The rows of the ledger that this world counts, in their own order; the others are named by `notInLedger`. */
export function ledgerTable(result: Result, reader: Reader): Table {
  const { report, notModelled } = reader.words;
  return {
    columns: [{ label: report.measure }, { label: report.value }, { label: report.unit }],
    rows: Object.entries(result.humanCost)
      .filter(([, total]) => total !== null)
      .map(([id, total]) => [reader.metric(id), total, reader.unit(id)]),
    empty: notModelled,
  };
}

/** The rows with something in them, and the names of those that were counted and are 0: a long table hides what happened. */
export function withoutZeros(table: Table): { readonly table: Table; readonly zeros: readonly string[] } {
  const zeros = table.rows.filter(([, total]) => total === 0).map(([name]) => String(name));
  return { table: { ...table, rows: table.rows.filter(([, total]) => total !== 0) }, zeros };
}

/** What the ledger has no number for, in words, never 0 and never left out; null where there is nothing of the kind. */
export function notInLedger({ humanCost, people }: Result, reader: Reader): string | null {
  const missing = Object.keys(humanCost).filter((id) => humanCost[id] === null);
  if (missing.length === 0) return null;
  if (people === 0) return reader.words.case.noPeople;
  return `${reader.words.noData}: ${missing.map((id) => reader.metric(id)).join('; ')}.`;
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
