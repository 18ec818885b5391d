import { geometricGap, normalQuantile, uniform } from '../../../kernel/draws.ts';
import { exp, log } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, DAYS_PER_WEEK } from '../../units.ts';
import { mayLeave } from './ask-leave.ts';
import { means } from './money.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { NONE } from './people.ts';

/** settled ~ today is a candidate day ⇒ the party decides to leave, chooses a way and asks for permit and visa, or waits on. */
export function plan(state: State, params: Params, lead: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const bound = p.planHazardMaxPerDay;
  const hazard = Math.min(bound, (p.planHazardPerWeek / DAYS_PER_WEEK) * state.beliefs.planFactor[group]!);
  const accepted = uniform(key, Stream.plan, day, id, 0) * bound < hazard;
  const route = accepted ? chooseRoute(state, params, lead, uniform(key, Stream.plan, day, id, 1)) : NONE;
  if (route === NONE) {
    people.nextDay[lead] = nextCandidate(state, params, group, id);
    return;
  }
  const chosen = params.routesByGroup[group]![route]!;
  add(state, 'planned', params.groups[group]!.home, group, partySize(people, lead));
  if (!mayLeave(state, params, lead, chosen.legs)) {
    people.nextDay[lead] = nextCandidate(state, params, group, id);
    return;
  }
  people.route[lead] = route;
  people.leg[lead] = 0;
  moveParty(state, params, lead, Stage.planning, people.place[lead]!);
  const z = normalQuantile(uniform(key, Stream.plan, day, id, 3)); // stream plan, slot 3: lag
  const lag = p.bookingLagMedianDays * exp(p.bookingLagSigmaLog * z);
  people.nextDay[lead] = day + Math.max(1, Math.round(lag));
}

/** The day after which a settled party next considers leaving: geometric with the bound of the hazard. */
export function nextCandidate(state: State, params: Params, group: number, id: number): number {
  const u = uniform(state.keys.groups[group]!, Stream.planGap, state.day, id, 0);
  return Math.min(params.days, state.day + geometricGap(u, params.p.planHazardMaxPerDay));
}

/** The agencies that a group buys from before the first leg of a way: a market, −1 where it needs none. */
export function agencyFor(params: Params, group: number, legs: readonly number[]): number {
  if (legs.length === 0) return -1;
  return params.markets.findIndex(
    (m) => m.kind === 'agency' && (m.group < 0 || m.group === group) && (m.leg < 0 || m.leg === legs[0]),
  );
}

/**
 * Logit over the group's routes whose first leg runs today and which the party can pay; NONE if there is none.
 * Utility: −βc ln(cost ÷ means) − βt weeks. McFadden (1974); row 41 and B.4 of the parameter table.
 */
export function chooseRoute(state: State, params: Params, lead: number, u: number): number {
  const { people, controls } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const routes = params.routesByGroup[group]!;
  let poorest = Infinity;
  forParty(people, lead, (i) => {
    poorest = Math.min(poorest, means(state, params, i));
  });
  const weights: number[] = [];
  let total = 0;
  for (const route of routes) {
    const agency = agencyFor(params, group, route.legs);
    const packageCents = agency < 0 ? 0 : state.facilitators.marketPriceCents[agency]!;
    let open = route.fareCents + packageCents <= poorest;
    for (const leg of route.legs) {
      if (controls.seatsPerDay[leg]! <= 0 || controls.boardingShare[leg * params.groups.length + group]! <= 0)
        open = false;
    }
    const relativeCost = Math.max(CENTS_PER_EUR, route.fareCents + packageCents) / Math.max(CENTS_PER_EUR, poorest);
    const utility = -p.costSensitivity * log(relativeCost) - (p.timeSensitivityPerWeek * route.days) / DAYS_PER_WEEK;
    const weight = open ? exp(utility) : 0;
    weights.push(weight);
    total += weight;
  }
  if (total <= 0) return NONE;
  let left = u * total;
  for (let r = 0; r < weights.length; r++) {
    left -= weights[r]!;
    if (left < 0) return r;
  }
  return weights.length - 1;
}
