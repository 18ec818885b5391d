import { type Key, runKey, subKey, uniform } from '../../kernel/draws.ts';
import { exp, log } from '../../kernel/math.ts';
import { type ParameterId, parameters } from '../../model/parameters.ts';
import type { Params } from '../../model/params.ts';
import { compile } from '../../scenario/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { drawParameter } from '../draw-parameter.ts';

/** How the ensemble of dyads is mixed: what corrections 5 say of the historical record that the bands come from. */
const MIX = {
  deterShare: 0.14,
  indivisibleShare: 0.23,
  valueUtil: [0.4, 1.4],
  costUtil: [0.3, 1.6],
  costFactor: 0.82,
} as const;

/** A dyad of the ensemble: what is at stake and who they are. `u` are draws by name, so that adding one shifts no other. */
export interface DrawnDyad {
  readonly id: number;
  readonly aim: 'compel' | 'deter';
  readonly divisible: boolean;
  readonly value: number;
  readonly cost: number;
  readonly issue: 'demand' | 'money';
  readonly askFactor: number; // what is asked aloud ÷ what is aimed at
  readonly by: Readonly<Record<string, number>>; // traits
  readonly to: Readonly<Record<string, number>>;
  readonly p: Readonly<Partial<Record<ParameterId, number>>>;
}

/** Traits of the state applying pressure and of the one under pressure, and constants of the world, that differ from dyad to dyad. */
export const PRESSING_TRAITS = [
  'discountPerWeek',
  'audienceCostByUtil',
  'faceSavingUtil',
  'executionProb',
  'reachableCapacityShare',
  'hubMovementShare',
  'operatingCost',
  'crisisIncome',
  'strandedPain',
  'sanctionBite',
  'patronOffsetShare',
] as const satisfies readonly ParameterId[];
export const TARGET_TRAITS = [
  'discountPerWeek',
  'audienceCostToUtil',
  'blocActProb',
  'precedentForesight',
  'restrictiveCampStart',
  'protectiveCampStart',
  'rightsCommitment',
  'rallyStrength',
  'zoneLevel',
  'restrictiveCostWeight',
  'polarisationCostWeight',
  'hypocrisyCostWeight',
  'capacityCostWeight',
] as const satisfies readonly ParameterId[];
const WORLD = [
  'precedentLearning',
  'hubLeakShare',
  'hubClosureWeeks',
  'sanctionAdoptionLagWeeks',
] as const satisfies readonly ParameterId[];

export const ensembleKey = (seed: string): Key => subKey(runKey(seed), 'base-rates');

/** The dyad number `id` of an ensemble. */
export function drawnDyad(key: Key, id: number): DrawnDyad {
  let slot = 0;
  const u = (): number => uniform(key, 0, 0, id, slot++);
  const all = (ids: readonly ParameterId[]): Record<string, number> =>
    Object.fromEntries(ids.map((parameter) => [parameter, drawParameter(parameters[parameter], u())]));
  return {
    id,
    ...demandDrawn(u),
    issue: 'demand',
    askFactor: 1,
    by: all(PRESSING_TRAITS),
    to: all(TARGET_TRAITS),
    p: all(WORLD),
  };
}

/** What is demanded, in the mix of the record. */
export function demandDrawn(u: () => number): Pick<DrawnDyad, 'aim' | 'divisible' | 'value' | 'cost'> {
  const between = ([low, high]: readonly [number, number]): number => low + (high - low) * u();
  const aim = u() < MIX.deterShare ? 'deter' : 'compel';
  const divisible = u() >= MIX.indivisibleShare && aim === 'compel';
  return { aim, divisible, value: between(MIX.valueUtil), cost: between(MIX.costUtil) * MIX.costFactor };
}

/** A target that is hardened and united (F19): rights count half, a strong rally, an explicit doctrine against precedents, a slow process. */
export function hardened(dyad: DrawnDyad): DrawnDyad {
  const to = {
    ...dyad.to,
    rightsCommitment: dyad.to.rightsCommitment! / 2,
    rallyStrength: 0.9,
    precedentForesight: 0.9,
    blocActProb: dyad.to.blocActProb! * 0.6,
  };
  return { ...dyad, to, p: { ...dyad.p, precedentLearning: 1 } };
}

/** The same states, where money is asked for, in parts, and more of it than would be enough (F21, A-423). */
export function forMoney(key: Key, dyad: DrawnDyad): DrawnDyad {
  const askFactor = exp(uniform(key, 0, 1, dyad.id) * log(ASK_FACTOR_MAX));
  return { ...dyad, aim: 'compel', divisible: true, issue: 'money', askFactor };
}

/** EUR 5bn a year asked for, 50m given and counted as half of the aim (C07). */
const ASK_FACTOR_MAX = 50;

/** One state that could press others, and a demand on each of them, as a scenario would say it. Everybody is free to choose. */
export function worldOfStates(targets: readonly string[]): Scenario {
  const demand = (to: string) => ({
    by: 'by',
    to,
    issue: 'demand',
    aim: 'compel' as const,
    acknowledged: 'public' as const,
    value: 1,
    cost: 1,
    divisible: true,
  });
  return {
    limen: 1,
    id: 'drawn-states',
    title: 'Drawn states',
    start: '2000-01-01',
    days: 1,
    priceYear: 2000,
    groups: {},
    places: {},
    legs: {},
    borders: {},
    facilitators: {},
    climate: {},
    actors: {
      by: { role: 'transitState' },
      ...Object.fromEntries(targets.map((to) => [to, { role: 'targetState' as const }])),
    },
    demands: Object.fromEntries(targets.map((to) => [targets.length === 1 ? 'demand' : `of-${to}`, demand(to)])),
    parameters: {},
    timeline: {},
    rules: {},
    whatIfs: {},
    observed: {},
    sources: {},
  };
}

/** What is the same for all dyads is compiled once. */
export function worldOfTwo(days: number): Params {
  return { ...compile(worldOfStates(['to']), { mode: 'free' }), days };
}

/** The world of one drawn dyad. Every dyad of the record is one that was begun, so the state applying pressure opens at its first chance. */
export function paramsOf(base: Params, dyad: DrawnDyad): Params {
  const [by, to] = base.actors;
  const { aim, divisible, value, cost, issue, askFactor } = dyad;
  const opening = { openingHazardPerWeek: 1, openingBelief: 1 };
  return {
    ...base,
    p: { ...base.p, ...dyad.p },
    actors: [
      { ...by!, traits: { ...dyad.by, ...opening } },
      { ...to!, traits: dyad.to },
    ],
    demands: [{ ...base.demands[0]!, aim, divisible, value, cost, issue, askFactor }],
  };
}
