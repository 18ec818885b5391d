import { createHash } from 'node:crypto';
import { reportHtml } from '../figures/report.ts';
import type { Result } from '../run/result.ts';
import { summary } from '../run/summary.ts';
import { scenarioYaml } from '../scenario/print.ts';
import { ledgerCsv } from './ledger-file.ts';
import { type EnsembleFile, type Manifest, RUN_FORMAT, type RunFile } from './manifest.ts';
import type { NewDirectory } from './new-directory.ts';
import { packageCommit, packageVersion } from './package.ts';
import { seriesCsv, seriesParquet } from './series-file.ts';

/** The files of one run besides the manifest, in the order in which they are written. */
const FILES: Readonly<Record<RunFile, (result: Result, commandLine: string) => string | Uint8Array>> = {
  'scenario.yaml': (result) => scenarioYaml(result.spec.scenario),
  'outcome.json': (result) => `${JSON.stringify(summary(result), null, 2)}\n`,
  'ledger.csv': ledgerCsv,
  'events.jsonl': (result) => result.events.map((event) => `${JSON.stringify(event)}\n`).join(''),
  'series.csv': seriesCsv,
  'series.parquet': seriesParquet,
  'report.html': (result, commandLine) =>
    reportHtml(result, commandLine.startsWith('limen run ') ? { command: commandLine } : {}),
};

/** Further files of a directory, by name: the table of an ensemble beside the run that is shown. */
export type ExtraFiles = Readonly<Partial<Record<EnsembleFile, string>>>;

/**
 * Writes the files of a run into a directory begun before the run, then gives it its name. `commandLine` is what the user typed. Fails with exit 5
 * and the path when the disk is full or not writable; then nothing has a final name.
 */
export async function saveRun(
  directory: NewDirectory,
  result: Result,
  { commandLine, extra = {} }: { commandLine: string; extra?: ExtraFiles },
): Promise<void> {
  function* contents(): Generator<readonly [string, string | Uint8Array]> {
    for (const [name, contentOf] of Object.entries(FILES)) yield [name, contentOf(result, commandLine)];
    yield* Object.entries(extra);
  }
  await writeWhole(directory, contents(), (checksums) => manifest(result, commandLine, checksums));
}

/**
 * Writes files one after the other, then the manifest that sums them up, and gives the directory its name; nothing has a final name if
 * any of it fails.
 */
export async function writeWhole(
  directory: NewDirectory,
  contents: Iterable<readonly [string, string | Uint8Array]>,
  manifestOf: (checksums: Readonly<Record<string, string>>) => object,
): Promise<void> {
  const checksums: Record<string, string> = {};
  try {
    for (const [name, content] of contents) {
      await directory.write(name, content);
      checksums[name] = createHash('sha256').update(content).digest('hex');
    }
    await directory.write('manifest.json', `${JSON.stringify(manifestOf(checksums), null, 2)}\n`);
    await directory.commit();
  } catch (error) {
    await directory.abandon();
    throw error;
  }
}

function manifest(result: Result, commandLine: string, checksums: Readonly<Record<string, string>>): Manifest {
  const { spec } = result;
  return {
    format: RUN_FORMAT,
    version: packageVersion(),
    commit: packageCommit(),
    scenario: spec.scenario.id,
    scenarioHash: result.scenarioHash,
    seed: spec.seed,
    mode: spec.mode,
    days: result.days,
    people: result.people,
    policies: spec.policies ?? {},
    moves: result.moves,
    ...(spec.held !== undefined && { held: spec.held }),
    fingerprint: result.fingerprint,
    agentSteps: result.agentSteps,
    node: process.version,
    v8: process.versions.v8,
    platform: `${process.platform}-${process.arch}`,
    commandLine,
    dayDigests: result.dayDigests,
    checksums,
  };
}
