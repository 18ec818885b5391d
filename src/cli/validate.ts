import { type RunTask, runAll } from '../node/pool.ts';
import { readBands, scenariosWithBands } from '../node/read-bands.ts';
import { readScenario } from '../node/read-scenario.ts';
import { replicateSeed } from '../run/ensemble.ts';
import type { Result } from '../run/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Bands, judge, neededWorlds, type ValidationItem } from '../study/analysis/bands.ts';
import { BASE_RATE_DYADS, type BaseRateItem, baseRates } from '../study/analysis/base-rates.ts';
import { type Chain, chainOf } from '../study/analysis/chain.ts';
import type { SignItem } from '../study/analysis/sign-tests.ts';
import { onInterrupt } from './interrupt.ts';
import { note, print, printJson } from './output.ts';
import { progress } from './progress.ts';
import { table } from './table.ts';
import { SIGN_PAIRS, SIGN_TESTS, signFact, signsOf, signsText } from './validate-sign-tests.ts';

export interface ValidateOptions {
  readonly seed: string;
  readonly seeds?: number;
  readonly dyads?: number; // of the base rates
  readonly pairs?: number; // of the sign tests
  readonly threads?: number;
  readonly json?: true;
}

interface Validation {
  readonly items: readonly ValidationItem[];
  readonly chains: Readonly<Record<string, Chain>>; // by world, of the first seed
}

/** What may be named beside scenarios that have bands: an ensemble of drawn dyads against the historical record. */
const BASE_RATES = 'base-rates';

/** `limen validate`: model against observed series, outcomes and facts. Misses are part of the answer: exit 0. */
export async function validate(scenarios: readonly string[], options: ValidateOptions): Promise<number> {
  const ids = scenarios.length > 0 ? scenarios : [...(await scenariosWithBands()), BASE_RATES, SIGN_TESTS];
  const all: Record<string, Validation> = {};
  let rates: readonly BaseRateItem[] | null = null;
  let signs: readonly SignItem[] | null = null;
  for (const id of ids) {
    if (id === BASE_RATES) {
      rates = ratesOf(options);
      continue;
    }
    if (id === SIGN_TESTS) {
      signs = signsOf(options.pairs ?? SIGN_PAIRS, options.seed);
      continue;
    }
    const outcome = await validateScenario(await readBands(id), options);
    if (outcome === null) {
      note('limen: interrupted before every run had finished');
      return 130;
    }
    all[id] = outcome;
  }
  if (options.json) printJson(document(all, rates, signs));
  else {
    for (const [id, outcome] of Object.entries(all)) print(textOf(id, outcome));
    if (rates !== null) print(ratesText(rates, options.dyads ?? BASE_RATE_DYADS));
    if (signs !== null) print(signsText(signs));
  }
  return 0;
}

function ratesOf({ dyads = BASE_RATE_DYADS, seed }: ValidateOptions): readonly BaseRateItem[] {
  note(`limen: ${dyads} drawn pairs of states, and the two null models beside them`);
  return baseRates(dyads, seed);
}

/** Base rates in the form of the other facts. */
function itemOf({ id, what, model, band, pass, source }: BaseRateItem): ValidationItem {
  const none = { observed: null, p05: null, p95: null, insideShare: null };
  return { id, scenario: BASE_RATES, kind: 'fact', what, model, band, pass, source, ...none, use: 'validate' };
}

function ratesText(rates: readonly BaseRateItem[], dyads: number): string {
  const number = (x: number | null): string => (x === null ? '–' : x.toFixed(3));
  const rows = rates.map(({ pass, what, model, halfA, band, nulls }) => [
    pass ? 'inside' : 'MISS',
    what,
    number(model),
    bandText(band),
    number(halfA),
    number(nulls.randomConcession),
    number(nulls.permutedValues),
  ]);
  const heads = ['', 'what', 'model', 'band', 'half tuned on', 'random concession', 'permuted values'];
  return [
    `${BASE_RATES}: ${rates.filter(({ pass }) => pass).length} of ${rates.length} inside their bands (${dyads} drawn pairs of states; the half that was not tuned on)`,
    table([heads, ...rows], new Set([2, 4, 5, 6])).join('\n'),
  ].join('\n\n');
}

async function validateScenario(bands: Bands, options: ValidateOptions): Promise<Validation | null> {
  const seedCount = options.seeds ?? bands.seeds;
  const outcomeCount = options.seeds ?? bands.outcomeSeeds;
  const base = await readScenario(bands.scenario);
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
      ...(options.threads === undefined ? {} : { threads: options.threads }),
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

function document(
  all: Readonly<Record<string, Validation>>,
  rates: readonly BaseRateItem[] | null,
  signs: readonly SignItem[] | null,
) {
  const why = new Map((signs ?? []).map((sign) => [sign.id, sign.why]));
  const items = [
    ...Object.values(all).flatMap((validation) => validation.items),
    ...(rates ?? []).map(itemOf),
    ...(signs ?? []).map(signFact),
  ];
  const of = (kind: string) => items.filter((item) => item.kind === kind);
  const passed = (list: readonly ValidationItem[]) => list.filter((item) => item.pass).length;
  return {
    format: 'limen-validate/1',
    items: items.map((item) => ({ ...item, tier: 'A', why: item.pass ? null : (why.get(item.id) ?? missedBy(item)) })),
    // Permuted rubric values come with the other cases.
    nulls:
      rates === null
        ? null
        : { baseRates: Object.fromEntries(rates.map(({ id, halfA, nulls }) => [id, { halfA, ...nulls }])) },
    chains: Object.fromEntries(Object.entries(all).map(([id, { chains }]) => [id, chains])),
    summary: {
      peopleFactsPassed: passed(of('people')),
      peopleFactsTotal: of('people').length,
      seriesPointsInBandShare: of('series').length === 0 ? null : passed(of('series')) / of('series').length,
      factsPassed: passed(of('fact')),
      factsTotal: of('fact').length,
      outcomeRps: null,
      outcomeRpsBaseRate: null,
      outcomeRpsPermuted: null,
      outcomeTopShare: null,
    },
  };
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

const shortNumber = (x: number | null): string => (x === null ? '–' : String(Number(x.toPrecision(4))));

const bandText = ({ from, to }: ValidationItem['band']): string =>
  `${from === null ? '…' : shortNumber(from)} to ${to === null ? '…' : shortNumber(to)}`;

/** Columns of numbers in the tables of months. */
const NUMBERS = new Set(Array.from({ length: 12 }, (_, column) => column + 1));

/** By how much a miss misses, in words. */
function missedBy(item: ValidationItem): string {
  if (item.model === null) return 'no run gave a value';
  const { from, to } = item.band;
  if (from !== null && item.model < from) return `it is ${item.model}, below ${from}`;
  return `it is ${item.model}, above ${to}`;
}
