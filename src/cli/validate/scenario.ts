import { type RunTask, runAll } from '../../node/pool.ts';
import { readBands } from '../../node/read-bands.ts';
import { readScenario } from '../../node/read-scenario.ts';
import { replicateSeed } from '../../run/ensemble.ts';
import type { Result } from '../../run/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Bands, judge, neededWorlds, type ValidationItem } from '../../study/analysis/bands.ts';
import { type Chain, chainOf } from '../../study/analysis/chain.ts';
import { onInterrupt } from '../interrupt.ts';
import { progress } from '../progress.ts';
import { table } from '../table.ts';
import { bandText, type Finding, missedBy, shortNumber, type ValidateOptions } from './finding.ts';

/** One scenario against its bands in `data/bands/`; null when interrupted. */
export async function scenarioFinding(id: string, options: ValidateOptions): Promise<Finding | null> {
  const bands = await readBands(id);
  const base = await readScenario(bands.scenario);
  const validation = await validateScenario(bands, base, options);
  if (validation === null) return null;
  const { items, chains } = validation;
  const tier = base.case?.tier ?? null;
  return {
    items: items.map((item) => ({
      ...item,
      tier,
      why: item.pass ? null : (bands.items[item.id]!.why ?? missedBy(item)),
    })),
    text: textOf(id, validation),
    chains,
  };
}

interface Validation {
  readonly items: readonly ValidationItem[];
  readonly chains: Readonly<Record<string, Chain>>; // by world, of the first seed
}

async function validateScenario(bands: Bands, base: Scenario, options: ValidateOptions): Promise<Validation | null> {
  const seedCount = options.seeds ?? bands.seeds;
  const outcomeCount = options.seeds ?? bands.outcomeSeeds;
  const worlds = new Map<string, Scenario>([['', base]]);
  for (const world of neededWorlds(bands)) worlds.set(world, await readScenario(bands.scenario, [], world));

  const tasks: (RunTask & { readonly world: string; readonly replicate: number })[] = [];
  for (let replicate = 1; replicate <= Math.max(seedCount, outcomeCount); replicate++) {
    for (const [world, scenario] of worlds) {
      if (replicate > seedCount && world !== '') continue;
      const series = replicate <= seedCount;
      const seed = replicateSeed(options.seed, replicate);
      const spec = { scenario, seed, mode: 'history' as const, outputs: { series, events: false } };
      tasks.push({ world, replicate, spec, keepResult: true });
    }
  }
  const interrupt = onInterrupt();
  const bar = await progress(bands.scenario, tasks.length, 'runs');
  const rows = await runAll(
    tasks.map(({ spec, keepResult }) => ({ spec, keepResult })),
    {
      ...(options.pool === undefined ? {} : { pool: options.pool }),
      signal: interrupt.signal,
      onFinished: (finished) => bar.update(finished),
    },
  );
  bar.stop();
  interrupt.release();
  if (interrupt.signal.aborted) return null;

  const seeds: Map<string, Result>[] = Array.from({ length: seedCount }, () => new Map());
  const outcomes: string[] = [];
  rows.forEach((row, index) => {
    const { world, replicate } = tasks[index]!;
    if (row.status !== 'done' || row.result === undefined)
      throw row.status === 'failed' ? row.fault : new Error('no result');
    if (replicate <= seedCount) seeds[replicate - 1]!.set(world, row.result);
    if (world === '') outcomes.push(row.result.outcome.kind);
  });
  const chains = Object.fromEntries(
    [...worlds.keys()].map((world) => [world || 'base', chainOf(seeds[0]!.get(world)!)]),
  );
  return { items: judge(bands, seeds, outcomes), chains };
}

function textOf(id: string, { items, chains }: Validation): string {
  const order = ['people', 'series', 'fact', 'outcome'];
  const sorted = [...items].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const rows = sorted.map((item) => [
    item.pass ? 'inside' : 'MISS',
    item.what,
    shortNumber(item.observed),
    shortNumber(item.model),
    bandText(item.band),
    item.insideShare === null ? '–' : `${Math.round(item.insideShare * 100)} %`,
  ]);
  const months = Object.entries(chains).map(
    ([world, chain]) => `${world}\n${table([['month', ...chain.columns], ...chain.rows], NUMBERS).join('\n')}`,
  );
  return [
    `${id}: ${items.filter((item) => item.pass).length} of ${items.length} inside their bands (medians over seeds; people first)`,
    table([['', 'what', 'observed', 'model', 'band', 'seeds inside'], ...rows], new Set([2, 3])).join('\n'),
    'From seats to attempts, one seed, by month:',
    ...months,
  ].join('\n\n');
}

/** Columns of numbers in the tables of months. */
const NUMBERS = new Set(Array.from({ length: 12 }, (_, column) => column + 1));
