import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { exp } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { EUR_PER_THOUSAND } from '../../units.ts';
import type { Today } from '../today.ts';
import { askForCustody, isToBeHeld, releaseAtLimit, scheduleRelease } from './custody.ts';
import { hear, isSuspended, isUnheard } from './hearing.ts';
import { isReached, Lasting } from './lasting.ts';
import { goesOnFreely, isStopped } from './let-on.ts';
import { reach } from './onward.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Flag } from './people.ts';
import { grant, hasTemporaryProtection } from './protect.ts';
import { goHome } from './travel.ts';

/**
 * inProcedure or detained ~ weekly review ⇒ a decision, a release, a move onward, a return with a grant, or another week.
 * While asylum is suspended there is no decision: people wait, or are sent away without one. A state decides once: who is refused, held or
 * stopped waits for a release or an open way, not for another decision.
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
  if (hasTemporaryProtection(state, params, lead)) {
    grant(state, params, lead, inside);
    return;
  }
  if (releaseAtLimit(state, params, lead)) return;
  const heldBefore = people.stage[lead] === Stage.detained;
  const toBeHeld = isToBeHeld(state, params, lead);
  const held = heldBefore && toBeHeld;
  people.nextDay[lead] = Math.min(params.days, day + params.daysPerReview);
  if (held) scheduleRelease(state, params, lead);
  if (heldBefore && !held) moveParty(state, params, lead, Stage.inProcedure, inside);
  if (!heldBefore && toBeHeld) askForCustody(state, params, today, lead);
  if (!held && goesOnFreely(state, params, lead)) {
    passThrough(state, params, lead);
    return;
  }
  const suspended = isSuspended(state, params, lead);
  if (!suspended && isUnheard(state, lead)) hear(state, lead); // asks again
  if (isRefused(state, lead) && !held && !isStopped(state, params, lead)) {
    moveOn(state, params, lead);
    return;
  }
  const u = uniform(key, Stream.procedure, day, id, 2);
  const decide = isRefused(state, lead) ? 0 : 1 / procedureWeeks(state, params, lead, held);
  const leave = held || isStopped(state, params, lead) ? 0 : p.leaveProcedurePerWeek;
  const back = p.returnProcedurePerWeek * exp((p.returnGrantWeight * controls.grantEur[s]!) / EUR_PER_THOUSAND);
  if (u < decide && suspended) sendAway(state, params, lead);
  else if (u < decide) decideClaim(state, params, lead, held);
  else if (u < decide + leave) moveOn(state, params, lead);
  else if (u < decide + leave + back) goHome(state, params, lead, Stage.returnedWilling);
}

/** Decided here, and no: a state decides once on a claim. */
const isRefused = ({ people }: State, lead: number): boolean => (people.flags[lead]! & Flag.refused) !== 0;

/** Let on without waiting for a decision. */
function passThrough(state: State, params: Params, lead: number): void {
  const { people } = state;
  const place = people.place[lead]!;
  add(state, 'leftProcedure', place, people.group[lead]!, partySize(people, lead));
  reach(state, params, lead, params.onwardLeg[place]!);
}

/** Mean weeks to a first decision, for this party. */
function procedureWeeks(state: State, params: Params, lead: number, held: boolean): number {
  const { p } = params;
  if (held) return Math.min(p.procedureEmergencyWeeks, p.procedureWeeks);
  if (isAtBorder(state, params, lead)) return Math.min(p.borderProcedureWeeks, p.procedureWeeks);
  if (isFast(state, params, lead)) return Math.min(p.fastTrackWeeks, p.procedureWeeks);
  return p.procedureWeeks;
}

/** Whether this party is in a monitored procedure at the border. */
function isAtBorder(state: State, params: Params, lead: number): boolean {
  const share = state.controls.borderProcedureShare[state.people.segment[lead]!]!;
  return isReached(state, params, lead, Lasting.inBorderProcedure, share);
}

/** Whether its claim is decided in weeks where nobody watches, so that part of the protection need is not found. */
function isFast(state: State, params: Params, lead: number): boolean {
  const share = state.controls.fastTrackShare[state.people.segment[lead]!]!;
  return !isAtBorder(state, params, lead) && isReached(state, params, lead, Lasting.inFastTrack, share);
}

/** Chance that a decision grants protection. Emergency rules, where people are held, are fast already. */
function recognitionOf(state: State, params: Params, lead: number, held: boolean): number {
  const { p } = params;
  if (held) return p.recognitionEmergencyShare;
  const ordinary = params.groups[state.people.group[lead]!]!.recognitionShare;
  return isFast(state, params, lead) ? ordinary * p.fastTrackFoundShare : ordinary;
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

function decideClaim(state: State, params: Params, lead: number, held: boolean): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const inside = people.place[lead]!;
  const size = partySize(people, lead);
  if (uniform(key, Stream.procedure, day, id, 3) < recognitionOf(state, params, lead, held)) {
    grant(state, params, lead, inside);
    return;
  }
  add(state, 'refusedClaims', inside, group, size);
  forParty(people, lead, (i) => {
    people.flags[i] = people.flags[i]! | Flag.refused;
  });
  if (!sendAway(state, params, lead) && !held && !isStopped(state, params, lead)) moveOn(state, params, lead);
}

/** Somebody without protection may be deported, after a refusal or, while asylum is suspended, without a decision. True if so. */
function sendAway(state: State, params: Params, lead: number): boolean {
  const { people, day } = state;
  const key = state.keys.groups[people.group[lead]!]!;
  const u = uniform(key, Stream.procedure, day, idOf(params, people, lead), 4);
  const takenBack = state.controls.readmissionShare[people.segment[lead]!]!;
  const isTakenBack = uniform(key, Stream.procedure, day, idOf(params, people, lead), 17) < takenBack;
  if (u >= params.p.deportedShare && !isTakenBack) return false;
  goHome(state, params, lead, Stage.deported);
  return true;
}
