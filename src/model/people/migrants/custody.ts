import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { minorCount, Stage, stageCount } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { inOrder, type Today } from '../today.ts';
import { isReached, Lasting } from './lasting.ts';
import { idOf, moveParty, partySize } from './party.ts';

/** Whether this party is among those the receiving state wants to hold: a lasting draw against the share in force. */
export function isToBeHeld(state: State, params: Params, lead: number): boolean {
  const share = state.controls.detentionShare[state.people.segment[lead]!]!;
  return isReached(state, params, lead, Lasting.held, share);
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
