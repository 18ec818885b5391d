import type { Event } from '../model/events.ts';
import type { RunSpec } from './spec.ts';

/** One column of the tidy series: a metric at one place for one group, one value a day. */
export interface SeriesColumn {
  readonly metric: string;
  readonly where: string; // segment, place, actor, lever or issue id, or `all`
  readonly group: string; // group id or `all`
  readonly values: Float64Array; // length = days run
}

/** Totals of the human-cost ledger; null = not modelled in this scenario, never 0. */
export type LedgerTotals = Readonly<Record<string, number | null>>;

export interface Outcome {
  readonly concession: number; // 0..1 of the value-weighted demand (material)
  readonly kind: 'none' | 'partial' | 'full'; // none ≤ .05 < partial < .75 ≤ full
  readonly symbolic: number; // 0..1
  readonly day: number | null; // day of the last concession
  readonly byIssue: Readonly<Record<string, number>>;
  readonly endedBy: 'concession' | 'stop' | 'deal' | 'horizon' | 'notStarted';
  readonly leveragePeak: number;
  readonly concessionOfAsk: number; // the same of what was asked aloud; below `concession` where more was asked than aimed at
}

export interface Result {
  readonly format: 'limen-run/1';
  readonly limen: string; // package version
  readonly spec: RunSpec;
  readonly scenarioHash: string;
  readonly fingerprint: string; // 16 hex
  readonly dayDigests: readonly string[]; // 16 hex a day, so the first differing day is a look-up
  readonly scripted: readonly string[]; // which outcomes the timeline fixed
  readonly days: number;
  readonly people: number;
  readonly series: readonly SeriesColumn[]; // empty when outputs.series is false
  readonly events: readonly Event[]; // empty when outputs.events is false
  readonly humanCost: LedgerTotals;
  readonly outcome: Outcome;
  readonly movements: Readonly<Record<string, number>>;
  readonly stages: Readonly<Record<string, number>>; // final counts; they sum to people
  readonly agentSteps: number; // people × days
  readonly moves: readonly RecordedMoveOut[]; // of human actors
}

export type RecordedMoveOut = NonNullable<RunSpec['moves']>[number];
