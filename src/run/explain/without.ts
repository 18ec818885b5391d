import type { RunDigest } from '../digest.ts';
import type { Outcome } from '../result.ts';
import type { MovedLever } from './moved.ts';

/** What is different in a run when one lever is left alone: without it minus with it, on the same draws. */
export interface Without {
  readonly lever: MovedLever;
  readonly harm: Readonly<Record<string, number>>; // ledger row → change; rows that are not modelled are left out
  readonly concession: number;
  readonly leveragePeak: number;
  readonly outcome: Pick<Outcome, 'kind' | 'endedBy'>; // without it
  readonly changed: boolean; // anything in the ledger or in the outcome
}

export function without(whole: RunDigest, lever: MovedLever, other: RunDigest): Without {
  const harm = harmBetween(other, whole);
  const concession = other.outcome.concession - whole.outcome.concession;
  const leveragePeak = other.outcome.leveragePeak - whole.outcome.leveragePeak;
  const { kind, endedBy } = other.outcome;
  const isOther = kind !== whole.outcome.kind || endedBy !== whole.outcome.endedBy;
  const changed = isOther || [concession, leveragePeak, ...Object.values(harm)].some((change) => change !== 0);
  return { lever, harm, concession, leveragePeak, outcome: { kind, endedBy }, changed };
}

/** Rows of the ledger that both runs have: the first minus the second. */
export function harmBetween(a: RunDigest, b: RunDigest): Record<string, number> {
  const harm: Record<string, number> = {};
  for (const [id, total] of Object.entries(a.humanCost)) {
    const other = b.humanCost[id];
    if (total !== null && other !== null && other !== undefined) harm[id] = total - other;
  }
  return harm;
}
