import { uniform } from '../../kernel/draws.ts';
import type { ParameterValues } from '../../model/parameters.ts';
import { DAYS_PER_WEEK } from '../../model/units.ts';
import { ascending, quantile } from '../../run/statistics.ts';
import { type BaseRateItem, missedBy } from './base-rate-item.ts';
import { choiceRates } from './choice-rates.ts';
import { type DrawnDyad, drawnDyad, ensembleKey, forMoney, hardened, worldOfTwo } from './drawn-dyad.ts';
import { type Episode, episodeOf } from './dyad-episode.ts';
import { chanceReaches, permutedAssociations, rankAssociation } from './rank-association.ts';

const WEEKS = 104;
/** Dyads are begun on their first weekly date, so that the horizon is counted from there. */
const DAYS = (WEEKS + 1) * DAYS_PER_WEEK + 1;
/** One hardened dyad, and one that asks for money, for so many of the ensemble; one state that chooses whom to threaten for twice as many. */
const VARIANT_EVERY = 4;

export const BASE_RATE_DYADS = 8000;
const PERMUTATIONS = 200;

interface Case {
  readonly dyad: DrawnDyad;
  readonly end: Episode;
}

/** What is counted in one half of the ensemble: `hardened` are the same states, hardened and united; `money` those who ask for money, and for more than they aim at. */
interface Half {
  readonly cases: readonly Case[];
  readonly hardened: readonly Case[];
  readonly money: readonly Case[];
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
  const some = dyads.filter(({ id }) => Math.floor(id / 2) % VARIANT_EVERY === 0);
  const hard = some.map((dyad) => run(hardened(dyad)));
  const money = some.map((dyad) => run(forMoney(key, dyad)));
  const half = (parity: number): Half => {
    const isIn = ({ dyad }: Case): boolean => dyad.id % 2 === parity;
    return { cases: all.filter(isIn), hardened: hard.filter(isIn), money: money.filter(isIn) };
  };
  const [halfA, halfB] = [half(0), half(1)];
  const random = randomConcession(halfA, halfB, seed, base.p);
  const rates = ITEMS.map(({ id, what, from = null, to = null, value, source }): BaseRateItem => {
    const model = value(halfB);
    const nulls = { randomConcession: value(random), permutedValues: null };
    const why = missedBy(model, from, to);
    return { id, what, model, band: { from, to }, pass: why === null, why, halfA: value(halfA), nulls, source };
  });
  const choices = choiceRates(Math.round(count / (2 * VARIANT_EVERY)), seed);
  return [...rates, stakesDecide(halfA, halfB, random, seed), ...choices];
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
  return { cases: like.cases.map(random), hardened: like.hardened.map(random), money: like.money.map(random) };
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

/** Of demands for money of which anything was granted: what was granted over what was asked aloud. */
function paidOfAsked({ money }: Half): readonly number[] {
  return ascending(money.filter(isAny).map(({ dyad, end }) => end.share / dyad.askFactor));
}

function spread(sorted: readonly number[]): number | null {
  return sorted.length === 0 ? null : quantile(sorted, 0.9) / quantile(sorted, 0.1);
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
  {
    id: 'paidOfAsked',
    what: 'money: median of what was granted over what was asked aloud, where anything was',
    from: 0.05,
    to: 0.6,
    value: (half) => median(paidOfAsked(half)),
    source: 'F21',
  },
  {
    id: 'paidOfAskedSpread',
    what: 'money: the same, upper tenth over lower tenth (a heavy tail)',
    from: 10,
    value: (half) => spread(paidOfAsked(half)),
    source: 'F21',
  },
];
