import { exclude, forEachIn, include } from '../../../kernel/id-set.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { NEVER } from '../../units.ts';
import { Flag, type People } from './people.ts';

/** Bits that describe the party and are read from its lead. */
const PARTY_FLAGS = Flag.gaveUp | Flag.escorted | Flag.guided;

/** Moves one person to a stage and a place and keeps the counts. */
export function moveTo(state: State, params: Params, person: number, stage: number, place: number): void {
  const people = state.people;
  const groups = params.groups.length;
  const places = params.places.length;
  const group = people.group[person]!;
  if (!keepsMark(stage)) markHeard(state, person);
  const from = (people.stage[person]! * places + people.place[person]!) * groups + group;
  const to = (stage * places + place) * groups + group;
  state.stageCounts[from] = state.stageCounts[from]! - 1;
  state.stageCounts[to] = state.stageCounts[to]! + 1;
  if ((people.flags[person]! & Flag.minor) !== 0) {
    state.minorCounts[from] = state.minorCounts[from]! - 1;
    state.minorCounts[to] = state.minorCounts[to]! + 1;
  }
  if ((people.flags[person]! & Flag.protectionNeed) !== 0) {
    const before = people.stage[person]! * groups + group;
    const after = stage * groups + group;
    state.needCounts[before] = state.needCounts[before]! - 1;
    state.needCounts[after] = state.needCounts[after]! + 1;
  }
  if (isOut(stage)) include(state.out, person);
  else exclude(state.out, person);
  people.stage[person] = stage;
  people.place[person] = place;
}

/** Stages in which it matters whether somebody was heard: elsewhere it is plain that they have, or have not, reached a procedure. */
const keepsMark = (stage: number): boolean =>
  stage === Stage.inProcedure || stage === Stage.detained || stage === Stage.deported;

/** The claim of somebody in a procedure was taken and is not heard. Counted apart, for unmet need. */
export function markUnheard(state: State, person: number): void {
  const { people } = state;
  if ((people.flags[person]! & Flag.unheard) !== 0) return;
  people.flags[person] = people.flags[person]! | Flag.unheard;
  if ((people.flags[person]! & Flag.protectionNeed) === 0) return;
  const group = people.group[person]!;
  state.unheardNeedCounts[group] = state.unheardNeedCounts[group]! + 1;
}

export function markHeard(state: State, person: number): void {
  const { people } = state;
  if ((people.flags[person]! & Flag.unheard) === 0) return;
  people.flags[person] = people.flags[person]! & ~Flag.unheard;
  if ((people.flags[person]! & Flag.protectionNeed) === 0) return;
  const group = people.group[person]!;
  state.unheardNeedCounts[group] = state.unheardNeedCounts[group]! - 1;
}

/** Stages in which something happens to a person every night. */
const isOut = (stage: number): boolean => stage >= Stage.atBorder && stage <= Stage.irregular;

/** Calls `visit` for everybody in `state.out`, slice by slice. Nothing may depend on the order. */
export function forOut(state: State, visit: (person: number) => void): void {
  for (const [from, to] of state.slices) forEachIn(state.out, from, to, visit);
}

/** Calls `visit` for every person of the party, in order of index. */
export function forParty(people: People, lead: number, visit: (person: number) => void): void {
  const end = lead + people.span[lead]!;
  for (let i = lead; i < end; i++) if (people.lead[i] === lead) visit(i);
}

/** Number of people in the party. */
export function partySize(people: People, lead: number): number {
  const end = lead + people.span[lead]!;
  let size = 0;
  for (let i = lead; i < end; i++) if (people.lead[i] === lead) size += 1;
  return size;
}

/** Moves the whole party to a stage and place. */
export function moveParty(state: State, params: Params, lead: number, stage: number, place: number): void {
  const people = state.people;
  const end = lead + people.span[lead]!;
  for (let i = lead; i < end; i++) if (people.lead[i] === lead) moveTo(state, params, i, stage, place);
}

/**
 * Takes one person out of the party; the party's columns pass to its next member if it was the lead.
 * The person keeps its own row and is a party of one.
 */
export function leaveParty(people: People, person: number): void {
  const lead = people.lead[person]!;
  if (lead === person && people.span[person]! > 1) {
    const end = person + people.span[person]!;
    let heir = -1;
    for (let i = person + 1; i < end; i++) {
      if (people.lead[i] !== lead) continue;
      if (heir < 0) {
        heir = i;
        people.span[i] = end - i;
        people.nextDay[i] = people.nextDay[person]!;
        people.route[i] = people.route[person]!;
        people.leg[i] = people.leg[person]!;
        people.pushbacksHere[i] = people.pushbacksHere[person]!;
        people.facilitator[i] = people.facilitator[person]!;
        people.flags[i] = (people.flags[i]! & ~PARTY_FLAGS) | (people.flags[person]! & PARTY_FLAGS);
      }
      people.lead[i] = heir;
    }
  }
  people.lead[person] = person;
  people.span[person] = 1;
  people.nextDay[person] = NEVER;
}

/** Takes one person who does not lead out of a party; it keeps what the party has agreed on, as a party of one. */
export function separate(people: People, person: number): void {
  const lead = people.lead[person]!;
  people.route[person] = people.route[lead]!;
  people.leg[person] = people.leg[lead]!;
  people.pushbacksHere[person] = people.pushbacksHere[lead]!;
  people.facilitator[person] = people.facilitator[lead]!;
  people.flags[person] = (people.flags[person]! & ~PARTY_FLAGS) | (people.flags[lead]! & PARTY_FLAGS);
  leaveParty(people, person);
}

/** Index of a person within its group: the `id` of every draw about it. */
export function idOf(params: Params, people: People, person: number): number {
  return person - params.groups[people.group[person]!]!.first;
}

export const isFinal = (stage: number): boolean =>
  stage === Stage.protected ||
  stage === Stage.onward ||
  stage === Stage.returnedWilling ||
  stage === Stage.returnedPressed ||
  stage === Stage.deported ||
  stage === Stage.diverted ||
  stage === Stage.dead;
