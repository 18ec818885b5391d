import { power } from '../../kernel/math.ts';
import type { DemandParams, DyadParams, Params } from '../params.ts';
import { trait } from '../traits.ts';
import { DAYS_PER_YEAR } from '../units.ts';
import { type Issue, offersFor } from './offers.ts';
import type { Stakes } from './situation.ts';

/** What each dyad is about, from its demands and the traits of both sides. Fixed in a run, so it is worked out once. */
export function stakesOf(params: Params, dyad: number): Stakes {
  let stakes = known.get(params);
  if (stakes === undefined) {
    stakes = params.dyads.map((one) => stakesIn(params, one));
    known.set(params, stakes);
  }
  return stakes[dyad]!;
}

const known = new WeakMap<Params, readonly Stakes[]>();

function stakesIn(params: Params, dyad: DyadParams): Stakes {
  const { p } = params;
  const demands = dyad.demands.map((index) => params.demands[index]!);
  const issues = demands.map(issueOf);
  return {
    p,
    aim: leading(demands)?.aim === 'deter' ? 'deter' : 'compel',
    issues,
    offers: offersFor(issues, p),
    value: sum(issues.map(({ value }) => value)),
    cost: sum(issues.map(({ cost }) => cost)),
    precedent: 1 + trait(params, dyad.to, 'precedentForesight') * p.precedentLearning,
    discountTo: trait(params, dyad.to, 'discountPerWeek'),
    discountBy: trait(params, dyad.by, 'discountPerWeek'),
    audienceTo: trait(params, dyad.to, 'audienceCostToUtil'),
    audienceBy: trait(params, dyad.by, 'audienceCostByUtil') * openness(demands, params),
    faceSaving: trait(params, dyad.by, 'faceSavingUtil'),
    stopPropensity: trait(params, dyad.by, 'stopPropensity'),
    actProb: trait(params, dyad.to, 'blocActProb'),
    executionProb: trait(params, dyad.by, 'executionProb'),
    unseenCredibility: trait(params, dyad.by, 'unseenCredibilityShare'),
    deadlineWeeks: trait(params, dyad.by, 'deterDeadlineWeeks'),
    openingHazard: trait(params, dyad.by, 'openingHazardPerWeek'),
    openingBelief: trait(params, dyad.by, 'openingBelief'),
    targetForesight: trait(params, dyad.by, 'targetForesight'),
    otherMeansChance: otherMeansChance(params, dyad),
  };
}

/** A contest of two powers by other means (trade, arms, votes): the share of its own in both. None for a state of which no power is stated. */
function otherMeansChance(params: Params, { by, to }: DyadParams): number {
  const power = trait(params, by, 'relativePower');
  return power > 0 ? power / (power + trait(params, to, 'relativePower')) : 0;
}

/**
 * Value on a day of demands whose aim is to punish or to influence an election: nothing can be offered for them; they are a rent. The wish to punish
 * fades where the state's trait says so.
 */
export function punishmentOf(params: Params, dyad: DyadParams, day: number): number {
  const fade = trait(params, dyad.by, 'revengeFadePerYear');
  const kept = fade === 0 ? 1 : power(1 - fade, day / DAYS_PER_YEAR);
  return sum(
    dyad.demands
      .map((index) => params.demands[index]!)
      .filter(isRent)
      .map(({ value, aim }) => value * (aim === 'punish' ? kept : 1)),
  );
}

const isRent = ({ aim }: DemandParams): boolean => aim === 'punish' || aim === 'elect';

function issueOf(demand: DemandParams): Issue {
  const asked = !isRent(demand);
  return {
    value: asked ? demand.value : 0,
    cost: asked ? demand.cost : 0,
    divisible: demand.divisible,
    symbolic: demand.symbolic,
    money: demand.issue === 'money',
  };
}

/** The demand that is worth most decides whether the game is one of compelling or of deterring. */
function leading(demands: readonly DemandParams[]): DemandParams | undefined {
  let most: DemandParams | undefined;
  for (const demand of demands) {
    if (most === undefined || demand.value > most.value) most = demand;
  }
  return most;
}

/** A state pays less before its own public for dropping what it never said aloud: mean over the demands, weighted by value. */
function openness(demands: readonly DemandParams[], { p }: Params): number {
  const factor = { public: 1, tacit: p.audienceTacitShare, denied: p.audienceDeniedShare };
  const value = sum(demands.map((demand) => demand.value));
  if (value <= 0) return 1;
  return sum(demands.map((demand) => demand.value * factor[demand.acknowledged])) / value;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
