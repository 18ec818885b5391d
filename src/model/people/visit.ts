import { isWork, noteWork } from '../labour.ts';
import type { Params } from '../params.ts';
import { Stage } from '../stages.ts';
import type { State } from '../state.ts';
import { NEVER } from '../units.ts';
import { attempt, setOut } from './migrants/attempt.ts';
import { openCorridors } from './migrants/corridor.ts';
import { cross, crowds, findGuides } from './migrants/cross.ts';
import { countProcedures, takeIntoCustody } from './migrants/custody.ts';
import { takeBack } from './migrants/first-country.ts';
import { considerFlight, flyHome, seekHome } from './migrants/go-home.ts';
import { grantPlaces } from './migrants/go-legally.ts';
import { countHiding, leaveCamps } from './migrants/leave-camp.ts';
import { moveClaims } from './migrants/move-claims.ts';
import { driveOn, seekDriver } from './migrants/onward.ts';
import { forOut, forParty } from './migrants/party.ts';
import { Flag } from './migrants/people.ts';
import { plan } from './migrants/plan.ts';
import { review } from './migrants/procedure.ts';
import { letIn } from './migrants/protect.ts';
import { recoverInCity } from './migrants/recover.ts';
import { assignShelter } from './migrants/shelter.ts';
import { die, diesOnTheWay, night, nights } from './migrants/survive.ts';
import { boardLegs, travel } from './migrants/travel.ts';
import { countSurveillance } from './migrants/watch-diaspora.ts';
import { countWork, payday, recallWorkers } from './migrants/work-abroad.ts';
import { enterLeave } from './smugglers/enter-leave.ts';
import { setPrices } from './smugglers/set-price.ts';
import { createToday, type Today } from './today.ts';

/**
 * The whole behaviour of people on one screen: who is visited today, and what they may do.
 *
 * | stage        | what can happen                                             |
 * |--------------|-------------------------------------------------------------|
 * | settled      | plan: leave, choose a way, ask for a visa                    |
 * | settled, in a camp | may be made to leave it: back, on, or hidden nearby    |
 * | planning     | travel: ask for a seat, wait, find another hub, give up      |
 * | travelling   | travel: next leg, or arrive in the transit city              |
 * | inTransit    | set out for a segment; after giving up, seek a way home      |
 * | atBorder     | attempt, wait, give up; take a flight home                   |
 * | attempting   | cross: present, be turned back, be admitted, get in          |
 * | irregular    | seek a driver; be found inland                               |
 * | inProcedure, detained | weekly review: decision, release, onward, return    |
 * | onward       | may be taken back to the state of first entry               |
 * | onward, of workers | payday: paid or not, abused, contract ends             |
 */
export function visitPeople(state: State, params: Params): Today {
  const today = createToday();
  const { day } = state;
  const { nextDay } = state.people;
  recallWorkers(state, params); // of those who were there yesterday: nobody arrives and is taken home on one day
  for (const [from, to] of state.slices) {
    let i = nextDay.indexOf(day, from);
    while (i >= 0 && i < to) {
      visitToday(state, params, today, i);
      i = nextDay.indexOf(day, i + 1);
    }
  }
  leaveCamps(state, params);
  boardLegs(state, params, today);
  grantPlaces(state, params, today);
  flyHome(state, params, today);
  driveOn(state, params, today);
  return today;
}

/** Where an exit stands open, somebody may decide, be there and try on one day: whoever is still to act today is visited again as what they are now. */
function visitToday(state: State, params: Params, today: Today, lead: number): void {
  const { stage, nextDay } = state.people;
  let before: number;
  do {
    before = stage[lead]!;
    visit(state, params, today, lead);
  } while (nextDay[lead] === state.day && stage[lead] !== before);
}

function visit(state: State, params: Params, today: Today, lead: number): void {
  const { people } = state;
  switch (people.stage[lead]) {
    case Stage.settled:
      plan(state, params, lead);
      break;
    case Stage.planning:
    case Stage.travelling:
      travel(state, params, today, lead);
      break;
    case Stage.inTransit:
      if ((people.flags[lead]! & Flag.gaveUp) !== 0) seekHome(state, params, today, lead);
      else setOut(state, params, lead);
      break;
    case Stage.atBorder:
      if (!considerFlight(state, params, today, lead)) attempt(state, params, today, lead);
      break;
    case Stage.irregular:
      seekDriver(state, params, today, lead);
      break;
    case Stage.inProcedure:
    case Stage.detained:
      review(state, params, today, lead);
      break;
    case Stage.onward:
      if (isWork(params, people.group[lead]!)) payday(state, params, lead);
      else takeBack(state, params, today, lead);
      break;
    default:
      people.nextDay[lead] = NEVER;
  }
}

/** Step 4: facilitators post prices and capacities. */
export const postPrices = setPrices;

/** Step 6: borders resolve the attempts of today; guards face the whole day's crowd. Some people need not cross. */
export function resolveAttempts(state: State, params: Params, today: Today): void {
  const crossing: Today = { ...today, attempts: letIn(state, params, today) };
  findGuides(state, params, crossing);
  const crowd = crowds(state, params, crossing);
  for (const lead of survivors(state, params, crossing)) cross(state, params, crossing, lead, crowd);
  openCorridors(state, params, today);
  moveClaims(state, params);
  takeIntoCustody(state, params, today);
  enterLeave(state, params);
}

/** Step 8: one night for everybody outdoors or in a camp; days in procedures and at work are counted. */
export function passNight(state: State, params: Params): void {
  assignShelter(state, params);
  const tonight = nights(state, params);
  const dead: number[] = [];
  forOut(state, (i) => {
    if (night(state, params, i, tonight)) dead.push(i);
  });
  recoverInCity(state, params);
  countProcedures(state, params);
  noteWork(state, params);
  countWork(state, params);
  countSurveillance(state, params);
  countHiding(state, params);
  bury(state, params, dead);
}

/** Deaths on the way come before the crossing; whoever is left of a party crosses, led by the next of it. */
function survivors(state: State, params: Params, today: Today): number[] {
  const { people } = state;
  const parties = today.attempts.map((lead) => ({ lead, end: lead + people.span[lead]! }));
  const dead: number[] = [];
  for (const { lead } of parties) {
    forParty(people, lead, (i) => {
      if (diesOnTheWay(state, params, i, people.segment[lead]!)) dead.push(i);
    });
  }
  if (dead.length === 0) return today.attempts;
  const leads = new Set(today.attempts);
  bury(state, params, dead);
  return parties.flatMap(({ lead, end }) => {
    if (people.stage[lead] === Stage.attempting) return [lead];
    for (let i = lead + 1; i < end; i++) {
      if (people.stage[i] === Stage.attempting && people.lead[i] === i && !leads.has(i)) return [i];
    }
    return [];
  });
}

/** Deaths are applied in order of index, so that no order of visits can matter. */
function bury(state: State, params: Params, dead: number[]): void {
  for (const person of dead.sort((a, b) => a - b)) {
    const stage = state.people.stage[person];
    if (stage === Stage.dead) continue;
    die(state, params, person);
  }
}
