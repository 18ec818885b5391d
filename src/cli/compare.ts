import { join } from 'node:path';
import { proseIn } from '../figures/columns.ts';
import { en } from '../figures/comparison/en.ts';
import { pl } from '../figures/comparison/pl.ts';
import type { ComparedArm } from '../figures/comparison/report.ts';
import { comparisonSentences } from '../figures/comparison/sentences.ts';
import { Failure, usageFailure } from '../node/failure.ts';
import { COMPARISON_FORMAT } from '../node/manifest.ts';
import { NewDirectory } from '../node/new-directory.ts';
import { type RunRow, runAll } from '../node/pool.ts';
import { readScenario } from '../node/read-scenario.ts';
import { saveComparison } from '../node/store-comparison.ts';
import { askedOtherwise } from '../run/asked-otherwise.ts';
import type { RunDigest } from '../run/digest.ts';
import { ensemble, replicateSeed, type SpreadShares } from '../run/ensemble.ts';
import { type PairedComparison, pair } from '../run/pair.ts';
import type { RunSpec } from '../run/spec.ts';
import { VERSION } from '../run/version.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withParameters } from '../study/calibration/axes.ts';
import { commandLine } from './command-line.ts';
import { armText, spreadText, worldsLine, worldsText } from './compare-text.ts';
import { onInterrupt } from './interrupt.ts';
import { note, print, printJson } from './output.ts';
import { progress } from './progress.ts';
import { reportFailedRuns } from './run.ts';
import { refuseEnormous, type SpecOptions, specOf } from './spec-from.ts';
import {
  differenceShares,
  hashOfSpec,
  refuseVaried,
  type UncertaintyOptions,
  type Worlds,
  worldsFor,
} from './worlds.ts';

export interface CompareOptions extends SpecOptions, UncertaintyOptions {
  readonly whatIf?: readonly string[];
  readonly seed: string;
  readonly runs: number;
  readonly threads?: number;
  readonly out?: string;
  readonly json?: true;
}

interface Arm {
  readonly id: string; // the what-if as it was given
  readonly title: string;
  readonly scenario: Scenario;
}

/** `limen compare`: one scenario and its what-ifs on the same draws, or two different worlds side by side. */
export async function compare(scenarios: readonly string[], options: CompareOptions): Promise<number> {
  const [first = '', second, ...more] = scenarios;
  if (more.length > 0) throw usageFailure(`compare takes one scenario, or two; here are ${scenarios.length}`);
  if (replicateSeed(options.seed, options.runs).length > 64) {
    throw usageFailure(
      `the seed is too long for ${options.runs} runs: with "/${options.runs}" it would have more than 64 characters`,
    );
  }
  const sets = options.set ?? [];
  const base = await readScenario(first, sets);
  if (second !== undefined) {
    if (options.whatIf) throw usageFailure('--what-if changes one scenario; here are two');
    if (options.uncertainty === 'worlds')
      throw usageFailure('--uncertainty worlds compares what-ifs of one scenario; here are two');
    if (options.out !== undefined) {
      throw usageFailure(
        '--out writes what is compared in pairs; write two worlds with limen run … --runs … --out, one each',
      );
    }
    return compareWorlds([base, await readScenario(second, sets)], options);
  }
  const wanted = options.whatIf ?? Object.keys(base.whatIfs);
  if (wanted.length === 0) {
    throw usageFailure(`${base.id} has no ready what-ifs: name a change with --what-if 'PATH=VALUE'`);
  }
  const arms: Arm[] = [];
  for (const id of wanted) {
    const title = Object.hasOwn(base.whatIfs, id) ? proseIn(base.whatIfs[id]!.title, 'en') : id;
    arms.push({ id, title, scenario: await readScenario(first, sets, id) });
  }
  const worlds = await worldsFor(base, options);
  if (worlds) {
    if (sets.length > 0) refuseVaried(worlds, await readScenario(first), base, '--set');
    for (const { id, scenario } of arms) refuseVaried(worlds, base, scenario, `--what-if ${id}`);
  }
  return compareArms(base, arms, options, worlds);
}

async function compareArms(
  base: Scenario,
  arms: readonly Arm[],
  options: CompareOptions,
  worlds: Worlds | undefined,
): Promise<number> {
  const directory = options.out === undefined ? undefined : await NewDirectory.begin(options.out, 'comparison');
  try {
    const { groups, rows, interrupted } = await runGroups([base, ...arms.map((arm) => arm.scenario)], options, worlds);
    const [baseRows = [], ...armRows] = groups;
    const compared = arms.flatMap((arm, index): DoneArm[] => {
      const both = bothDone(baseRows, armRows[index]!);
      return both.base.length === 0 ? [] : [doneArm(arm, both, options, worlds)];
    });
    if (compared.length === 0) return nothingFinished(rows, interrupted);
    const baseSpec = specOf(base, options.seed, options);
    const scenarioHash = hashOfSpec(baseSpec);
    const unfinished = arms.filter(({ id }) => !compared.some((arm) => arm.id === id)).map(({ id }) => id);
    const document = comparisonDocument(baseSpec, scenarioHash, compared, unfinished, worlds);
    if (directory) {
      const stated = worlds && { worlds: worlds.stated };
      const report = { base: baseSpec, scenarioHash, arms: compared, command: commandLine(), ...stated };
      await saveComparison(directory, report, document);
    }
    if (options.json) printJson(document);
    else printArms(baseSpec, compared, worlds);
    for (const id of unfinished) note(`limen: of ${id} no pair of runs came to an end`);
    if (directory) note(`Written to ${directory.path}: open ${join(directory.path, 'report.html')}`);
    return interrupted ? 130 : reportFailedRuns(rows);
  } finally {
    await directory?.abandon();
  }
}

/** An arm of which at least one pair came to an end. */
interface DoneArm extends ComparedArm {
  readonly title: string;
  /** Where parameters vary too: of the spread of each difference, what is luck and what parameters. */
  readonly spread?: Readonly<Record<string, SpreadShares>>;
}

function doneArm(
  { id, title, scenario }: Arm,
  both: ReturnType<typeof bothDone>,
  options: CompareOptions,
  worlds: Worlds | undefined,
): DoneArm {
  const spec = specOf(scenario, options.seed, options);
  const setsOfPairs = both.pairs.map((index) => worlds?.sets[index]?.id ?? '');
  return {
    id,
    title,
    spec,
    scenarioHash: hashOfSpec(spec),
    comparison: pair(both.base, both.arm),
    ...(worlds && { spread: differenceShares(setsOfPairs, both.base, both.arm) }),
  };
}

function comparisonDocument(
  base: RunSpec,
  scenarioHash: string,
  arms: readonly DoneArm[],
  unfinished: readonly string[],
  worlds: Worlds | undefined,
): object {
  return {
    format: COMPARISON_FORMAT,
    limen: VERSION,
    scenario: base.scenario.id,
    scenarioHash,
    seed: base.seed,
    mode: base.mode,
    paired: true,
    ...(worlds && { worlds: worlds.stated }),
    arms: arms.map(({ id, title, spec, scenarioHash: hash, comparison, spread }) => ({
      id,
      title,
      scenarioHash: hash,
      askedOtherwise: askedOtherwise(spec),
      ...armDocument(comparison),
      ...(spread && { spread }),
    })),
    ...(unfinished.length > 0 && { unfinished }),
  };
}

function printArms({ scenario, seed, mode }: RunSpec, arms: readonly DoneArm[], worlds: Worlds | undefined): void {
  print(`${proseIn(scenario.title, 'en')}\n${scenario.id} · seeds "${seed}/1" and so on · ${mode} mode\n`);
  if (worlds) print(worldsLine(worlds.stated));
  for (const { title, spec, comparison, spread } of arms) {
    print(armText(title, spec, comparison));
    if (spread) print(spreadText(spread));
  }
  if (mode === 'history') print(en.historyMode);
}

/** What is promised of one arm; the sentences in every language there is, null under 20 pairs. */
function armDocument(comparison: PairedComparison): object {
  const sentences = { en: comparisonSentences(comparison, en), pl: comparisonSentences(comparison, pl) };
  return { ...comparison, sentences };
}

/** Two worlds share no people and no draws: their spreads are set side by side and nothing is subtracted. */
async function compareWorlds(worlds: readonly Scenario[], options: CompareOptions): Promise<number> {
  const { groups, rows, interrupted } = await runGroups(worlds, options);
  const summaries = groups.map((group) => {
    const done = group.flatMap((row) => (row.status === 'done' ? [row.digest] : []));
    return done.length === 0
      ? undefined
      : ensemble(done, {
          seed: options.seed,
          failed: group.filter((row) => row.status === 'failed').length,
          asked: group.length,
        });
  });
  const [a, b] = summaries;
  if (!a || !b) return nothingFinished(rows, interrupted);
  if (options.json) {
    printJson({
      format: COMPARISON_FORMAT,
      scenarios: worlds.map((world) => world.id),
      seed: options.seed,
      mode: options.mode,
      paired: false,
      note: 'different worlds, not paired',
      ensembles: summaries,
    });
  } else print(worldsText(worlds, a, b));
  return interrupted ? 130 : reportFailedRuns(rows);
}

function nothingFinished(rows: readonly RunRow[], interrupted: boolean): number {
  if (!interrupted) {
    reportFailedRuns(rows);
    throw new Failure(4, 'no pair of runs came to an end');
  }
  note('limen: interrupted before a pair of runs had finished');
  return 130;
}

/** Runs every scenario with every seed, in one pool; interleaved, so that an interrupted comparison has whole pairs. */
async function runGroups(scenarios: readonly Scenario[], options: CompareOptions, worlds?: Worlds) {
  const { seed, runs, threads } = options;
  refuseEnormous(scenarios, runs, options);
  const outputs = { series: true, events: true }; // events: offers are counted
  const specs: RunSpec[] = [];
  for (let replicate = 1; replicate <= runs; replicate++) {
    for (const scenario of scenarios) {
      const world = worlds ? withParameters(scenario, worlds.sets[replicate - 1]!.values) : scenario;
      specs.push({ ...specOf(world, replicateSeed(seed, replicate), options), outputs });
    }
  }
  const interrupt = onInterrupt();
  const bar = await progress('Running', specs.length, 'runs');
  const rows = await runAll(
    specs.map((spec) => ({ spec, keepResult: false })),
    {
      ...(threads !== undefined && { threads }),
      signal: interrupt.signal,
      onFinished: (finished) => bar.update(finished),
    },
  );
  bar.stop();
  interrupt.release();
  const groups = scenarios.map((_, which) => rows.filter((_, index) => index % scenarios.length === which));
  return { groups, rows, interrupted: interrupt.signal.aborted };
}

/** The runs of which both arms came to an end. */
function bothDone(
  base: readonly RunRow[],
  arm: readonly RunRow[],
): { base: RunDigest[]; arm: RunDigest[]; pairs: number[] } {
  const both = { base: [] as RunDigest[], arm: [] as RunDigest[], pairs: [] as number[] };
  base.forEach((row, index) => {
    const other = arm[index];
    if (row.status !== 'done' || other?.status !== 'done') return;
    both.base.push(row.digest);
    both.arm.push(other.digest);
    both.pairs.push(index);
  });
  return both;
}
