import { geometricGap, normalQuantile, uniform } from '../../../kernel/draws.ts';
import { exp } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { DAYS_PER_WEEK } from '../../units.ts';
import { isKeptHome, isRefusedVisa } from './ask-leave.ts';
import { chooseRoute } from './choose-route.ts';
import { hasOneWay, pickWay, pullOf, weighWays, without } from './choose-way.ts';
import { divert } from './divert.ts';
import { apply } from './go-legally.ts';
import { hazardBoundPerDay, openedShare, openingHazard } from './hear-opening.ts';
import { idOf, moveParty, partySize } from './party.ts';
import { NONE } from './people.ts';
import { isPreparing, lacksMoney, prepare, saveMonth } from './prepare.ts';
import { arrive } from './travel.ts';
import { wishesToLeave } from './wish.ts';

/** settled ~ today is a candidate day ⇒ the party decides to leave, chooses a way and asks whom it has to ask, saves towards the cost, or waits on. */
export function plan(state: State, params: Params, lead: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const id = idOf(params, people, lead);
  const isDecided = isPreparing(state, lead);
  if (isDecided) saveMonth(state, params, lead);
  const isPoor = lacksMoney(state, params, lead);
  const weights = hasOneWay(state, params, group) ? BORDER_ONLY : weighWays(state, params, lead);
  // Who cannot pay any way yet decides by the wish alone.
  const pull = weights === BORDER_ONLY || isPoor ? 1 : pullOf(params, weights);
  const bound = hazardBoundPerDay(state, params, group);
  const usual = Math.min(
    p.planHazardMaxPerDay,
    (p.planHazardPerWeek / DAYS_PER_WEEK) * state.beliefs.planFactor[group]! * pull,
  );
  const hazard = Math.max(usual, openingHazard(state, params, group));
  const accepted = isDecided || uniform(state.keys.groups[group]!, Stream.plan, day, id, 0) * bound < hazard;
  const wishes = accepted && wishesToLeave(state, params, lead);
  if (wishes && isPoor) prepare(state, params, lead);
  else if (!wishes || !leave(state, params, lead, weights))
    people.nextDay[lead] = nextCandidate(state, params, group, id);
}

const BORDER_ONLY: readonly number[] = [1];

/**
 * Decided to leave, by one of the ways with these weights ⇒ sets out on it, or is refused a visa and takes another. False if nothing came of it:
 * no way is open, or nobody lets the party go.
 */
export function leave(state: State, params: Params, lead: number, weights: readonly number[]): boolean {
  const { people, day } = state;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  let open = weights;
  for (let turn = 0; turn < weights.length; turn++) {
    const way = weights.length === 1 ? 'border' : pickWay(open, uniform(key, Stream.plan, day, id, 6 + turn));
    const isRoute = way === 'border' || way === 'direct';
    const u = uniform(key, Stream.plan, day, id, 1);
    const route = isRoute ? chooseRoute(state, params, lead, u, way === 'direct') : NONE;
    if (way === null || (isRoute && route === NONE)) return false;
    if (turn === 0) {
      add(state, 'planned', params.groups[group]!.home, group, partySize(people, lead));
      if (isKeptHome(state, params, lead)) return false;
    }
    if (isRoute && isRefusedVisa(state, params, lead, params.routesByGroup[group]![route]!.legs)) {
      open = without(open, way);
      continue;
    }
    if (way === 'legal') apply(state, params, lead);
    else if (way === 'other') divert(state, params, lead);
    else book(state, params, lead, route);
    return true;
  }
  return false;
}

/** Books a route: the first leg after a lag. */
function book(state: State, params: Params, lead: number, route: number): void {
  const { people, day } = state;
  const { p } = params;
  const key = state.keys.groups[people.group[lead]!]!;
  people.route[lead] = route;
  people.leg[lead] = 0;
  const { legs, staging } = params.routesByGroup[people.group[lead]!]![route]!;
  if (legs.length === 0 && openedShare(state, params, staging) > 0) {
    arrive(state, params, lead, staging); // they live beside the line: no journey before it
    return;
  }
  moveParty(state, params, lead, Stage.planning, people.place[lead]!);
  const z = normalQuantile(uniform(key, Stream.plan, day, idOf(params, people, lead), 3)); // stream plan, slot 3: lag
  const spread = exp(p.bookingLagSigmaLog * z);
  const opened = state.beliefs.opened[people.group[lead]!]!; // nobody knows how long it will stand open, so nobody waits
  people.nextDay[lead] = needsBooking(params, lead, state)
    ? day + Math.max(1, Math.round(p.bookingLagMedianDays * spread))
    : day + Math.max(opened > 0 ? 0 : 1, Math.round(p.departureLagMedianDays * spread * (1 - opened)));
}

/** Papers and flights take weeks to arrange; who goes by land without a visa packs and leaves. */
function needsBooking(params: Params, lead: number, { people }: State): boolean {
  const { legs } = params.routesByGroup[people.group[lead]!]![people.route[lead]!]!;
  return legs.some((leg) => params.legs[leg]!.visa >= 0 || params.legs[leg]!.mode === 'air');
}

/** The day after which a settled party next considers leaving: geometric with the bound of the hazard. */
export function nextCandidate(state: State, params: Params, group: number, id: number): number {
  const u = uniform(state.keys.groups[group]!, Stream.planGap, state.day, id, 0);
  return Math.min(params.days, state.day + geometricGap(u, hazardBoundPerDay(state, params, group)));
}
