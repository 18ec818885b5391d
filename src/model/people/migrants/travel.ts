import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { Account, transfer } from '../../accounts.ts';
import { add } from '../../counters.ts';
import { isWork } from '../../labour.ts';
import type { Params } from '../../params.ts';
import { isSeaRough } from '../../rough-sea.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, PERMILLE } from '../../units.ts';
import { closeContract, depositCents, takeClients } from '../smugglers/take-clients.ts';
import { inOrder, type Today, wholeToday } from '../today.ts';
import { abandonPlan } from './abandon-plan.ts';
import { isStoppedAtStart } from './ask-leave.ts';
import { agencyFor, chooseRoute, fareOf, faresOf } from './choose-route.ts';
import { chooseSegment } from './choose-segment.ts';
import { mayDivert } from './divert.ts';
import { goLegally } from './go-legally.ts';
import { openedShare } from './hear-opening.ts';
import { canPay, pay, release, spend } from './money.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Flag, LEGAL, NONE } from './people.ts';
import { beginWork } from './work-abroad.ts';

/** planning or travelling ~ ready for the next leg ⇒ ask for seats; arrived at the end ⇒ in the transit city. */
export function travel(state: State, params: Params, today: Today, lead: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  if (people.route[lead] === LEGAL) {
    goLegally(state, params, today, lead);
    return;
  }
  const route = params.routesByGroup[group]![people.route[lead]!]!;
  const next = people.leg[lead]!;
  if (next >= route.legs.length) {
    if (route.isDirect) arriveAbroad(state, params, lead, route.staging);
    else arrive(state, params, lead, route.staging);
    return;
  }
  if (next === 0 && isStoppedAtStart(state, params, lead)) {
    abandonPlan(state, params, lead);
    return;
  }
  const leg = route.legs[next]!;
  people.nextDay[lead] = day + 1; // unless a seat is granted today
  const id = idOf(params, people, lead);
  today.seats.push({ lead, where: leg, priority: uniform(state.keys.groups[group]!, Stream.seat, day, id, next) });
}

/** Grants today's seats by (priority, lead), exact to the seat; a party flies together or waits. */
export function boardLegs(state: State, params: Params, today: Today): void {
  let leg = -1;
  let left = 0;
  for (const request of inOrder(today.seats)) {
    if (request.where !== leg) {
      leg = request.where;
      left = wholeToday(state.controls.seatsPerDay[leg]!, state.day);
    }
    const size = partySize(state.people, request.lead);
    const group = state.people.group[request.lead]!;
    const id = idOf(params, state.people, request.lead);
    const boarding = state.controls.boardingShare[leg * params.groups.length + group]!;
    const refused = boarding < 1 && uniform(state.keys.groups[group]!, Stream.seat, 0, id, 13) >= boarding; // the same people each day
    if (state.controls.seatsPerDay[leg]! <= 0 || refused) {
      loseHub(state, params, request.lead, leg);
    } else if (waitsForSea(state, params, leg)) {
      waitForSeat(state, params, request.lead, leg);
    } else if (size <= left && board(state, params, request.lead, leg)) {
      left -= size;
    } else {
      waitForSeat(state, params, request.lead, leg);
    }
  }
}

/** Nobody is taken to a coast from which no boat puts out today. */
function waitsForSea(state: State, params: Params, leg: number): boolean {
  const { sea } = params.legs[leg]!;
  return sea >= 0 && isSeaRough(state, params, sea);
}

/** Pays the fares and puts the party on its way; false where somebody cannot pay. */
function board(state: State, params: Params, lead: number, leg: number): boolean {
  const { people, day } = state;
  const { days, from, to } = params.legs[leg]!;
  const fareCents = fareOf(state, params, leg);
  const group = people.group[lead]!;
  if (!canPay(state, params, lead, fareCents) || !buyPackage(state, params, lead, leg)) return false;
  forParty(people, lead, (i) => {
    pay(state, params, i, Account.carriers, fareCents);
  });
  carryFree(state, params, leg, partySize(people, lead), fareCents);
  add(state, 'boarded', from, group, partySize(people, lead));
  moveParty(state, params, lead, Stage.travelling, to);
  people.leg[lead] = people.leg[lead]! + 1;
  people.nextDay[lead] = Math.min(params.days, day + Math.max(1, days));
  return true;
}

/** What people do not pay themselves is paid by the state in whose territory the leg begins. */
function carryFree(state: State, params: Params, leg: number, persons: number, fareCents: number): void {
  const { fareCents: whole, from } = params.legs[leg]!;
  const cents = persons * (whole - fareCents);
  const payer = state.actors[params.places[from]!.country];
  if (cents === 0 || payer === undefined) return;
  transfer(state, Account.states, Account.carriers, cents);
  payer.spentEur += cents / CENTS_PER_EUR;
}

/**
 * Before the first leg an agency sells visa, hotel and paperwork, where the world has agencies for this group or leg. False
 * where none has room, somebody cannot pay, or the agency takes the money and does nothing.
 */
function buyPackage(state: State, params: Params, lead: number, leg: number): boolean {
  const { people } = state;
  if (people.leg[lead] !== 0) return true;
  const group = people.group[lead]!;
  const market = agencyFor(params, group, [leg]);
  if (market < 0) return true;
  let sold = false;
  const fareCents = faresOf(state, params, params.routesByGroup[group]![people.route[lead]!]!);
  takeClients(
    state,
    params,
    market,
    [{ lead, where: market, priority: 0 }],
    (_lead, row) => {
      const u = uniform(state.keys.groups[group]!, Stream.seat, state.day, idOf(params, people, lead), 11);
      sold = u * PERMILLE < state.facilitators.rows.honestyPermille[row]!;
      people.facilitator[lead] = row;
      if (sold) return;
      const paid = depositCents(state, params, market, row);
      add(state, 'moneyLostCents', params.groups[group]!.home, group, paid * partySize(people, lead));
      closeContract(state, lead, false);
    },
    fareCents,
  );
  return sold;
}

/** No seat today: wait, and give the plan up at a constant daily chance (mean patience). */
function waitForSeat(state: State, params: Params, lead: number, leg: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  add(state, 'seatRefused', params.legs[leg]!.from, group, partySize(people, lead));
  const u = uniform(state.keys.groups[group]!, Stream.seat, day, idOf(params, people, lead), 8);
  if (u * params.p.seatPatienceDays < 1) abandonPlan(state, params, lead);
}

/** The leg is closed: some look for another way after a while, the others give the plan up. Row 113. */
function loseHub(state: State, params: Params, lead: number, leg: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  add(state, 'seatRefused', params.legs[leg]!.from, group, partySize(people, lead));
  if (people.stage[lead] === Stage.planning && uniform(key, Stream.seat, day, id, 8) < params.p.diversionShare) {
    const { isDirect } = params.routesByGroup[group]![people.route[lead]!]!;
    const route = chooseRoute(state, params, lead, uniform(key, Stream.seat, day, id, 9), isDirect);
    if (route !== NONE) {
      people.route[lead] = route;
      people.nextDay[lead] = Math.min(params.days, day + Math.round(params.p.diversionLagDays));
      return;
    }
  }
  if (!mayDivert(state, params, lead, uniform(key, Stream.seat, day, id, 12))) abandonPlan(state, params, lead);
}

/** In the transit city: counted as a first arrival, then some days until the border. */
export function arrive(state: State, params: Params, lead: number, place: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  closeContract(state, lead, true); // the agency has done what it was paid for
  moveParty(state, params, lead, Stage.inTransit, place);
  forParty(people, lead, (i) => {
    if ((people.flags[i]! & Flag.seenHub) !== 0) return;
    people.flags[i] = people.flags[i]! | Flag.seenHub;
    add(state, 'firstArrivals', place, group, 1);
  });
  const u = uniform(state.keys.groups[group]!, Stream.transitGap, day, idOf(params, people, lead), 0);
  if (u < openedShare(state, params, place)) {
    chooseSegment(state, params, lead, place); // nobody waits in the city while the way is open
    return;
  }
  const hosted = hostedAt(state, params, place);
  const spared = 1 - carriedFrom(state, params, place) * p.carriedStayShare;
  const meanStay = Math.max(1, p.transitStayDays * (1 - hosted * p.hostedStayShare) * spared);
  const stay = geometricGap(u, Math.min(1, 1 / meanStay));
  forParty(people, lead, (i) => {
    spend(state, i, stay * (1 - hosted) * p.livingCostEurPerDay * CENTS_PER_EUR);
  });
  people.nextDay[lead] = Math.min(params.days, day + stay);
}

/** At the destination itself, with papers: people who move have arrived, workers take up work. */
function arriveAbroad(state: State, params: Params, lead: number, place: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  closeContract(state, lead, true);
  add(state, isWork(params, group) ? 'placements' : 'legalArrivals', place, group, size);
  add(state, 'onward', place, group, size);
  moveParty(state, params, lead, Stage.onward, place);
  if (isWork(params, group)) beginWork(state, params, lead);
  else people.nextDay[lead] = params.days;
}

/** Share of parties in a transit city who are carried to the border free of charge. */
function carriedFrom(state: State, params: Params, place: number): number {
  let carried = 0;
  for (let s = 0; s < params.segments.length; s++) {
    if (params.segments[s]!.staging === place) carried = Math.max(carried, state.controls.carriedShare[s]!);
  }
  return carried;
}

/** Share of people in a transit city who are hosted, from the segments staged there. */
export function hostedAt(state: State, params: Params, place: number): number {
  let hosted = 0;
  for (let s = 0; s < params.segments.length; s++) {
    if (params.segments[s]!.staging === place) hosted = Math.max(hosted, state.controls.hostedShare[s]!);
  }
  return hosted;
}

/** Sends a party home with what it still has: escrow is paid back, debts are counted. */
export function goHome(state: State, params: Params, lead: number, stage: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const { home } = params.groups[group]!;
  const counter =
    stage === Stage.deported ? 'deported' : stage === Stage.returnedPressed ? 'returnedPressed' : 'returnedWilling';
  const gaveUp = (people.flags[lead]! & Flag.gaveUp) !== 0;
  forParty(people, lead, (i) => {
    release(state, i, false);
    add(state, counter, home, group, 1);
    if (!gaveUp) add(state, 'journeyFailed', home, group, 1); // counted when they gave up
    add(state, 'debtOnReturnCents', home, group, people.debtCents[i]!);
    if ((people.flags[i]! & Flag.protectionNeed) !== 0) add(state, 'returnedToRisk', home, group, 1);
  });
  moveParty(state, params, lead, stage, home);
  people.nextDay[lead] = params.days;
}
