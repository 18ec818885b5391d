import { exp, log } from '../../../kernel/math.ts';
import type { Params, RouteParams } from '../../params.ts';
import type { State } from '../../state.ts';
import { CENTS_PER_EUR, DAYS_PER_WEEK } from '../../units.ts';
import { means } from './money.ts';
import { forParty } from './party.ts';
import { NONE } from './people.ts';
import { pickWeighted } from './pick-weighted.ts';

/** The agencies that a group buys from before the first leg of a way: a market, −1 where it needs none. */
export function agencyFor(params: Params, group: number, legs: readonly number[]): number {
  if (legs.length === 0) return -1;
  return params.markets.findIndex(
    (m) => m.kind === 'agency' && (m.group < 0 || m.group === group) && (m.leg < 0 || m.leg === legs[0]),
  );
}

/** What the poorest of the party can raise, cents. */
export function meansOf(state: State, params: Params, lead: number): number {
  let poorest = Infinity;
  forParty(state.people, lead, (i) => {
    poorest = Math.min(poorest, means(state, params, i));
  });
  return poorest;
}

/** Utility of a way by its cost and time: −βc ln(cost ÷ means) − βt weeks. McFadden (1974); row 41 and B.4 of the parameter table. */
export function wayUtility(params: Params, costCents: number, meansCents: number, days: number): number {
  const { p } = params;
  const relativeCost = Math.max(CENTS_PER_EUR, costCents) / Math.max(CENTS_PER_EUR, meansCents);
  return -p.costSensitivity * log(relativeCost) - (p.timeSensitivityPerWeek * days) / DAYS_PER_WEEK;
}

/** What a person pays for a leg today: a state that carries people pays the rest. Whole cents. */
export function fareOf(state: State, params: Params, leg: number): number {
  return Math.round(params.legs[leg]!.fareCents * state.controls.fareShare[leg]!);
}

/** Fares of a route as they are today, cents a person. */
export function faresOf(state: State, params: Params, { legs }: RouteParams): number {
  let cents = 0;
  for (const leg of legs) cents += fareOf(state, params, leg);
  return cents;
}

/** Fares and package of a route, cents a person. */
function costOf(state: State, params: Params, route: RouteParams): number {
  const agency = agencyFor(params, route.group, route.legs);
  return faresOf(state, params, route) + (agency < 0 ? 0 : state.facilitators.marketPriceCents[agency]!);
}

/** Whether the legs of a route run today for its group, and the party can pay. */
function isOpen(state: State, params: Params, route: RouteParams, costCents: number, meansCents: number): boolean {
  const { seatsPerDay, boardingShare } = state.controls;
  let open = costCents <= meansCents;
  for (const leg of route.legs) {
    if (seatsPerDay[leg]! <= 0 || boardingShare[leg * params.groups.length + route.group]! <= 0) open = false;
  }
  return open;
}

/**
 * Σ exp(U) over the routes of one kind (to a border segment, or straight to the destination with papers): those that are open today, and all as
 * if they were.
 */
export function routeSums(
  state: State,
  params: Params,
  lead: number,
  isDirect: boolean,
): { readonly open: number; readonly all: number } {
  const meansCents = meansOf(state, params, lead);
  let open = 0;
  let all = 0;
  for (const route of params.routesByGroup[state.people.group[lead]!]!) {
    if (route.isDirect !== isDirect) continue;
    const costCents = costOf(state, params, route);
    const weight = exp(wayUtility(params, costCents, meansCents, route.days));
    all += weight;
    if (isOpen(state, params, route, costCents, meansCents)) open += weight;
  }
  return { open, all };
}

/** What the cheapest way of a group costs a person that runs today, cents; ∞ where none does. */
export function cheapestRoute(state: State, params: Params, group: number): number {
  let cheapest = Infinity;
  for (const route of params.routesByGroup[group]!) {
    const costCents = costOf(state, params, route);
    if (isOpen(state, params, route, costCents, Infinity)) cheapest = Math.min(cheapest, costCents);
  }
  return cheapest;
}

/** Logit over the group's routes of one kind that are open today and that the party can pay; NONE if there is none. */
export function chooseRoute(state: State, params: Params, lead: number, u: number, isDirect = false): number {
  const routes = params.routesByGroup[state.people.group[lead]!]!;
  const meansCents = meansOf(state, params, lead);
  const weights = routes.map((route) => {
    const costCents = costOf(state, params, route);
    const isMeant = route.isDirect === isDirect && isOpen(state, params, route, costCents, meansCents);
    return isMeant ? exp(wayUtility(params, costCents, meansCents, route.days)) : 0;
  });
  return pickWeighted(weights, u, NONE);
}
