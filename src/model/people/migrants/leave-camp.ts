import { uniform } from '../../../kernel/draws.ts';
import { power } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import { hosted } from '../../hosted.ts';
import { closureInForce } from '../../in-force.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { DAYS_PER_WEEK } from '../../units.ts';
import { isRefusedVisa } from './ask-leave.ts';
import { chooseRoute } from './choose-route.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Flag, NONE } from './people.ts';

/** What a draw of the stream `camp` decides. */
const SLOT = { leaves: 0, where: 1, givesIn: 2, way: 3 } as const;

/**
 * settled in a camp that is to be closed ~ every day, at the pace in force ⇒ made to leave: returned under pressure, moved on, or hidden nearby.
 * Who hides gives in at a weekly chance. Where no order is in force any more, those who hid live in the camp again.
 */
export function leaveCamps(state: State, params: Params): void {
  for (const g of hosted(params)) {
    const { first, count } = params.groups[g]!;
    const order = closureInForce(state, g);
    const leaves = perDay(order * params.p.closureMaxPerWeek);
    const givesIn = perDay(params.p.hidingReturnPerWeek);
    for (let lead = first; lead < first + count; lead++) {
      if (state.people.lead[lead] !== lead || state.people.stage[lead] !== Stage.settled) continue;
      if (!isHiding(state, lead)) {
        if (order > 0 && draw(state, params, lead, SLOT.leaves) < leaves) makeLeave(state, params, lead);
      } else if (order === 0) markHiding(state, lead, false);
      else if (canReturn(params, g) && draw(state, params, lead, SLOT.givesIn) < givesIn) sendBack(state, params, lead);
    }
  }
}

/** A weekly share as a daily one: 1 − (1 − s)^(1/7). */
const perDay = (sharePerWeek: number): number => 1 - power(1 - sharePerWeek, 1 / DAYS_PER_WEEK);

const isHiding = ({ people }: State, lead: number): boolean => (people.flags[lead]! & Flag.hiding) !== 0;

const canReturn = (params: Params, group: number): boolean => params.groups[group]!.origin >= 0;

function draw(state: State, params: Params, lead: number, slot: number): number {
  const { people, day, keys } = state;
  return uniform(keys.groups[people.group[lead]!]!, Stream.camp, day, idOf(params, people, lead), slot);
}

function makeLeave(state: State, params: Params, lead: number): void {
  const { people } = state;
  const { p } = params;
  const g = people.group[lead]!;
  const { home } = params.groups[g]!;
  add(state, 'expelled', home, g, partySize(people, lead));
  forParty(people, lead, (i) => {
    if ((people.flags[i]! & Flag.minor) !== 0) add(state, 'minorsExpelled', home, g, 1);
  });
  const needsProtection = (people.flags[lead]! & Flag.protectionNeed) !== 0;
  const returns = canReturn(params, g) ? p.expelledReturnShare * (needsProtection ? p.expelledNeedFactor : 1) : 0;
  const u = draw(state, params, lead, SLOT.where);
  if (u < returns) {
    sendBack(state, params, lead);
    return;
  }
  markHiding(state, lead, true); // also of those who move on: whoever comes back does not live in the camp
  const goesOn = u < returns + p.expelledOnwardShare && moveOn(state, params, lead);
  if (!goesOn) add(state, 'hiding', home, g, partySize(people, lead));
}

/** On by a way that they can pay and have papers for, as soon as there is a seat; false if there is none. */
function moveOn(state: State, params: Params, lead: number): boolean {
  const { people, day } = state;
  const g = people.group[lead]!;
  const route = chooseRoute(state, params, lead, draw(state, params, lead, SLOT.way));
  if (route === NONE || isRefusedVisa(state, params, lead, params.routesByGroup[g]![route]!.legs)) return false;
  add(state, 'planned', params.groups[g]!.home, g, partySize(people, lead));
  people.route[lead] = route;
  people.leg[lead] = 0;
  moveParty(state, params, lead, Stage.planning, people.place[lead]!);
  people.nextDay[lead] = Math.min(params.days, day + 1);
  return true;
}

/** Back to where they had fled from, not of their own will. */
function sendBack(state: State, params: Params, lead: number): void {
  const { people } = state;
  const g = people.group[lead]!;
  const { origin } = params.groups[g]!;
  forParty(people, lead, (i) => {
    add(state, 'returnedPressed', origin, g, 1);
    add(state, 'debtOnReturnCents', origin, g, people.debtCents[i]!);
    if ((people.flags[i]! & Flag.protectionNeed) !== 0) add(state, 'returnedToRisk', origin, g, 1);
  });
  moveParty(state, params, lead, Stage.returnedPressed, origin);
  people.nextDay[lead] = params.days;
}

function markHiding({ people }: State, lead: number, hides: boolean): void {
  forParty(people, lead, (i) => {
    people.flags[i] = hides ? people.flags[i]! | Flag.hiding : people.flags[i]! & ~Flag.hiding;
  });
}

/** Person-days of people who hide near a camp, and of those of them who need protection. */
export function countHiding(state: State, params: Params): void {
  const { stage, flags } = state.people;
  for (const g of hosted(params)) {
    const { first, count, home } = params.groups[g]!;
    let hidden = 0;
    let inNeed = 0;
    for (let i = first; i < first + count; i++) {
      if ((flags[i]! & Flag.hiding) === 0 || stage[i] !== Stage.settled) continue;
      hidden += 1;
      if ((flags[i]! & Flag.protectionNeed) !== 0) inNeed += 1;
    }
    if (hidden > 0) add(state, 'hidingDays', home, g, hidden);
    if (inNeed > 0) add(state, 'hidingNeedDays', home, g, inNeed);
  }
}
