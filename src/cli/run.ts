import { usageFailure } from '../node/failure.ts';
import { NewDirectory } from '../node/new-directory.ts';
import { type RunAnswer, type RunRow, type RunTask, runAll } from '../node/pool.ts';
import { readScenario } from '../node/read-scenario.ts';
import { runsCsv } from '../node/runs-file.ts';
import { saveRun } from '../node/store.ts';
import { type Ensemble, ensemble, replicateSeed } from '../run/ensemble.ts';
import type { Result } from '../run/result.ts';
import type { RunSpec } from '../run/spec.ts';
import { summary } from '../run/summary.ts';
import { withParameters } from '../study/calibration/axes.ts';
import { commandLine } from './command-line.ts';
import { ensembleText } from './ensemble-text.ts';
import { onInterrupt } from './interrupt.ts';
import { note, print, printJson } from './output.ts';
import { progress } from './progress.ts';
import { resultText } from './result-text.ts';
import { refuseEnormous, type SpecOptions, specFrom } from './spec-from.ts';
import { refuseVaried, type UncertaintyOptions, type Worlds, worldsFor, worldsOfDone } from './worlds.ts';

export interface RunCommandOptions extends SpecOptions, UncertaintyOptions {
  readonly seed: string;
  readonly runs: number;
  readonly threads?: number;
  readonly out?: string;
  readonly json?: true;
}

/** `limen run`. The run of the seed itself is always the one that is shown; an ensemble adds the runs `seed/1` … `seed/N` to it. */
export async function run(argument: string, options: RunCommandOptions): Promise<number> {
  const spec = await specFrom(argument, options.seed, options);
  const worlds = await worldsFor(spec.scenario, options);
  if (worlds && options.set) refuseVaried(worlds, await readScenario(argument), spec.scenario, '--set');
  refuseEnormous([spec.scenario], options.runs, options);
  const tasks = tasksOf(spec, options, worlds);
  const directory = options.out === undefined ? undefined : await NewDirectory.begin(options.out);
  try {
    const startedAt = performance.now();
    const { rows, interrupted } = await runTasks(tasks, options);
    const wallMs = performance.now() - startedAt;
    const shown = await shownRun(tasks, rows, interrupted);
    if (shown === undefined) {
      note('limen: interrupted before anything had finished');
      return 130;
    }
    const replicates = rows.slice(1);
    const summarised = options.runs > 1 ? ensembleOf(replicates, options.seed, worlds) : undefined;
    if (directory) {
      const extra = summarised && {
        'runs.csv': runsCsv(
          replicates,
          worlds?.sets.map(({ id }) => id),
        ),
        'ensemble.json': `${JSON.stringify(summarised, null, 2)}\n`,
      };
      await saveRun(directory, shown.result, { commandLine: commandLine(), ...(extra && { extra }) });
    }
    if (options.json) printJson(document(shown, summarised, wallMs));
    else print(summarised ? ensembleText(shown.result, summarised) : resultText(shown.result));
    if (directory) note(`Written to ${directory.path}`);
    if (interrupted) return 130;
    return reportFailedRuns(rows);
  } finally {
    await directory?.abandon();
  }
}

function tasksOf(spec: RunSpec, { runs, seed }: RunCommandOptions, worlds: Worlds | undefined): RunTask[] {
  const tasks: RunTask[] = [{ spec, keepResult: true }];
  if (runs === 1) return tasks;
  if (replicateSeed(seed, runs).length > 64) {
    throw usageFailure(`the seed is too long for ${runs} runs: with "/${runs}" it would have more than 64 characters`);
  }
  const outputs = { series: true, events: false };
  for (let replicate = 1; replicate <= runs; replicate++) {
    const scenario = worlds ? withParameters(spec.scenario, worlds.sets[replicate - 1]!.values) : spec.scenario;
    tasks.push({ spec: { ...spec, scenario, seed: replicateSeed(seed, replicate), outputs }, keepResult: false });
  }
  return tasks;
}

async function runTasks(
  tasks: readonly RunTask[],
  { threads, json }: RunCommandOptions,
): Promise<{ rows: RunRow[]; interrupted: boolean }> {
  const interrupt = onInterrupt();
  const isLong = tasks.length > 1;
  const bar = isLong && !(json && !process.stderr.isTTY) ? await progress('Running', tasks.length, 'runs') : undefined;
  try {
    const rows = await runAll(tasks, {
      ...(threads !== undefined && { threads }),
      signal: interrupt.signal,
      onFinished: (finished) => bar?.update(finished),
    });
    return { rows, interrupted: interrupt.signal.aborted };
  } finally {
    bar?.stop();
    interrupt.release();
  }
}

type Shown = RunAnswer & { readonly result: Result };

/** The run of the seed; if that one failed, the first replicate that did not, run once more whole. Undefined when interrupted too early. */
async function shownRun(
  tasks: readonly RunTask[],
  rows: readonly RunRow[],
  interrupted: boolean,
): Promise<Shown | undefined> {
  const first = rows[0]!;
  if (first.status === 'done') return first as Shown;
  if (interrupted) return undefined;
  const index = rows.findIndex((row) => row.status === 'done');
  if (index < 0) throw first.status === 'failed' ? first.fault : new Error('no run came to an end');
  note(`limen: the run with seed "${first.seed}" failed; shown is the run with seed "${rows[index]!.seed}"`);
  const spec = { ...tasks[index]!.spec, outputs: { series: true, events: true } };
  const [again] = await runAll([{ spec, keepResult: true }]);
  if (again?.status !== 'done') throw new Error(`the run with seed "${spec.seed}" ended once and failed once`);
  return again as Shown;
}

function ensembleOf(replicates: readonly RunRow[], seed: string, worlds: Worlds | undefined): Ensemble | undefined {
  const digests = replicates.flatMap((row) => (row.status === 'done' ? [row.digest] : []));
  if (digests.length === 0) return undefined;
  const failed = replicates.filter((row) => row.status === 'failed').length;
  const counted = { seed, failed, asked: replicates.length };
  if (worlds === undefined) return ensemble(digests, counted);
  const ids = worldsOfDone(worlds, replicates);
  if (ids === undefined) {
    note('limen: no two runs of one world came to an end, so luck and parameters cannot be told apart');
    return undefined;
  }
  return { ...ensemble(digests, { ...counted, worlds: ids }), worlds: worlds.stated };
}

function document({ result, wallMs }: Shown, summarised: Ensemble | undefined, ensembleWallMs: number): unknown {
  const { agentSteps } = result;
  const timing = { wallMs, agentSteps, agentStepsPerSecond: Math.round((agentSteps * 1000) / Math.max(wallMs, 0.001)) };
  return {
    ...summary(result),
    timing: summarised ? { ...timing, ensembleWallMs } : timing,
    ...(summarised && { ensemble: summarised }),
  };
}

/** Names the runs that failed, at most ten of them, each with the text that reproduces it. */
export function reportFailedRuns(rows: readonly RunRow[]): number {
  const failed = rows.filter((row) => row.status === 'failed');
  for (const { seed, message } of failed.slice(0, 10)) note(`limen: the run with seed "${seed}" failed: ${message}`);
  if (failed.length > 10) note(`limen: and ${failed.length - 10} more`);
  if (failed.length > 0) note(`limen: ${failed.length} of ${rows.length} runs failed; the others are kept`);
  return failed.length > 0 ? 4 : 0;
}
