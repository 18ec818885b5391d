import type { ActorState } from '../actor-state.ts';
import { log } from '../events-log.ts';
import { observeActor } from '../observed.ts';
import type { ParameterValues } from '../parameters.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { ownTrait } from '../traits.ts';
import { nextCommitment } from './harm.ts';
import { nextRally } from './rally.ts';
import { type Member, weightedMembers } from './weights.ts';

/**
 * The politics of a bloc is the mean of its members' (it has no courts and no public of its own). Two things it may have itself: a bloc that is
 * given its own `rallyStrength` or `rightsCommitment` rallies, or is bound, by them, on what all its members see.
 */
export function updateBlocPolitics(state: State, params: Params, bloc: number): void {
  const own = state.actors[bloc]!;
  const seen = observeActor(state, params, bloc);
  const strength = ownTrait(params, bloc, 'rallyStrength');
  const commitment = ownTrait(params, bloc, 'rightsCommitment');
  const rally = strength === null ? null : nextRally(own, seen, strength, params.p);
  const bound = commitment === null ? null : nextCommitment(own, seen, commitment, params.p);
  const members = weightedMembers(state, params, bloc);
  for (const field of SHARED_BY_MEMBERS) {
    own[field] = members.reduce((sum, { actor, weight }) => sum + weight * state.actors[actor]![field], 0);
  }
  if (rally !== null) own.rally = rally;
  if (bound !== null) own.rightsCommitment = bound;
  own.cohesion = cohesion(state, members, state.controls.sideDeal[bloc]!, params.p);
  reportCohesion(state, params, bloc, members);
}

const SHARED_BY_MEMBERS = [
  'salience',
  'restrictiveCampShare',
  'protectiveCampShare',
  'rally',
  'threatFrame',
  'compassion',
  'setback',
  'failure',
  'visibleHarm',
  'hiddenHarm',
  'rightsDebt',
  'rightsCommitment',
  'usualPressure',
  'opinionDrift',
  'voteShift',
  'transitExposure',
  'hostedContact',
] as const satisfies readonly (keyof ActorState)[];

/**
 * Unity of a bloc: 1 − (1 − side deals)·spread, where spread is half the mean deviation of what members bear, relative to the mean (to the
 * reference cost, where they bear less than that). 1 where all bear alike; one of many who bears everything leaves little.
 */
function cohesion(state: State, members: readonly Member[], sideDeal: number, p: ParameterValues): number {
  const cost = (actor: number): number => state.actors[actor]!.costHolding;
  const mean = members.reduce((sum, { actor, weight }) => sum + weight * cost(actor), 0);
  const deviation = members.reduce((sum, { actor, weight }) => sum + weight * Math.abs(cost(actor) - mean), 0);
  const spread = deviation / (2 * Math.max(mean, p.referenceCostToUtilPerWeek));
  return 1 - (1 - sideDeal) * spread;
}

/** Chance of acting relative to a bloc whose members bear alike; 1 for everybody who is no bloc. */
export function unity(own: ActorState, p: ParameterValues): number {
  return 1 - p.cohesionBrakeShare * (1 - own.cohesion);
}

/** The member that bears most, if anybody bears anything. */
export function bearsMost(state: State, members: readonly Member[]): number | null {
  let most: number | null = null;
  for (const { actor } of members) {
    if (state.actors[actor]!.costHolding > (most === null ? 0 : state.actors[most]!.costHolding)) most = actor;
  }
  return most;
}

/** An event when members have come apart, once, until they are clearly together again. It names who bears most. */
function reportCohesion(state: State, params: Params, bloc: number, members: readonly Member[]): void {
  const own = state.actors[bloc]!;
  const threshold = params.p.cohesionEventShare;
  if (own.cohesionLow === 1) {
    if (own.cohesion > threshold + (1 - threshold) * params.p.eventHysteresisShare) own.cohesionLow = 0;
    return;
  }
  const member = bearsMost(state, members);
  if (own.cohesion >= threshold || member === null) return;
  own.cohesionLow = 1;
  const cost = state.actors[member]!.costHolding;
  const mean = members.reduce((sum, { actor, weight }) => sum + weight * state.actors[actor]!.costHolding, 0);
  const numbers = { cohesion: own.cohesion, threshold, margin: threshold - own.cohesion, cost, mean };
  log(state, 'cohesionFell', params.actors[bloc]!.id, params.actors[member]!.id, numbers, []);
}
