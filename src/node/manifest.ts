import type { PolicyKind } from '../model/vocabulary.ts';
import type { Mode, RecordedMove } from '../run/spec.ts';
import { Failure, usageFailure } from './failure.ts';

export const RUN_FORMAT = 'limen-run/1';
export const COMPARISON_FORMAT = 'limen-compare/1';

/** The files of a run besides the manifest. */
export type RunFile =
  | 'scenario.yaml'
  | 'outcome.json'
  | 'ledger.csv'
  | 'events.jsonl'
  | 'series.csv'
  | 'series.parquet'
  | 'report.html';
/** What an ensemble adds to them. */
export type EnsembleFile = 'runs.csv' | 'ensemble.json';

/** What a directory of each kind may hold, and the text by which its manifest is known. */
export const DIRECTORIES = {
  run: {
    files: [
      'scenario.yaml',
      'outcome.json',
      'ledger.csv',
      'events.jsonl',
      'series.csv',
      'series.parquet',
      'report.html',
      'runs.csv',
      'ensemble.json',
      'manifest.json',
    ] satisfies readonly (RunFile | EnsembleFile | 'manifest.json')[],
    mark: '"limen-run/',
  },
  comparison: {
    files: ['comparison.json', 'ledger.csv', 'report.html', 'manifest.json'],
    mark: '"limen-compare/',
  },
  calibration: {
    files: ['accepted.json', 'manifest.json'],
    mark: '"limen-calibration/',
  },
} as const;
export type DirectoryKind = keyof typeof DIRECTORIES;

/** What a run directory says about itself: everything that is needed to check it and to run it again. */
export interface Manifest {
  readonly format: typeof RUN_FORMAT;
  readonly version: string; // of limen
  readonly commit: string | null; // null in an installed package
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly mode: Mode;
  readonly days: number;
  readonly people: number;
  readonly policies: Readonly<Record<string, PolicyKind>>;
  readonly moves: readonly RecordedMove[];
  readonly held?: readonly string[]; // levers left alone; absent = none
  readonly fingerprint: string;
  readonly agentSteps: number;
  readonly node: string;
  readonly v8: string;
  readonly platform: string;
  readonly commandLine: string;
  readonly dayDigests: readonly string[];
  readonly checksums: Readonly<Record<string, string>>; // file → SHA-256, hexadecimal
}

/** A manifest from its text. A newer format and anything that is not a manifest are exit 4, in words. */
export function parseManifest(text: string, path: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Failure(4, `${path} is damaged: it is not JSON`, { cause: error });
  }
  requireReadableFormat((value as { format?: unknown } | null)?.format, path);
  const manifest = value as Manifest;
  const isComplete =
    typeof manifest.checksums === 'object' &&
    manifest.checksums !== null &&
    Object.entries(manifest.checksums).every(
      ([name, sum]) => /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(name) && typeof sum === 'string',
    ) &&
    Array.isArray(manifest.dayDigests) &&
    Array.isArray(manifest.moves) &&
    Number.isInteger(manifest.days) &&
    [manifest.seed, manifest.mode, manifest.fingerprint, manifest.scenarioHash].every(
      (text) => typeof text === 'string',
    );
  if (!isComplete) throw new Failure(4, `${path} is damaged: it lacks parts of a run's manifest`);
  return manifest;
}

/** Refuses what a newer limen wrote, what is no run, and what limen did not write at all. */
export function requireReadableFormat(format: unknown, path: string): void {
  if (format === RUN_FORMAT) return;
  if (typeof format === 'string' && format.startsWith('limen-compare/')) {
    throw usageFailure(`${path} is that of a comparison, not of a run: open report.html beside it`);
  }
  const number = typeof format === 'string' ? /^limen-run\/(\d+)$/.exec(format)?.[1] : undefined;
  if (number !== undefined && Number(number) > 1) {
    throw new Failure(
      4,
      `${path} was written by a newer limen (${format}); this one reads ${RUN_FORMAT}. Update limen to open it.`,
    );
  }
  throw new Failure(4, `${path} is not a run of limen: its format is not ${RUN_FORMAT}`);
}
