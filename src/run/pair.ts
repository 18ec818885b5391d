import { runKey, uniform } from '../kernel/draws.ts';
import { levers } from '../model/levers/index.ts';
import { leverOf, monthlyValues, type RunDigest } from './digest.ts';
import { ascending, mean, quantile } from './statistics.ts';

/** From fewer pairs than this no sentence says which arm is better. */
export const FEWEST_PAIRS = 20;

/** Ledger rows of which more is better: what went right. Of all others, less is better. */
const BETTER_WHEN_MORE: ReadonlySet<string> = new Set(['protectionReached']);

/** A mean change of peak leverage smaller than this would be written as 0.00. */
const HARDLY = 0.005;

/** The bootstrap has its own key, so no seed of a run can share draws with it. */
const BOOTSTRAP_KEY = runKey('limen paired bootstrap');
const BOOTSTRAP_RESAMPLES = 1000;

/** A paired difference, arm − base, over all pairs, with the 95 % interval of a percentile bootstrap. */
interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

interface LedgerDifference {
  readonly id: string;
  /** null where one of the two worlds does not model the row. */
  readonly compared: null | {
    readonly lessHarm: number; // pairs in which the arm has less harm
    readonly same: number;
    readonly moreHarm: number;
    readonly difference: Difference;
    readonly baseMean: number;
    readonly armMean: number;
  };
}

export interface MovementDifference {
  readonly id: string;
  readonly difference: Difference;
  readonly baseMean: number;
  readonly armMean: number;
}

export interface PairedComparison {
  readonly pairs: number;
  readonly ledger: readonly LedgerDifference[];
  readonly movements: readonly MovementDifference[];
  readonly concession: MovementDifference;
  readonly leveragePeak: MovementDifference;
  /** One plain sentence on the ledger; null under 20 pairs. */
  readonly verdict: string | null;
  /** How leverage fell, or that it did not; null under 20 pairs. */
  readonly leverageSentence: string | null;
}

/**
 * Compares an arm with its base, run by run: base[i] and arm[i] have the same seed text and so the same draws. Identical arms give
 * differences of exactly zero. At least one pair.
 */
export function pair(base: readonly RunDigest[], arm: readonly RunDigest[]): PairedComparison {
  const resamples = resampledPairs(base.length);
  const compare = (id: string, read: (run: RunDigest) => number): MovementDifference => {
    const baseValues = base.map(read);
    const armValues = arm.map(read);
    return {
      id,
      difference: difference(
        armValues.map((value, index) => value - baseValues[index]!),
        resamples,
      ),
      baseMean: mean(baseValues),
      armMean: mean(armValues),
    };
  };
  const ledger = sharedKeys(base[0]!.humanCost, arm[0]!.humanCost).map((id): LedgerDifference => {
    if (base[0]!.humanCost[id] == null || arm[0]!.humanCost[id] == null) return { id, compared: null };
    const read = (run: RunDigest): number => run.humanCost[id] ?? Number.NaN;
    const sign = BETTER_WHEN_MORE.has(id) ? -1 : 1;
    const changes = arm.map((run, index) => sign * (read(run) - read(base[index]!)));
    const { difference, baseMean, armMean } = compare(id, read);
    return {
      id,
      compared: {
        lessHarm: changes.filter((change) => change < 0).length,
        same: changes.filter((change) => change === 0).length,
        moreHarm: changes.filter((change) => change > 0).length,
        difference,
        baseMean,
        armMean,
      },
    };
  });
  const movements = sharedKeys(base[0]!.movements, arm[0]!.movements).map((id) =>
    compare(id, (run) => run.movements[id]!),
  );
  const leveragePeak = compare('leveragePeak', (run) => run.outcome.leveragePeak);
  const enough = base.length >= FEWEST_PAIRS;
  return {
    pairs: base.length,
    ledger,
    movements,
    concession: compare('concession', (run) => run.outcome.concession),
    leveragePeak,
    verdict: enough ? verdict(ledger, base.length) : null,
    leverageSentence: enough ? leverageSentence(base, arm, ledger, movements, leveragePeak) : null,
  };
}

function sharedKeys(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(a).filter((key) => Object.hasOwn(b, key));
}

// ————— the bootstrap —————

/** Which pairs each resample consists of; the same for every row, so rows of one comparison can be set against each other. */
function resampledPairs(pairCount: number): readonly Uint32Array[] {
  return Array.from({ length: BOOTSTRAP_RESAMPLES }, (_, resample) =>
    Uint32Array.from({ length: pairCount }, (_, at) =>
      Math.floor(uniform(BOOTSTRAP_KEY, 0, 0, at, resample) * pairCount),
    ),
  );
}

function difference(changes: readonly number[], resamples: readonly Uint32Array[]): Difference {
  if (changes.every((change) => change === 0)) return { mean: 0, low: 0, high: 0 };
  const means = ascending(
    resamples.map((resample) => {
      let total = 0;
      for (const index of resample) total += changes[index]!;
      return total / resample.length;
    }),
  );
  return { mean: mean(changes), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

// ————— the two sentences —————

/**
 * Says in how many pairs the people of the arm suffered less: deaths first, and unmet need in the same breath, because deaths also fall
 * when nobody can leave.
 */
function verdict(ledger: readonly LedgerDifference[], pairs: number): string {
  const clause = (id: string, words: string): string | undefined => {
    const row = ledger.find((entry) => entry.id === id)?.compared;
    if (!row) return undefined;
    if (row.same === pairs) return `${words}: the same in all ${pairs} pairs`;
    return `${words}: less harm in ${row.lessHarm} of ${pairs} pairs, more in ${row.moreHarm}`;
  };
  const clauses = [clause('deathsTrue', 'Deaths in the model'), clause('unmetProtectionNeed', 'unmet protection need')];
  const known = clauses.filter((text) => text !== undefined);
  return known.length === 0 ? 'The human cost is not modelled in both worlds.' : `${known.join('; ')}.`;
}

type Way = 'upstream' | 'hardening' | 'hiding' | 'hosting' | 'bargaining' | 'framing';

const WAY_WORDS: Readonly<Record<Way, string>> = {
  upstream: 'kept away',
  hardening: 'turned back',
  hiding: 'hidden',
  hosting: 'received',
  bargaining: 'bargained for',
  framing: 'feared less',
};

/**
 * The rule behind the closing sentence. (1) If mean peak leverage did not fall by 0.005 or more, say so. (2) The ways that count are those
 * of levers used more in the arm (levers of the pressing side: used less; each lever's `works`). (3) A movement has to bear a way out: kept
 * away needs fewer arrivals in the transit country, turned back more pushbacks, hidden a smaller visible share of deaths, received more
 * people whose claim was reached; bargaining and framing act on states, not on movement, and need no such witness. (4) If no way is borne
 * out, the one movement that changed for most people is named. Ways are named in the order of this list.
 */
function leverageSentence(
  base: readonly RunDigest[],
  arm: readonly RunDigest[],
  ledger: readonly LedgerDifference[],
  movements: readonly MovementDifference[],
  leveragePeak: MovementDifference,
): string {
  const change = leveragePeak.difference.mean;
  if (change === 0) return 'Leverage did not change.';
  if (Math.abs(change) < HARDLY) return 'Leverage hardly changed.';
  if (change > 0) return `Leverage did not fall: its peak rose by ${change.toFixed(2)} on average.`;
  const movement = (id: string): number => movements.find((row) => row.id === id)?.difference.mean ?? 0;
  const ledgerRow = (id: string) => ledger.find((row) => row.id === id)?.compared ?? null;
  const visibleShareFell = (): boolean => {
    const visible = ledgerRow('deathsVisible');
    const all = ledgerRow('deathsTrue');
    if (!visible || !all || all.baseMean === 0 || all.armMean === 0) return false;
    return visible.armMean / all.armMean < visible.baseMean / all.baseMean;
  };
  const borneOut: Readonly<Record<Way, boolean>> = {
    upstream: movement('arrivalsHub') < 0,
    hardening: movement('pushbacks') > 0,
    hiding: visibleShareFell(),
    hosting: movement('asylumApplications') > 0 || (ledgerRow('protectionReached')?.difference.mean ?? 0) > 0,
    bargaining: true,
    framing: true,
  };
  const ways = Object.keys(WAY_WORDS) as Way[];
  const changed = changedWays(base, arm);
  const byLevers = ways.filter((way) => changed.has(way) && borneOut[way]);
  const people: readonly (readonly [Way, number])[] = [
    ['upstream', -movement('arrivalsHub')],
    ['hardening', movement('pushbacks')],
    ['hosting', movement('asylumApplications')],
  ];
  const most = people.reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  const byMovement = most[1] > 0 ? [most[0]] : borneOut.hiding ? (['hiding'] as const) : [];
  const named = byLevers.length > 0 ? byLevers : byMovement;
  const how =
    named.length === 0 ? 'by no way this comparison can name' : `people were ${list(named.map((w) => WAY_WORDS[w]))}`;
  return `Leverage fell (its peak by ${(-change).toFixed(2)} on average): ${how}.`;
}

/** The ways of working of levers that keep, turn or take people in more in the arm: pressed less, or answered more. */
function changedWays(base: readonly RunDigest[], arm: readonly RunDigest[]): ReadonlySet<Way> {
  const slots = new Set<string>();
  for (const { monthly } of [...base, ...arm]) {
    for (const { metric, where } of monthly) if (metric === 'leverLevel' && where !== 'all') slots.add(where);
  }
  const ways = new Set<Way>();
  for (const slot of slots) {
    const lever = levers.find((entry) => entry.id === leverOf(slot));
    if (lever === undefined) continue;
    const more = sumOfLevels(arm, slot) - sumOfLevels(base, slot);
    const fallsToHelp = lever.side === 'pressing' || lever.works === 'framing'; // an ordinary frame is the lower level
    if (fallsToHelp ? more < 0 : more > 0) ways.add(lever.works);
  }
  return ways;
}

function sumOfLevels(runs: readonly RunDigest[], slot: string): number {
  let sum = 0;
  for (const run of runs) for (const level of monthlyValues(run, 'leverLevel', slot)) sum += level;
  return sum;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
