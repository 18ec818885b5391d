import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { exp } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { minorCount, Stage, stageCount } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { EUR_PER_THOUSAND } from '../../units.ts';
import { inOrder, type Today } from '../today.ts';
import { idOf, moveParty, partySize } from './party.ts';
import { goHome } from './travel.ts';

/**
 * inProcedure or detained ~ weekly review ⇒ a decision, a release, a move onward, a return with a grant, or another week.
 * Recognition in ordinary procedures is the group's share; under detention (emergency rules) row 89.
 */
export function review(state: State, params: Params, today: Today, lead: number): void {
  const { people, day, controls } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const s = people.segment[lead]!;
  const inside = people.place[lead]!;
  const heldBefore = people.stage[lead] === Stage.detained;
  const toBeHeld = isToBeHeld(state, params, lead);
  const held = heldBefore && toBeHeld;
  people.nextDay[lead] = Math.min(params.days, day + params.daysPerReview);
  if (heldBefore && !held) moveParty(state, params, lead, Stage.inProcedure, inside);
  if (!heldBefore && toBeHeld) askForCustody(state, params, today, lead);
  const u = uniform(key, Stream.procedure, day, id, 2);
  const decide = 1 / p.procedureWeeks;
  const leave = held ? 0 : p.leaveProcedurePerWeek;
  const back = p.returnProcedurePerWeek * exp((p.returnGrantWeight * controls.grantEur[s]!) / EUR_PER_THOUSAND);
  if (u < decide) decideClaim(state, params, lead, held);
  else if (u < decide + leave) moveOn(state, params, lead);
  else if (u < decide + leave + back) goHome(state, params, lead, Stage.returnedWilling);
}

/** Leaves the procedure and is inside, unregistered, looking for a way on. */
function moveOn(state: State, params: Params, lead: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  add(state, 'leftProcedure', people.place[lead]!, group, partySize(people, lead));
  moveParty(state, params, lead, Stage.irregular, people.place[lead]!);
  const u = uniform(key, Stream.procedure, day, idOf(params, people, lead), 6);
  people.nextDay[lead] = Math.min(params.days, day + geometricGap(u, params.p.onwardHazardPerDay));
}

/** Whether this party is among those the receiving state wants to hold: a lasting draw against the share in force. */
export function isToBeHeld(state: State, params: Params, lead: number): boolean {
  const { people } = state;
  const key = state.keys.groups[people.group[lead]!]!;
  const share = state.controls.detentionShare[people.segment[lead]!]!;
  return uniform(key, Stream.procedure, 0, idOf(params, people, lead), 1) < share;
}

export function askForCustody(state: State, params: Params, today: Today, lead: number): void {
  const { people, day } = state;
  const key = state.keys.groups[people.group[lead]!]!;
  const priority = uniform(key, Stream.procedure, day, idOf(params, people, lead), 5);
  today.custody.push({ lead, where: people.segment[lead]!, priority });
}

/** Takes parties into closed places, exact to the place, by (priority, lead); the others stay in an open procedure. */
export function takeIntoCustody(state: State, params: Params, today: Today): void {
  const { people } = state;
  for (const { lead, where } of inOrder(today.custody)) {
    if (people.stage[lead] !== Stage.inProcedure) continue; // decided, moved on or went home today
    const { inside, detentionPlaces } = params.segments[where]!;
    const free = detentionPlaces - stageCount(state, params, Stage.detained, inside, -1);
    if (partySize(people, lead) <= free) moveParty(state, params, lead, Stage.detained, inside);
  }
}

function decideClaim(state: State, params: Params, lead: number, held: boolean): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const inside = people.place[lead]!;
  const recognition = held ? p.recognitionEmergencyShare : params.groups[group]!.recognitionShare;
  const size = partySize(people, lead);
  if (uniform(key, Stream.procedure, day, id, 3) < recognition) {
    add(state, 'protected', inside, group, size);
    moveParty(state, params, lead, Stage.protected, inside);
    people.nextDay[lead] = params.days;
    return;
  }
  add(state, 'refusedClaims', inside, group, size);
  if (uniform(key, Stream.procedure, day, id, 4) < p.deportedShare) goHome(state, params, lead, Stage.deported);
  else if (!held) moveOn(state, params, lead);
}

/** The person-days of today in open procedures and in detention, from who is where: nobody has to be visited for it. */
export function countProcedures(state: State, params: Params): void {
  for (let place = 0; place < params.places.length; place++) {
    for (let g = 0; g < params.groups.length; g++) {
      add(state, 'procedureDays', place, g, stageCount(state, params, Stage.inProcedure, place, g));
      add(state, 'detentionDays', place, g, stageCount(state, params, Stage.detained, place, g));
      add(state, 'minorsDetained', place, g, minorCount(state, params, Stage.detained, place, g));
    }
  }
}
