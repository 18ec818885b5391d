import { normalQuantile, uniform } from '../../kernel/draws.ts';
import { exp } from '../../kernel/math.ts';
import { createState } from '../../model/create-state.ts';
import { day } from '../../model/day.ts';
import { type ParameterId, parameters } from '../../model/parameters.ts';
import type { Params } from '../../model/params.ts';
import { compile } from '../../scenario/compile.ts';
import { drawParameter } from '../draw-parameter.ts';
import { demandDrawn, ensembleKey, PRESSING_TRAITS, TARGET_TRAITS, worldOfStates } from './drawn-dyad.ts';

/**
 * States that could press, each with several it could press: a base population, before anybody chose. Powers are drawn alike for both sides and
 * regimes without regard to power, so whoever chose blindly would challenge a stronger state half of the time, and democracies as often as there are any.
 */
const POPULATION = {
  targets: 4,
  powerSigmaLog: 2.3, // spread of the logarithm of national products
  democraticShare: 0.38, // of states, mean of 1951 to 2006
  publicElsewhere: 0.25, // of both camps and of the commitment to rights, where there is no vote
} as const;

/** One week more than two years: the first date on which anybody decides is the seventh day. */
const DAYS = 105 * 7 + 1;

/** Somebody whom a state chose to threaten. */
export interface Target {
  readonly isStronger: boolean;
  readonly isDemocratic: boolean;
}

interface Candidate extends Target {
  readonly power: number;
  readonly traits: Readonly<Record<string, number>>;
  readonly aim: 'compel' | 'deter';
  readonly divisible: boolean;
  readonly value: number;
  readonly cost: number;
}

interface Presser {
  readonly id: number;
  readonly traits: Readonly<Record<string, number>>;
  readonly candidates: readonly Candidate[];
}

/** Whom each of `count` drawn states threatens first, if anybody within two years, by whether its number is even; and whom they all could have threatened. */
export function targetsChosen(
  count: number,
  seed: string,
): Readonly<Record<'even' | 'odd' | 'all', readonly Target[]>> {
  const key = ensembleKey(`${seed}/choice`);
  const ids = Array.from({ length: POPULATION.targets }, (_, index) => `target${index}`);
  const base = { ...compile(worldOfStates(ids), { mode: 'free' }), days: DAYS };
  const pressers = Array.from({ length: count }, (_, id) => drawnPresser(key, id));
  const chosenBy = (parity: number): readonly Target[] =>
    pressers.filter(({ id }) => id % 2 === parity).flatMap((presser) => firstTargets(base, presser, seed));
  return { even: chosenBy(0), odd: chosenBy(1), all: pressers.flatMap(({ candidates }) => candidates) };
}

function drawnPresser(key: ReturnType<typeof ensembleKey>, id: number): Presser {
  let slot = 0;
  const u = (): number => uniform(key, 0, 0, id, slot++);
  const all = (which: readonly ParameterId[]): Record<string, number> =>
    Object.fromEntries(which.map((parameter) => [parameter, drawParameter(parameters[parameter], u())]));
  const power = (): number => exp(POPULATION.powerSigmaLog * normalQuantile(u()));
  const own = power();
  const traits = { ...all([...PRESSING_TRAITS, ...CHOOSING]), relativePower: own };
  const candidates = Array.from({ length: POPULATION.targets }, (): Candidate => {
    const other = power();
    const isDemocratic = u() < POPULATION.democraticShare;
    const drawn = all(TARGET_TRAITS);
    const target = { ...(isDemocratic ? drawn : withoutVote(drawn)), relativePower: other };
    return { ...demandDrawn(u), isStronger: other > own, isDemocratic, power: other, traits: target };
  });
  return { id, traits, candidates };
}

const CHOOSING = ['openingHazardPerWeek', 'openingBelief', 'targetForesight'] as const satisfies readonly ParameterId[];

/** Where nobody can vote a government out, camps form but press less, and little was professed. */
function withoutVote(traits: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const scaled = ['restrictiveCampStart', 'protectiveCampStart', 'rightsCommitment'].map((id) => [
    id,
    traits[id]! * POPULATION.publicElsewhere,
  ]);
  return { ...traits, ...Object.fromEntries(scaled) };
}

/** Runs one state and those it could press until it first threatens: nearly always one of them. */
function firstTargets(base: Params, presser: Presser, seed: string): readonly Target[] {
  const [by, ...others] = base.actors;
  const params: Params = {
    ...base,
    actors: [
      { ...by!, traits: presser.traits },
      ...others.map((actor, i) => ({ ...actor, traits: presser.candidates[i]!.traits })),
    ],
    demands: base.demands.map((demand, i) => {
      const { aim, divisible, value, cost } = presser.candidates[i]!;
      return { ...demand, aim, divisible, value, cost };
    }),
  };
  const state = createState(params, `${seed}/choice/${presser.id}`);
  while (state.day < params.days && !state.dyads.some(({ started }) => started)) day(state, params);
  return presser.candidates.filter((_, i) => state.dyads[i]!.started);
}
