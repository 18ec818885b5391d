import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { closeContract } from '../smugglers/take-clients.ts';
import type { Today } from '../today.ts';
import { askForCustody, isToBeHeld } from './custody.ts';
import { hear, isSuspended, takeUnheard } from './hearing.ts';
import { goesOnFreely } from './let-on.ts';
import { forParty, moveParty, partySize } from './party.ts';
import { hasTemporaryProtection, protectAtOnce } from './protect.ts';

/** Admitted to a procedure: a recorded entry. Counts as a success for the choice of a segment (corrections.md 1). */
export function admit(state: State, params: Params, today: Today, lead: number, s: number, presented: boolean): void {
  const { people } = state;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  if (!presented) add(state, 'interceptions', s, group, size);
  add(state, 'recordedAttempts', s, group, size);
  add(state, 'entries', s, group, size);
  add(state, 'segmentSuccess', s, group, size);
  closeContract(state, lead, true);
  openProcedure(state, params, today, lead, s);
}

/**
 * A procedure begins, or protection does: what happens at the line and in a corridor, and to people found inland, who crossed the line before.
 */
export function openProcedure(state: State, params: Params, today: Today, lead: number, s: number): void {
  if (hasTemporaryProtection(state, params, lead)) {
    protectAtOnce(state, params, lead, s);
    return;
  }
  const group = state.people.group[lead]!;
  const size = partySize(state.people, lead);
  add(state, 'recordedEntries', s, group, size);
  add(state, 'admitted', s, group, size);
  takeClaim(state, params, today, lead, s);
}

/** A claim is taken, heard or not; the party is in the procedure of the state behind segment `s`, or only passes through. */
export function takeClaim(state: State, params: Params, today: Today, lead: number, s: number): void {
  const { people, day } = state;
  moveParty(state, params, lead, Stage.inProcedure, params.segments[s]!.inside);
  if (isSuspended(state, params, lead)) takeUnheard(state, lead);
  else hear(state, lead);
  forParty(people, lead, (i) => {
    people.heldSince[i] = -1;
  });
  const toBeHeld = isToBeHeld(state, params, lead);
  if (toBeHeld) askForCustody(state, params, today, lead);
  const days = !toBeHeld && goesOnFreely(state, params, lead) ? 1 : params.daysPerReview;
  people.nextDay[lead] = Math.min(params.days, day + days);
}
