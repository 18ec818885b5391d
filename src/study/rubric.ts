import { mean } from '../run/statistics.ts';
import type { Actor, Demand, Quantity, Scenario } from '../scenario/scenario.ts';

/**
 * Bargaining inputs of the cases come from an ordinal rubric on facts from before each crisis (docs/rubric.md): two coders score every item
 * from 0 to 4, the mean of both becomes a number by a scale that is fixed beforehand. Nothing here knows how a case ended.
 */

const SCORES = [0, 1, 2, 3, 4] as const;

/** Scores of one pair of states, by one coder or the mean of both; 0..4. */
export interface PairScores {
  readonly by: string; // actor
  readonly to: string; // actor
  readonly stake: number;
  readonly demands: Readonly<Record<string, { readonly weight: number; readonly cost: number }>>;
  readonly pressing: Readonly<Record<string, number>>;
  readonly pressed: Readonly<Record<string, number>>;
  readonly restriction?: Readonly<Record<string, number>>;
  readonly destination?: Readonly<Record<string, number>>;
  readonly why?: string;
}

/** Scores of a case, by pair. */
export type CaseScores = Readonly<Record<string, PairScores>>;

export interface Coding {
  readonly format: 'limen-rubric/1';
  readonly coder: number;
  readonly cases: Readonly<Record<string, CaseScores>>;
}

/** What a score becomes: a trait of the state applying pressure or of the one under pressure, or a number of a demand. */
interface ScaleItem {
  readonly becomes: string;
  readonly of?: 'pressing' | 'pressed';
  readonly steps: readonly number[]; // of the scores 0 to 4
}

export interface Scale {
  readonly format: 'limen-rubric-scale/1';
  readonly demand: Readonly<Record<'stake' | 'weight' | 'cost', ScaleItem>>;
  readonly pressing: Readonly<Record<string, ScaleItem>>;
  readonly pressed: Readonly<Record<string, ScaleItem>>;
  readonly restriction: Readonly<Record<string, ScaleItem>>;
  readonly destination: Readonly<Record<string, ScaleItem>>;
}

/** The numbers that a pair has in its scenario. */
export interface PairNumbers {
  readonly by: string;
  readonly to: string;
  readonly demands: Readonly<Record<string, { readonly value: number; readonly cost: number }>>;
  readonly pressing: Readonly<Record<string, number>>; // traits
  readonly pressed: Readonly<Record<string, number>>;
}

const PARTS = ['pressing', 'pressed', 'restriction', 'destination'] as const;

/** A score between 0 and 4 on its scale: linear between two steps. */
export function onScale(steps: readonly number[], score: number): number {
  const low = Math.min(Math.floor(score), steps.length - 2);
  return rounded(steps[low]! + (score - low) * (steps[low + 1]! - steps[low]!));
}

/** Scores → numbers. */
export function numbersOf(pair: PairScores, scale: Scale): PairNumbers {
  const traits = { pressing: {} as Record<string, number>, pressed: {} as Record<string, number> };
  for (const part of PARTS) {
    for (const [item, score] of Object.entries(pair[part] ?? {})) {
      const { becomes, of, steps } = scale[part][item]!;
      traits[of ?? (part as 'pressing' | 'pressed')][becomes] = onScale(steps, score);
    }
  }
  const weights = Object.values(pair.demands).reduce((sum, { weight }) => sum + weight, 0);
  const stake = onScale(scale.demand.stake.steps, pair.stake);
  const demands = Object.fromEntries(
    Object.entries(pair.demands).map(([id, { weight, cost }]) => [
      id,
      { value: rounded((stake * weight) / weights), cost: onScale(scale.demand.cost.steps, cost) },
    ]),
  );
  return { by: pair.by, to: pair.to, demands, ...traits };
}

/** An actor has one character, whoever it faces: where it stands in several pairs, its traits are the mean over them. */
function withOneCharacter(pairs: readonly PairNumbers[]): readonly PairNumbers[] {
  const seen = new Map<string, number[]>();
  const visit = (actor: string, traits: Readonly<Record<string, number>>): void => {
    for (const [id, value] of Object.entries(traits)) {
      const key = `${actor}/${id}`;
      seen.set(key, [...(seen.get(key) ?? []), value]);
    }
  };
  for (const { by, to, pressing, pressed } of pairs) {
    visit(by, pressing);
    visit(to, pressed);
  }
  const meanOf = (actor: string, traits: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.keys(traits).map((id) => [id, rounded(mean(seen.get(`${actor}/${id}`)!))]));
  return pairs.map((pair) => ({
    ...pair,
    pressing: meanOf(pair.by, pair.pressing),
    pressed: meanOf(pair.to, pair.pressed),
  }));
}

/** Scores of every pair of a case → the numbers of its scenario. */
export const numbersOfCase = (scores: CaseScores, scale: Scale): readonly PairNumbers[] =>
  withOneCharacter(Object.values(scores).map((pair) => numbersOf(pair, scale)));

/** The mean of two coders, item by item; both coded the same items (`disagreements` of form are thrown). */
export function meanScores(one: CaseScores, two: CaseScores): CaseScores {
  return merged(one, two, (a, b) => (a + b) / 2) as CaseScores;
}

/**
 * The scores of a case as they may have been meant: a score is one of five steps, so it stands for everything within half a step, and a mean of
 * two coders that differ for no less. `draw` gives a number in [0, 1) for the nth score. Scores stay within 0 … 4.
 */
export function withinSteps(scores: CaseScores, draw: (nth: number) => number): CaseScores {
  let nth = 0;
  const last = SCORES.length - 1;
  const meant = (score: number): number => Math.min(last, Math.max(0, score + draw(nth++) - 1 / 2));
  return merged(scores, scores, meant) as CaseScores;
}

/** Every pair of scores of two codings of the same cases: [first coder, second coder]. */
export function scorePairs(one: Coding, two: Coding): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  merged(one.cases, two.cases, (a, b) => {
    pairs.push([a, b]);
    return a;
  });
  return pairs;
}

/**
 * Agreement of two coders beyond chance: Cohen's kappa with quadratic weights (Cohen 1968), over ordinal scores 0 to 4.
 * 1 = the same throughout, 0 = as by chance. NaN where neither coder ever differs from one single score.
 */
export function weightedKappa(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length;
  const share = (coder: 0 | 1, score: number): number => pairs.filter((pair) => pair[coder] === score).length / n;
  let observed = 0;
  for (const [a, b] of pairs) observed += (a - b) ** 2 / n;
  let expected = 0;
  for (const a of SCORES) for (const b of SCORES) expected += share(0, a) * share(1, b) * (a - b) ** 2;
  return 1 - observed / expected;
}

/** The scenario with these numbers. Demands that the numbers do not name keep theirs. */
export function withNumbers(scenario: Scenario, pairs: readonly PairNumbers[]): Scenario {
  const demands: Record<string, Demand> = { ...scenario.demands };
  const actors: Record<string, Actor> = { ...scenario.actors };
  for (const pair of pairs) {
    for (const [id, numbers] of Object.entries(pair.demands)) demands[id] = { ...demands[id]!, ...numbers };
    for (const side of ['pressing', 'pressed'] as const) {
      const id = side === 'pressing' ? pair.by : pair.to;
      actors[id] = { ...actors[id]!, traits: { ...(actors[id]!.traits as Record<string, Quantity>), ...pair[side] } };
    }
  }
  return { ...scenario, demands, actors };
}

/**
 * The numbers of another case put on the demands of this one, pair by pair: what is left of a score when the rubric says nothing about the
 * case that it is used for. Demands take the others' in turn, scaled so that a pair keeps the other's whole stake.
 */
export function borrowed(own: readonly PairNumbers[], other: readonly PairNumbers[]): readonly PairNumbers[] {
  return own.map(({ by, to, demands }, p) => {
    const from = other[p % other.length]!;
    const theirs = Object.values(from.demands);
    const taken = Object.keys(demands).map((id, d) => [id, theirs[d % theirs.length]!] as const);
    const whole = theirs.reduce((sum, { value }) => sum + value, 0);
    const sum = taken.reduce((total, [, { value }]) => total + value, 0);
    const scaled = taken.map(([id, { value, cost }]) => [id, { value: (value * whole) / sum, cost }] as const);
    return { by, to, demands: Object.fromEntries(scaled), pressing: from.pressing, pressed: from.pressed };
  });
}

/** Two trees of the same form, number by number; words are taken from the first. */
function merged(one: unknown, two: unknown, join: (a: number, b: number) => number, path = ''): unknown {
  if (typeof one === 'number' && typeof two === 'number') return join(one, two);
  if (typeof one === 'string') return one;
  if (typeof one !== 'object' || typeof two !== 'object' || one === null || two === null)
    throw new Error(`the two codings differ in form at ${path || 'the top'}`);
  const left = one as Readonly<Record<string, unknown>>;
  const right = two as Readonly<Record<string, unknown>>;
  const keys = Object.keys(left).filter((key) => key !== 'why');
  const others = Object.keys(right).filter((key) => key !== 'why' && !Object.hasOwn(left, key));
  if (others.length > 0) throw new Error(`only the second coding has ${path}.${others[0]}`);
  return Object.fromEntries(keys.map((key) => [key, merged(left[key], right[key], join, `${path}.${key}`)]));
}

/** Four digits are more than five steps can tell. */
const rounded = (x: number): number => Math.round(x * 1e4) / 1e4;
