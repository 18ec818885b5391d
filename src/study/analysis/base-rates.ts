import { uniform } from '../../kernel/draws.ts';
import type { ParameterValues } from '../../model/parameters.ts';
import { DAYS_PER_WEEK } from '../../model/units.ts';
import { ascending, quantile } from '../../run/statistics.ts';
import { type DrawnDyad, drawnDyad, ensembleKey, hardened, worldOfTwo } from './drawn-dyad.ts';
import { type Episode, episodeOf } from './dyad-episode.ts';
import { chanceReaches, permutedAssociations, rankAssociation } from './rank-association.ts';

/** One line of base rates: the half of the ensemble that was not tuned on, against the band of the historical record. */
export interface BaseRateItem {
  readonly id: string;
  readonly what: string;
  readonly model: number | null; // half B: odd numbers
  readonly band: { readonly from: number | null; readonly to: number | null }; // bounds included
  readonly pass: boolean;
  readonly why: string | null; // by how much it misses
  readonly halfA: number | null; // even numbers, on which defaults were tuned
  readonly nulls: { readonly randomConcession: number | null; readonly permutedValues: number | null };
  readonly source: string;
}

const WEEKS = 104;
/** Dyads are begun on their first weekly date, so that the horizon is counted from there. */
const DAYS = (WEEKS + 1) * DAYS_PER_WEEK + 1;
/** One hardened dyad for so many of the ensemble. */
const HARDENED_EVERY = 4;

export const BASE_RATE_DYADS = 8000;
const PERMUTATIONS = 200;

interface Case {
  readonly dyad: DrawnDyad;
  readonly end: Episode;
}

/** What is counted in one half of the ensemble: `hardened` are the same states, hardened and united. */
interface Half {
  readonly cases: readonly Case[];
  readonly hardened: readonly Case[];
}

/**
 * Base rates of the bargaining model: `count` dyads drawn from the ranges of the registry, each run through the whole day of the model as a world
 * of two states without people, for 104 weeks or until it ended. Dyads with even numbers were tuned on, those with odd numbers are reported.
 *
 * Beside them two null models. *Random concession*: every week everybody concedes, or stops, at the same hazard, whatever is at stake.
 * *Permuted values*: outcomes keep their distribution and are dealt to other dyads. No rate can see that, so it is asked of one number, the rank
 * association of stakes (value ÷ cost) with the share conceded: it must be above what 19 of 20 permutations reach.
 */
export function baseRates(count = BASE_RATE_DYADS, seed = '1'): BaseRateItem[] {
  const key = ensembleKey(seed);
  const base = worldOfTwo(DAYS);
  const dyads = Array.from({ length: count }, (_, id) => drawnDyad(key, id));
  const run = (dyad: DrawnDyad): Case => ({ dyad, end: episodeOf(base, dyad, seed) });
  const all = dyads.map(run);
  const hard = dyads.filter(({ id }) => Math.floor(id / 2) % HARDENED_EVERY === 0).map((dyad) => run(hardened(dyad)));
  const half = (parity: number): Half => {
    const isIn = ({ dyad }: Case): boolean => dyad.id % 2 === parity;
    return { cases: all.filter(isIn), hardened: hard.filter(isIn) };
  };
  const [halfA, halfB] = [half(0), half(1)];
  const random = randomConcession(halfA, halfB, seed, base.p);
  const rates = ITEMS.map(({ id, what, from = null, to = null, value, source }): BaseRateItem => {
    const model = value(halfB);
    const nulls = { randomConcession: value(random), permutedValues: null };
    const why = missedBy(model, from, to);
    return { id, what, model, band: { from, to }, pass: why === null, why, halfA: value(halfA), nulls, source };
  });
  return [...rates, stakesDecide(halfA, halfB, random, seed)];
}

const stakesOf = ({ cases }: Half): number[] => cases.map(({ dyad }) => dyad.value / dyad.cost);
const sharesOf = ({ cases }: Half): number[] => cases.map(({ end }) => end.share);
const association = (half: Half): number | null => rankAssociation(stakesOf(half), sharesOf(half));

/** Whether it matters which dyad has which stakes, against the same outcomes dealt out anew. */
function stakesDecide(halfA: Half, halfB: Half, random: Half, seed: string): BaseRateItem {
  const dealt = permutedAssociations(stakesOf(halfB), sharesOf(halfB), PERMUTATIONS, ensembleKey(`${seed}/permuted`));
  const [model, from] = [association(halfB), chanceReaches(dealt)];
  const why = missedBy(model, from, null);
  return {
    id: 'stakesDecide',
    what: 'rank association of value ÷ cost of what is demanded with the share conceded',
    model,
    band: { from, to: null },
    pass: why === null,
    why,
    halfA: association(halfA),
    nulls: {
      randomConcession: association(random),
      permutedValues: dealt.reduce((sum, r) => sum + r, 0) / PERMUTATIONS,
    },
    source: '95 of 100 permutations lie below the band',
  };
}

/** Episodes that end at two constant weekly hazards, with shares as they came in half A: nothing of a dyad matters. */
function randomConcession(tuned: Half, like: Half, seed: string, p: ParameterValues): Half {
  const ends = tuned.cases.map(({ end }) => end);
  const atRisk = ends.reduce((sum, { weeks }) => sum + weeks, 0);
  const shares = ends.map(({ share }) => share).filter((share) => share > p.concessionPartialShare);
  const concede = shares.length / atRisk;
  const stop = ends.filter((end) => end.isOver && end.share <= p.concessionPartialShare).length / atRisk;
  const key = ensembleKey(`${seed}/null`);
  const random = ({ dyad }: Case): Case => {
    const u = (week: number, slot: number): number => uniform(key, 0, week, dyad.id, slot);
    for (let week = 1; week <= WEEKS; week++) {
      const drawn = u(week, 0);
      if (drawn >= concede + stop) continue;
      const share = drawn < concede ? shares[Math.floor(u(week, 1) * shares.length)]! : 0;
      return { dyad, end: { share, weeks: week, executedWeeks: afterThreat(week, p), isOver: true } };
    }
    return { dyad, end: { share: 0, weeks: WEEKS, executedWeeks: afterThreat(WEEKS, p), isOver: false } };
  };
  return { cases: like.cases.map(random), hardened: like.hardened.map(random) };
}

function afterThreat(week: number, { threatWeeks }: ParameterValues): number | null {
  return week > threatWeeks ? week - threatWeeks : null;
}

const isFull = ({ end }: Case): boolean => end.share >= 0.75;
const isHalf = ({ end }: Case): boolean => end.share >= 0.5;
const isAny = ({ end }: Case): boolean => end.share > 0.05;
const wasThreatOnly = ({ end }: Case): boolean => end.executedWeeks === null && end.isOver;

function share(cases: readonly Case[], holds: (one: Case) => boolean): number | null {
  return cases.length === 0 ? null : cases.filter(holds).length / cases.length;
}

function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantile(ascending(values), 0.5);
}

function gap({ cases }: Half): number | null {
  const compelled = share(
    cases.filter(({ dyad }) => dyad.aim === 'compel'),
    isFull,
  );
  const deterred = share(
    cases.filter(({ dyad }) => dyad.aim === 'deter'),
    isFull,
  );
  return compelled === null || deterred === null ? null : compelled - deterred;
}

function executedWeeks({ cases }: Half): readonly number[] {
  return cases.flatMap(({ end }) => (end.isOver && end.executedWeeks !== null ? [end.executedWeeks] : []));
}

interface Item {
  readonly id: string;
  readonly what: string;
  readonly from?: number;
  readonly to?: number;
  readonly value: (half: Half) => number | null;
  readonly source: string;
}

const ITEMS: readonly Item[] = [
  {
    id: 'full',
    what: 'share of dyads that concede three quarters or more of what is demanded',
    from: 0.43,
    to: 0.7,
    value: ({ cases }) => share(cases, isFull),
    source: 'F16',
  },
  {
    id: 'any',
    what: 'share of dyads that concede anything',
    from: 0.6,
    to: 0.84,
    value: ({ cases }) => share(cases, isAny),
    source: 'F16',
  },
  {
    id: 'compellenceGap',
    what: 'how much more often compelling succeeds in full than deterring',
    from: 0.25,
    value: gap,
    source: 'F17',
  },
  {
    id: 'threatOnly',
    what: 'where nothing was executed: share that concedes half or more',
    from: 0.15,
    to: 0.55,
    value: ({ cases }) => share(cases.filter(wasThreatOnly), isHalf),
    source: 'F20',
  },
  {
    id: 'withinTwoWeeks',
    what: 'share of the concessions that come within two weeks',
    from: 0.1,
    to: 0.35,
    value: ({ cases }) => share(cases.filter(isAny), ({ end }) => end.weeks <= 2),
    source: 'F22',
  },
  {
    id: 'afterThirtyWeeks',
    what: 'share of the concessions that come after thirty weeks or more',
    from: 0.1,
    to: 0.35,
    value: ({ cases }) => share(cases.filter(isAny), ({ end }) => end.weeks >= 30),
    source: 'F22',
  },
  {
    id: 'executedMedianWeeks',
    what: 'median weeks of pressure that was executed and ended',
    from: 8,
    to: 20,
    value: (half) => median(executedWeeks(half)),
    source: 'corrections section 5',
  },
  {
    id: 'hardenedFull',
    what: 'share of hardened, united states under pressure that concede three quarters or more',
    to: 0.35,
    value: ({ hardened: cases }) => share(cases, isFull),
    source: 'F19',
  },
];

function missedBy(model: number | null, from: number | null, to: number | null): string | null {
  if (model === null) return 'no dyad gave a value';
  if (from !== null && model < from) return `it is ${model}, below ${from}`;
  return to !== null && model > to ? `it is ${model}, above ${to}` : null;
}
