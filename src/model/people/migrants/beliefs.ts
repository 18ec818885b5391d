import { exp, log } from '../../../kernel/math.ts';
import { type Counter, count } from '../../counters.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { DAYS_PER_WEEK } from '../../units.ts';
import { friendsOf } from './wish.ts';

/**
 * What people believe, shared within a group: what was seen, delayed, told with a bias towards success, and forgotten.
 * Two beliefs are kept apart. Booking follows the chance that a *person who sets out* arrives; the choice of a segment and
 * trying again follow the chance *per attempt* (corrections.md 4.2).
 */
export interface Beliefs {
  readonly success: Float64Array; // [g*S + s] weighted successes heard of, per attempt
  readonly failure: Float64Array; // [g*S + s]
  readonly arrived: Float64Array; // [g] weighted persons heard to have arrived
  readonly failed: Float64Array; // [g] weighted persons heard to have given up, gone home or died
  readonly perAttempt: Float64Array; // [g*S + s] perceived success per attempt, 0..1
  readonly perPerson: Float64Array; // [g] perceived chance of arriving, 0..1
  readonly planFactor: Float64Array; // [g] factor of the base hazard to leave, today
  readonly opened: Float64Array; // [g] how far the exit beside their home stands open, 0..1
  readonly friends: Float64Array; // [g] friends of one of the group who arrived lately
  readonly told: Float64Array; // [day*G + g] arrivals of a day as a group is told, kept for the sums over weeks
  readonly toldOfOwn: Float64Array; // [day*G + g] the same of its own people alone
}

export function createBeliefs(params: Params): Beliefs {
  const groups = params.groups.length;
  const pairs = groups * params.segments.length;
  return {
    success: new Float64Array(pairs),
    failure: new Float64Array(pairs),
    arrived: new Float64Array(groups),
    failed: new Float64Array(groups),
    perAttempt: new Float64Array(pairs).fill(params.p.beliefPriorSuccess),
    perPerson: new Float64Array(groups).fill(params.p.beliefPriorArrival),
    planFactor: new Float64Array(groups).fill(1),
    opened: new Float64Array(groups),
    friends: Float64Array.from(params.groups, (group) => friendsOf(params, group, group.arrivedBeforePersons)),
    told: new Float64Array(params.days * groups),
    toldOfOwn: new Float64Array(params.days * groups),
  };
}

/** Step 9: what was seen some days ago reaches people today. Reads past counts only. */
export function hearNews(state: State, params: Params): void {
  const { p, groups, segments } = params;
  const b = state.beliefs;
  const kept = exp(-log(2) / p.beliefMemoryDays);
  const successDay = state.day - Math.round(p.successDelayDays);
  const failureDay = state.day - Math.round(p.failureDelayDays);
  const prior = p.beliefPriorWeight;
  for (let g = 0; g < groups.length; g++) {
    let held = 0;
    for (let s = 0; s < segments.length; s++) {
      const at = g * segments.length + s;
      b.success[at] =
        kept * b.success[at]! + p.beliefEventWeight * heard(state, params, 'segmentSuccess', s, g, successDay);
      b.failure[at] =
        kept * b.failure[at]! +
        p.failureDiscount * p.beliefEventWeight * heard(state, params, 'segmentFailure', s, g, failureDay);
      b.perAttempt[at] = (prior * p.beliefPriorSuccess + b.success[at]!) / (prior + b.success[at]! + b.failure[at]!);
      held += heard(state, params, 'admitted', s, g, successDay);
    }
    const arrived = arrivalsTold(state, params, g, successDay, heard);
    const failed = heardHome(state, params, 'journeyFailed', g, failureDay);
    const withPapers = hasBorderWay(params, g) ? arrivedWithPapers(state, params, g, successDay) : 0;
    b.arrived[g] = kept * b.arrived[g]! + p.beliefEventWeight * (arrived - withPapers);
    b.failed[g] =
      kept * b.failed[g]! + p.failureDiscount * p.beliefEventWeight * (failed + (1 - p.heldValueBooking) * held);
    b.perPerson[g] = (prior * p.beliefPriorArrival + b.arrived[g]!) / (prior + b.arrived[g]! + b.failed[g]!);
    if (successDay >= 0) {
      b.told[successDay * groups.length + g] = arrived;
      b.toldOfOwn[successDay * groups.length + g] = arrivalsTold(state, params, g, successDay, ownCount);
    }
    b.planFactor[g] = planFactor(state, params, g, successDay);
  }
}

/** Factor of the base hazard to leave: the perceived chance of arriving, public talk, friends who arrived. */
function planFactor(state: State, params: Params, group: number, lastDay: number): number {
  const { p } = params;
  const g = params.groups[group]!;
  const { told, toldOfOwn } = state.beliefs;
  const groups = params.groups.length;
  let talked = 0;
  const talkedFrom = lastDay - Math.round(p.buzzWindowDays) + 1; // whole days, whatever a scenario sets
  for (let d = Math.max(0, talkedFrom); d <= lastDay; d++) talked += told[d * groups + group]!;
  let recent = g.arrivedBeforePersons;
  const recentFrom = lastDay - Math.round(p.friendsWindowDays) + 1;
  for (let d = Math.max(0, recentFrom); d <= lastDay; d++) recent += toldOfOwn[d * groups + group]!;
  const buzz = talked / (talked + p.buzzHalfArrivals);
  const friends = friendsOf(params, g, recent);
  state.beliefs.friends[group] = friends;
  const saturation = (p.planHazardMaxPerDay * DAYS_PER_WEEK) / p.planHazardPerWeek; // the hazard rises no further; keeps it finite
  return Math.min(
    saturation,
    exp(
      p.planRouteWeight * (state.beliefs.perPerson[group]! - p.planRouteReference) +
        p.planBuzzWeight * buzz +
        p.planFriendsWeight * friends,
    ),
  );
}

type Reading = (state: State, params: Params, counter: Counter, where: number, group: number, day: number) => number;

/**
 * People who are told to have arrived on a day: at the destination, however they came, or protected at once, and, at the value of being held, in a
 * procedure.
 */
function arrivalsTold(state: State, params: Params, group: number, day: number, read: Reading): number {
  const { destination } = params.groups[group]!;
  let held = 0;
  let arrived = read(state, params, 'onward', destination, group, day);
  arrived += read(state, params, 'protected', destination, group, day); // by legal ways: procedures are elsewhere
  for (let s = 0; s < params.segments.length; s++) {
    held += read(state, params, 'admitted', s, group, day);
    arrived += read(state, params, 'temporarilyProtected', s, group, day);
  }
  return arrived + params.p.heldValueBooking * held;
}

const hasBorderWay = (params: Params, group: number): boolean =>
  params.routesByGroup[group]!.some((route) => !route.isDirect);

/** Of these, who came with papers: people talk of them, but they say nothing about the chances of a journey over a border. */
function arrivedWithPapers(state: State, params: Params, group: number, day: number): number {
  const { destination } = params.groups[group]!;
  return (
    heard(state, params, 'legalArrivals', destination, group, day) +
    heard(state, params, 'placements', destination, group, day)
  );
}

const ownCount: Reading = (state, _params, counter, where, group, day) => count(state, counter, where, group, day);

/** News about one's own group in full, about others at a discount. */
function heard(state: State, params: Params, counter: Counter, where: number, group: number, day: number): number {
  let own = 0;
  let others = 0;
  for (let g = 0; g < params.groups.length; g++) {
    const n = count(state, counter, where, g, day);
    if (g === group) own = n;
    else others += n;
  }
  return own + params.p.beliefCrossGroupShare * others;
}

function heardHome(state: State, params: Params, counter: Counter, group: number, day: number): number {
  let sum = 0;
  for (let g = 0; g < params.groups.length; g++) {
    const weight = g === group ? 1 : params.p.beliefCrossGroupShare;
    sum += weight * count(state, counter, params.groups[g]!.home, g, day);
  }
  return sum;
}
