import { exp, log, logistic, logit } from '../../../kernel/math.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { CENTS_PER_EUR } from '../../units.ts';
import { meansOf, routeSums, wayUtility } from './choose-route.ts';
import { daysInLine, isLegalOpen } from './go-legally.ts';
import { canPay } from './money.ts';
import { pickWeighted } from './pick-weighted.ts';

/** The nests among which somebody who leaves chooses; staying is what is left of the hazard. Their order is that of the weights. */
const WAYS = ['border', 'direct', 'legal', 'other'] as const;
type Way = (typeof WAYS)[number];

/** Whether there is nothing but routes to border segments for a group today: then the hazard is that of one way, and there is no choice of nests. */
export function hasOneWay(state: State, params: Params, group: number): boolean {
  if (isLegalOpen(state, params, group) || params.groups[group]!.otherRoute !== null) return false;
  return !params.routesByGroup[group]!.some((route) => route.isDirect);
}

/**
 * Weights exp(V ÷ λ) of the nests that are open to a party today. V is the gain over the reference: the routes to border segments as if all were
 * open (without any, the direct ones), at the chance of arriving that the group believes in.
 *
 * V = θp (P − P̂) + ln Σ exp(U) − ln Σ exp(U of the reference), U of cost and time as in the choice of a route.
 */
export function weighWays(state: State, params: Params, lead: number): readonly number[] {
  const { p } = params;
  const group = state.people.group[lead]!;
  const border = routeSums(state, params, lead, false);
  const direct = routeSums(state, params, lead, true);
  const reference = border.all > 0 ? border.all : direct.all;
  const believed = border.all > 0 ? state.beliefs.perPerson[group]! : 1;
  const weight = (chance: number, sum: number): number => {
    if (sum <= 0) return 0;
    const gain = p.planRouteWeight * (chance - believed) + log(sum) - (reference > 0 ? log(reference) : 0);
    return exp(gain / p.wayDissimilarity);
  };
  return [
    weight(believed, border.open),
    weight(1, direct.open),
    weight(1, legalSum(state, params, lead)),
    weight(params.groups[group]!.otherRoute?.successShare ?? 0, otherSum(state, params, lead)),
  ];
}

/** exp(U) of waiting for a legal place and then going: the longer the line, the worse. */
function legalSum(state: State, params: Params, lead: number): number {
  const { p } = params;
  const group = state.people.group[lead]!;
  if (!isLegalOpen(state, params, group)) return 0;
  const days = daysInLine(state, group) + p.legalTravelDays;
  return exp(wayUtility(params, p.legalCostEur * CENTS_PER_EUR, meansOf(state, params, lead), days));
}

/** exp(U) of the other irregular route, out of this world. */
function otherSum(state: State, params: Params, lead: number): number {
  const { otherRoute } = params.groups[state.people.group[lead]!]!;
  if (otherRoute === null || !canPay(state, params, lead, otherRoute.costCents)) return 0;
  return exp(wayUtility(params, otherRoute.costCents, meansOf(state, params, lead), otherRoute.days));
}

/** Factor of the hazard to leave, from all ways together: (Σ w)^λ, 1 where only the reference is open. */
export function pullOf(params: Params, weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum > 0 ? exp(params.p.wayDissimilarity * log(sum)) : 0;
}

/** The nest of somebody who leaves, null where none is open. */
export function pickWay(weights: readonly number[], u: number): Way | null {
  return WAYS[pickWeighted(weights, u, WAYS.length)] ?? null;
}

/** The same weights with one nest closed. */
export function without(weights: readonly number[], way: Way): readonly number[] {
  return weights.map((weight, index) => (WAYS[index] === way ? 0 : weight));
}

/**
 * Chance that a party whose way was closed or has failed takes the other irregular route, where there is one that it can pay: ℓ2 where that route
 * seems as good as the way it leaves. Row 114.
 */
export function otherRouteChance(state: State, params: Params, lead: number): number {
  const { p } = params;
  const group = state.people.group[lead]!;
  const { otherRoute } = params.groups[group]!;
  if (otherRoute === null || !canPay(state, params, lead, otherRoute.costCents)) return 0;
  return logistic(
    logit(p.otherRouteShare) + p.planRouteWeight * (otherRoute.successShare - state.beliefs.perPerson[group]!),
  );
}
