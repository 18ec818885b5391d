/** The library, for Node and browsers: nothing here touches files, threads, the clock or the network. */
export { en as comparisonInEnglish } from './figures/comparison/en.ts';
export { pl as comparisonInPolish } from './figures/comparison/pl.ts';
export { type ComparisonSentences, comparisonSentences } from './figures/comparison/sentences.ts';
export type { Event } from './model/events.ts';
export { compare } from './run/compare.ts';
export { digest, type RunDigest } from './run/digest.ts';
export { type Ensemble, ensemble, replicateSeed, type SpreadShares } from './run/ensemble.ts';
export { type Explanation, explain } from './run/explain/explain.ts';
export { explanationText } from './run/explain/text.ts';
export { type PairedComparison, pair } from './run/pair.ts';
export type { LedgerTotals, Outcome, Result, SeriesColumn } from './run/result.ts';
export { decodeResult, encodeResult } from './run/result-json.ts';
export { run, simulate } from './run/run.ts';
export type { Mode, Move, Outputs, RecordedMove, RunSpec } from './run/spec.ts';
export { type RunSummary, summary } from './run/summary.ts';
export { changeScenario } from './scenario/change.ts';
export { InvalidScenario } from './scenario/invalid-scenario.ts';
export type { Issue } from './scenario/issue.ts';
export { loadScenario } from './scenario/load.ts';
export type {
  Actor,
  Border,
  FacilitatorMarket,
  Group,
  Leg,
  Place,
  Scenario,
  Source,
  WhatIf,
} from './scenario/scenario.ts';
