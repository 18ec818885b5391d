import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { minorCount, Stage, stageCount } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { inOrder, type Today } from '../today.ts';
import { isReached, Lasting } from './lasting.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';

/** Whether this party is among those the receiving state wants to hold, and still may. */
export function isToBeHeld(state: State, params: Params, lead: number): boolean {
  const share = state.controls.detentionShare[state.people.segment[lead]!]!;
  return isReached(state, params, lead, Lasting.held, share) && !hasEnded(state, params, lead);
}

/** Where the law sets a limit, detention ends on a date, counted from the day on which it began in this procedure. */
function hasEnded({ people, day }: State, params: Params, lead: number): boolean {
  const limit = params.segments[people.segment[lead]!]!.detentionLimitDays;
  return people.heldSince[lead]! >= 0 && day >= people.heldSince[lead]! + limit;
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
    if (partySize(people, lead) <= free) hold(state, params, lead, where);
  }
}

function hold(state: State, params: Params, lead: number, segment: number): void {
  const { people, day } = state;
  forParty(people, lead, (i) => {
    if (people.heldSince[i]! < 0) people.heldSince[i] = day;
  });
  moveParty(state, params, lead, Stage.detained, params.segments[segment]!.inside);
  scheduleRelease(state, params, lead);
}

/** Somebody who is held is looked at on the day on which the limit ends it, if that comes before the next review. */
export function scheduleRelease(state: State, params: Params, lead: number): void {
  const { people } = state;
  const { detentionLimitDays } = params.segments[people.segment[lead]!]!;
  people.nextDay[lead] = Math.min(people.nextDay[lead]!, people.heldSince[lead]! + Math.ceil(detentionLimitDays));
}

/**
 * Lets a party go on the day on which the limit ends its detention. True if that day is no day of its weekly review; then it waits for
 * the next one as if nobody had looked.
 */
export function releaseAtLimit(state: State, params: Params, lead: number): boolean {
  const { people, day } = state;
  if (people.stage[lead] !== Stage.detained || !hasEnded(state, params, lead)) return false;
  moveParty(state, params, lead, Stage.inProcedure, people.place[lead]!);
  const sinceReview = (day - people.heldSince[lead]!) % params.daysPerReview;
  if (sinceReview === 0) return false;
  people.nextDay[lead] = Math.min(params.days, day + params.daysPerReview - sinceReview);
  return true;
}

/** The person-days of today in open procedures and in detention, from who is where: nobody has to be visited for it. */
export function countProcedures(state: State, params: Params): void {
  for (let place = 0; place < params.places.length; place++) {
    for (let g = 0; g < params.groups.length; g++) {
      add(state, 'procedureDays', place, g, stageCount(state, params, Stage.inProcedure, place, g));
      add(state, 'detentionDays', place, g, stageCount(state, params, Stage.detained, place, g));
      add(state, 'openEndedDetentionDays', place, g, heldWithoutEnd(state, params, place, g));
      add(state, 'minorsDetained', place, g, minorCount(state, params, Stage.detained, place, g));
    }
  }
}

/** People of a group who are held at a place today without an end date. The limit is that of the border where they came in. */
function heldWithoutEnd(state: State, params: Params, place: number, group: number): number {
  const held = stageCount(state, params, Stage.detained, place, group);
  if (held === 0) return 0;
  const behind = params.segments.filter(({ inside }) => inside === place);
  const open = behind.filter(({ detentionLimitDays }) => detentionLimitDays === Infinity);
  if (open.length === behind.length) return held;
  if (open.length === 0) return 0;
  const { stage, place: at, segment, group: of } = state.people;
  let sum = 0;
  for (let i = stage.indexOf(Stage.detained); i >= 0; i = stage.indexOf(Stage.detained, i + 1)) {
    const isHere = at[i] === place && of[i] === group;
    if (isHere && params.segments[segment[i]!]!.detentionLimitDays === Infinity) sum += 1;
  }
  return sum;
}
