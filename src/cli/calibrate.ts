import { availableParallelism } from 'node:os';
import { formatDay, parseDay } from '../kernel/calendar.ts';
import { acceptedName, saveCalibration, writeAccepted } from '../node/accepted-file.ts';
import { Failure } from '../node/failure.ts';
import { NewDirectory } from '../node/new-directory.ts';
import { openThreads, type RunRow, type RunTask, runAll } from '../node/pool.ts';
import { type ReadStudy, readStudy } from '../node/read-study.ts';
import { replicateSeed } from '../run/ensemble.ts';
import { scenarioHash } from '../run/scenario-hash.ts';
import { VERSION } from '../run/version.ts';
import { compile } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { runSize } from '../scenario/size.ts';
import { ACCEPTED_FORMAT, type Accepted } from '../study/calibration/accepted.ts';
import { withParameters } from '../study/calibration/axes.ts';
import { type Ask, type Calibrated, calibration, fewestRuns, type Told } from '../study/calibration/calibrate.ts';
import { lastDay, logValue } from '../study/calibration/targets.ts';
import { calibratedText } from './calibrate-text.ts';
import { commandLine } from './command-line.ts';
import { onInterrupt } from './interrupt.ts';
import { note, print, printJson } from './output.ts';
import { progress } from './progress.ts';

export interface CalibrateOptions {
  readonly threads?: number;
  readonly out?: string;
  readonly json?: true;
}

/** Runs in one batch of a generation: enough to keep the threads busy, few enough not to run many in vain. */
const batchOf = (particles: number): number => Math.max(8, Math.ceil(particles / 2));
/** Of one core, roughly: what the cost is estimated with before anything has run. */
const AGENT_DAYS_PER_SECOND = 1e7;

/** `limen calibrate`: accepted parameter sets for a study, by history matching and ABC-SMC on the tuning set only. */
export async function calibrate(argument: string, options: CalibrateOptions): Promise<number> {
  const read = await readStudy(argument);
  const { study, scenarios, targets } = read;
  if (study.budget.runs < fewestRuns(study)) {
    throw new Failure(
      3,
      `${argument}: budget.runs: ${study.budget.runs} runs are too few: the rounds and two generations take at least ${fewestRuns(study)}`,
    );
  }
  const directory = options.out === undefined ? undefined : await NewDirectory.begin(options.out, 'calibration');
  try {
    const days = daysOf(read);
    noteCost(read, days, options);
    const calibrated = await drive(calibration(study, targets, batchOf(study.budget.particles)), read, days, options);
    if (calibrated === undefined) {
      note('limen: interrupted; nothing was written');
      return 130;
    }
    const accepted = acceptedOf(read, days, calibrated);
    if (options.json) printJson(accepted);
    else print(calibratedText(accepted));
    if (directory) await saveCalibration(directory, accepted, commandLine());
    const ids = [...scenarios.values()].map(({ id }) => id);
    note(`Written to ${directory?.path ?? (await writeAccepted(acceptedName(ids), accepted))}`);
    return 0;
  } finally {
    await directory?.abandon();
  }
}

/** Days of each scenario until its last target. */
function daysOf({ scenarios, targets }: ReadStudy): Map<string, number> {
  const entries = [...scenarios].map(([name, { start, days }]): [string, number] => {
    const last = targets.filter((target) => target.scenario === name).map(lastDay);
    const needed = Math.max(1, ...last.map((day) => (parseDay(day) ?? 0) - parseDay(start)! + 1));
    return [name, Math.min(days, needed)];
  });
  return new Map(entries);
}

function noteCost(
  { study, scenarios }: ReadStudy,
  days: ReadonlyMap<string, number>,
  { threads }: CalibrateOptions,
): void {
  const { runs } = study.budget;
  const agentDays = [...scenarios].reduce((sum, [name, world]) => sum + runSize(world, days.get(name)!).agentDays, 0);
  const minutes = (agentDays / scenarios.size / AGENT_DAYS_PER_SECOND / 60) * runs;
  const cores = threads ?? availableParallelism();
  const last = [...scenarios].map(
    ([name, { id, start }]) => `${id} to ${formatDay(parseDay(start)! + days.get(name)! - 1)}`,
  );
  note(
    `limen: at most ${runs} runs (${last.join(', ')}): about ${minutes.toPrecision(2)} minutes of one core, ${(minutes / cores).toPrecision(2)} minutes with ${cores}`,
  );
}

/** Answers what the calibration asks for by running it. Undefined when interrupted. */
async function drive(
  steps: Generator<Ask, Calibrated, Told>,
  read: ReadStudy,
  days: ReadonlyMap<string, number>,
  { threads }: CalibrateOptions,
): Promise<Calibrated | undefined> {
  const interrupt = onInterrupt();
  const bar = await progress('Calibrating', read.study.budget.runs, 'runs', { eta: true });
  const pool = openThreads(threads);
  let finished = 0;
  try {
    let step = steps.next();
    while (!step.done) {
      const rows = await runAll(tasksOf(step.value, read, days), {
        pool,
        signal: interrupt.signal,
        onFinished: () => bar.update(++finished),
      });
      if (interrupt.signal.aborted) return undefined;
      step = steps.next(toldOf(step.value, rows, read));
    }
    return step.value;
  } finally {
    await pool.destroy();
    bar.stop();
    interrupt.release();
  }
}

/** Points × seeds × scenarios, in this order. */
function tasksOf(
  { points, seeds }: Ask,
  { study, scenarios }: ReadStudy,
  days: ReadonlyMap<string, number>,
): RunTask[] {
  const tasks: RunTask[] = [];
  for (const values of points) {
    const worlds = [...scenarios].map(([name, world]): [string, Scenario] => [
      name,
      values === null ? world : withParameters(world, values),
    ]);
    for (let replicate = 1; replicate <= seeds; replicate++) {
      for (const [name, scenario] of worlds) {
        const spec = {
          scenario,
          seed: replicateSeed(study.seed, replicate),
          mode: 'history' as const,
          days: days.get(name)!,
          outputs: { series: true, events: false },
        };
        tasks.push({ spec, keepResult: true });
      }
    }
  }
  return tasks;
}

function toldOf({ points, seeds }: Ask, rows: readonly RunRow[], { scenarios, targets }: ReadStudy): Told {
  const names = [...scenarios.keys()];
  const row = (point: number, replicate: number, name: string): RunRow =>
    rows[(point * seeds + replicate) * names.length + names.indexOf(name)]!;
  return points.map((_, point) =>
    Array.from({ length: seeds }, (__, replicate) => {
      const values = targets.map((target) => {
        const found = row(point, replicate, target.scenario);
        return found.status === 'done' && found.result ? logValue(target, found.result) : null;
      });
      return values.some((value) => value === null) ? null : (values as number[]);
    }),
  );
}

function acceptedOf({ study, scenarios }: ReadStudy, days: ReadonlyMap<string, number>, found: Calibrated): Accepted {
  const last = found.abc.generations.at(-1)!;
  const range = ({ from, to, scale }: (typeof study.axes)[number], u: number): number =>
    Number((scale === 'log' ? from * (to / from) ** u : from + (to - from) * u).toPrecision(4));
  return {
    format: ACCEPTED_FORMAT,
    study: study.id,
    limen: VERSION,
    scenarios: Object.fromEntries([...scenarios.values()].map((world) => [world.id, hashOf(world)])),
    seed: study.seed,
    parameters: study.axes,
    sets: found.sets,
    diagnostics: {
      runs: found.runs,
      failed: found.failed,
      seedsAPoint: study.budget.seeds,
      days: Object.fromEntries([...scenarios].map(([name, { id }]) => [id, days.get(name)!])),
      modelDiscrepancy: study.modelDiscrepancy,
      historyMatching: found.rounds.map(({ points, nonImplausible, least, kept }) => ({
        points,
        nonImplausible,
        leastImplausibility: least,
        kept,
      })),
      searched: Object.fromEntries(
        study.axes.map((axis, d) => [axis.id, [range(axis, found.box[d]![0]), range(axis, found.box[d]![1])] as const]),
      ),
      generations: found.abc.generations,
      ended: found.abc.ended,
      acceptedShare: last.acceptedShare,
      effectiveSize: last.effectiveSize,
      targets: found.targets,
    },
  };
}

/** The hash of a world as it is in history mode, whole. */
function hashOf(scenario: Scenario): string {
  return scenarioHash(scenario, compile(scenario, { mode: 'history' }));
}
