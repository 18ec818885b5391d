import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { log, logistic, logit } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { HEALTH_ONE, PERMILLE } from '../../units.ts';
import { closeContract, depositCents, takeClients } from '../smugglers/take-clients.ts';
import { inOrder, type Request, type Today } from '../today.ts';
import { coldAt } from './attempt.ts';
import { release } from './money.ts';
import { forParty, idOf, leaveParty, moveParty, moveTo, partySize } from './party.ts';
import { Flag } from './people.ts';
import { askForCustody, isToBeHeld } from './procedure.ts';
import { retry } from './retry.ts';

/** Before the crossing: parties ask for a guide; guides have room for some (by priority, then lead). */
export function findGuides(state: State, params: Params, today: Today): void {
  const { people, day } = state;
  for (const lead of today.attempts) people.flags[lead] = people.flags[lead]! & ~Flag.guided;
  params.markets.forEach((market, m) => {
    if (market.kind !== 'guide') return;
    const requests: Request[] = [];
    for (const lead of today.attempts) {
      if (people.segment[lead] !== market.segment || (people.flags[lead]! & Flag.guided) !== 0) continue;
      const key = state.keys.groups[people.group[lead]!]!;
      requests.push({ lead, where: m, priority: uniform(key, Stream.guide, day, idOf(params, people, lead), 0) });
    }
    takeClients(state, params, m, inOrder(requests), (lead, row) => {
      people.flags[lead] = people.flags[lead]! | Flag.guided;
      people.facilitator[lead] = row;
    });
  });
}

/** Persons crossing each segment today: what guards are faced with. */
export function crowds(state: State, params: Params, today: Today): Float64Array {
  const crowd = new Float64Array(params.segments.length);
  for (const lead of today.attempts) {
    const s = state.people.segment[lead]!;
    crowd[s] = crowd[s]! + partySize(state.people, lead);
  }
  return crowd;
}

/**
 * Log-odds of interception at a segment today, at average use of guides and tools: i0 + ig ln(guards ÷ 5.6) + if fence −
 * ix ln(1 + crowd ÷ capacity) + ic cold − terrain + fitted offsets (parameters.md D, corrected items 5 and 6).
 */
function interceptionLogit(state: State, params: Params, segment: number, crowd: number, pushback: number): number {
  const { p } = params;
  const { controls } = state;
  const seg = params.segments[segment]!;
  const guards = Math.max(p.guardsPerKmMin, controls.guardsPerKm[segment]!);
  return (
    logit(p.interceptionAnchor) +
    p.interceptionGuardsWeight * log(guards / p.interceptionAnchorGuardsPerKm) +
    p.interceptionFenceWeight * controls.fenceShare[segment]! -
    p.interceptionCrowdWeight * log(1 + crowd / (p.crowdPerKm * seg.lengthKm)) +
    p.interceptionSnowWeight * coldAt(state, params, segment) -
    seg.terrain +
    seg.interceptionOffset +
    seg.interceptionOffsetHardened * pushback
  );
}

/** attempting ⇒ presents itself, is intercepted (turned back or admitted), or gets in unseen. Group attempts share one fate. */
export function cross(state: State, params: Params, today: Today, lead: number, crowd: Float64Array): void {
  const { people, day, controls } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const s = people.segment[lead]!;
  const seg = params.segments[s]!;
  const pushback = controls.pushbackShare[s * params.groups.length + group]!;
  forParty(people, lead, (i) => {
    people.tries[i] = Math.min(NONE_TRIES, people.tries[i]! + 1);
  });
  if (abandoned(state, params, lead, s, id)) return;
  const turnedBack = uniform(key, Stream.attempt, day, id, 2) < pushback;
  const presents = uniform(key, Stream.attempt, day, id, 0) < seg.presentShare;
  if (presents && !turnedBack) {
    add(state, 'presented', s, group, partySize(people, lead));
    admit(state, params, today, lead, s, true);
    return;
  }
  const guided = (people.flags[lead]! & Flag.guided) !== 0 ? 1 : 0;
  const odds = logistic(interceptionLogit(state, params, s, crowd[s]!, pushback));
  const chance =
    odds *
    (1 - p.guideEffect * (guided - p.guideAverageUse)) *
    (1 - p.toolsEffect * (controls.toolsShare[s]! - p.toolsAverageUse));
  if (uniform(key, Stream.attempt, day, id, 1) >= chance) enter(state, params, lead, s);
  else if (turnedBack) pushBack(state, params, lead, s, id);
  else admit(state, params, today, lead, s, false);
}

const NONE_TRIES = 255; // a u8 column counts no further

/** A facilitator may abandon the party on the way: the deposit is lost and days outdoors are added. Row 80. */
function abandoned(state: State, params: Params, lead: number, s: number, id: number): boolean {
  const { people, day } = state;
  const row = people.facilitator[lead]!;
  if ((people.flags[lead]! & Flag.guided) === 0 || row < 0) return false;
  const group = people.group[lead]!;
  const u = uniform(state.keys.groups[group]!, Stream.attempt, day, id, 4);
  if (u * PERMILLE < state.facilitators.rows.honestyPermille[row]!) return false;
  const size = partySize(people, lead);
  add(state, 'abandoned', s, group, size);
  const paid = depositCents(state, params, state.facilitators.rows.market[row]!, row);
  add(state, 'moneyLostCents', params.groups[group]!.home, group, paid * size);
  closeContract(state, lead, false);
  moveParty(state, params, lead, Stage.atBorder, params.segments[s]!.strip);
  people.nextDay[lead] = Math.min(params.days, day + Math.round(params.p.abandonDays) + 1);
  return true;
}

/** Got in unseen: irregular, outdoors until a driver is found. */
function enter(state: State, params: Params, lead: number, s: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  add(state, 'entries', s, group, size);
  add(state, 'segmentSuccess', s, group, size);
  closeContract(state, lead, true);
  moveParty(state, params, lead, Stage.irregular, params.segments[s]!.inside);
  const u = uniform(state.keys.groups[group]!, Stream.onward, day, idOf(params, people, lead), 0);
  people.nextDay[lead] = Math.min(params.days, day + geometricGap(u, p.onwardHazardPerDay));
}

/** Admitted to a procedure: a recorded entry. Counts as a success for the choice of a segment (corrections.md 1). */
function admit(state: State, params: Params, today: Today, lead: number, s: number, presented: boolean): void {
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

/** A procedure begins: what happens at the line, and to people found inland, who crossed it before. */
export function openProcedure(state: State, params: Params, today: Today, lead: number, s: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  add(state, 'recordedEntries', s, group, size);
  add(state, 'admitted', s, group, size);
  add(state, 'asylumRequests', s, group, size);
  add(state, 'asylumHeard', s, group, size);
  moveParty(state, params, lead, Stage.inProcedure, params.segments[s]!.inside);
  people.nextDay[lead] = Math.min(params.days, day + params.daysPerReview);
  if (isToBeHeld(state, params, lead)) askForCustody(state, params, today, lead);
}

/** Turned back without an individual procedure. Asylum requests stay unheard; violence may come with it. */
function pushBack(state: State, params: Params, lead: number, s: number, id: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const before = partySize(people, lead);
  add(state, 'interceptions', s, group, before);
  add(state, 'recordedAttempts', s, group, before);
  lead = takeToHospital(state, params, lead, s, id);
  if (lead < 0) return;
  const size = partySize(people, lead);
  add(state, 'pushbacks', s, group, size);
  add(state, 'segmentFailure', s, group, size);
  if (uniform(key, Stream.attempt, day, id, 3) < p.asylumAskShare) {
    add(state, 'asylumRequests', s, group, size);
    add(state, 'asylumRefusedUnheard', s, group, size);
  }
  const violent = uniform(key, Stream.attempt, day, id, 5) < p.violencePerInterception;
  if (violent) add(state, 'violenceTo', s, group, size);
  forParty(people, lead, (i) => {
    people.pushbacks[i] = Math.min(NONE_TRIES, people.pushbacks[i]! + 1);
    if (violent) harm(state, params, i, s, idOf(params, people, i), HARM_TO_SLOT);
  });
  people.pushbacksHere[lead] = Math.min(NONE_TRIES, people.pushbacksHere[lead]! + 1);
  retry(state, params, lead);
}

/** Slot of the draw for an injury by guards of the receiving side. */
const HARM_TO_SLOT = 2;

/** Violence costs health and may injure; `slot` tells the two sides' draws of one day apart. */
export function harm(state: State, params: Params, person: number, segment: number, id: number, slot: number): void {
  const { people, day } = state;
  const group = people.group[person]!;
  people.health[person] = Math.max(0, people.health[person]! - Math.round(params.p.healthLossViolence * HEALTH_ONE));
  if (uniform(state.keys.groups[group]!, Stream.health, day, id, slot) < params.p.injuryPerViolence)
    add(state, 'injuries', segment, group, 1);
}

/** Very ill people may be taken to hospital and so into a procedure, apart from their party. Returns the lead of the rest, −1 if none. */
function takeToHospital(state: State, params: Params, lead: number, s: number, id: number): number {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  if (uniform(state.keys.groups[group]!, Stream.attempt, day, id, 6) >= p.hospitalShare) return lead;
  const ill: number[] = [];
  let well = -1;
  forParty(people, lead, (i) => {
    if (people.health[i]! < p.hospitalHealth * HEALTH_ONE) ill.push(i);
    else if (well < 0) well = i;
  });
  for (const person of ill) {
    if (partySize(people, people.lead[person]!) > 1) add(state, 'separations', s, group, 1);
    leaveParty(people, person);
    add(state, 'admittedToHospital', s, group, 1);
    add(state, 'admitted', s, group, 1);
    add(state, 'entries', s, group, 1);
    add(state, 'recordedEntries', s, group, 1);
    release(state, person, false);
    moveTo(state, params, person, Stage.inProcedure, params.segments[s]!.inside);
    people.nextDay[person] = Math.min(params.days, day + params.daysPerReview);
  }
  return well < 0 ? -1 : people.lead[well]!;
}
