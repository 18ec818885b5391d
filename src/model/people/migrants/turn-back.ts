import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { HEALTH_ONE } from '../../units.ts';
import { meetGuards, tearApart } from './force.ts';
import { release } from './money.ts';
import { forParty, leaveParty, moveTo, partySize } from './party.ts';
import { COUNT_MAX } from './people.ts';
import { retry } from './retry.ts';

/** Turned back without an individual procedure. Asylum requests stay unheard; violence may come with it. */
export function turnBack(state: State, params: Params, lead: number, s: number, id: number, crowd: number): void {
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
  meetGuards(state, params, lead, s, id, crowd, true);
  forParty(people, lead, (i) => {
    people.pushbacks[i] = Math.min(COUNT_MAX, people.pushbacks[i]! + 1);
  });
  people.pushbacksHere[lead] = Math.min(COUNT_MAX, people.pushbacksHere[lead]! + 1);
  const alone = tearApart(state, params, lead, s);
  retry(state, params, lead);
  if (alone >= 0) retry(state, params, alone);
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
