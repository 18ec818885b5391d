import { type Key, runKey, subKey, uniform } from '../../kernel/draws.ts';
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
  readonly by: Readonly<Record<string, number>>; // traits
  readonly to: Readonly<Record<string, number>>;
  readonly p: Readonly<Partial<Record<ParameterId, number>>>;
}

/** Traits of the state applying pressure and of the one under pressure, and constants of the world, that differ from dyad to dyad. */
const BY = [
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
const TO = [
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
  const between = ([low, high]: readonly [number, number]): number => low + (high - low) * u();
  const all = (ids: readonly ParameterId[]): Record<string, number> =>
    Object.fromEntries(ids.map((parameter) => [parameter, drawParameter(parameters[parameter], u())]));
  const aim = u() < MIX.deterShare ? 'deter' : 'compel';
  const divisible = u() >= MIX.indivisibleShare && aim === 'compel';
  const value = between(MIX.valueUtil);
  const cost = between(MIX.costUtil) * MIX.costFactor;
  return { id, aim, divisible, value, cost, by: all(BY), to: all(TO), p: all(WORLD) };
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

/** Two states and one demand, as a scenario would say it. Everybody is free to choose; the first chance to threaten is taken. */
const WORLD_OF_TWO: Scenario = {
  limen: 1,
  id: 'two-states',
  title: 'Two states',
  start: '2000-01-01',
  days: 1,
  priceYear: 2000,
  groups: {},
  places: {},
  legs: {},
  borders: {},
  facilitators: {},
  climate: {},
  actors: { by: { role: 'transitState' }, to: { role: 'targetState' } },
  demands: {
    demand: {
      by: 'by',
      to: 'to',
      issue: 'demand',
      aim: 'compel',
      acknowledged: 'public',
      value: 1,
      cost: 1,
      divisible: true,
    },
  },
  parameters: {},
  timeline: {},
  rules: {},
  whatIfs: {},
  observed: {},
  sources: {},
};

/** What is the same for all dyads is compiled once. */
export function worldOfTwo(days: number): Params {
  return { ...compile(WORLD_OF_TWO, { mode: 'free' }), days };
}

/** The world of one drawn dyad. Every dyad of the record is one that was begun, so the state applying pressure opens at its first chance. */
export function paramsOf(base: Params, dyad: DrawnDyad): Params {
  const [by, to] = base.actors;
  const { aim, divisible, value, cost } = dyad;
  const opening = { openingHazardPerWeek: 1, openingBelief: 1 };
  return {
    ...base,
    p: { ...base.p, ...dyad.p },
    actors: [
      { ...by!, traits: { ...dyad.by, ...opening } },
      { ...to!, traits: dyad.to },
    ],
    demands: [{ ...base.demands[0]!, aim, divisible, value, cost }],
  };
}
