import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { HEALTH_ONE } from '../../units.ts';
import { closeContract } from '../smugglers/take-clients.ts';
import { inOrder, type Request, type Today, wholeToday } from '../today.ts';
import { openProcedure } from './admit.ts';
import { forParty, idOf, partySize } from './party.ts';
import { Flag, Shelter } from './people.ts';

/** Ranks of need from 0 to WORST_RANK. */
const WORST_RANK = 7;

/**
 * Humanitarian corridors: people at the strip, or in the city from where they set out for it, are brought into a procedure: the worst off
 * first, exact to the person, without an attempt.
 */
export function openCorridors(state: State, params: Params, today: Today): void {
  const { corridorPerDay } = state.controls;
  params.segments.forEach((_, s) => {
    const places = wholeToday(corridorPerDay[s]!, state.day);
    if (places > 0) fillPlaces(state, params, today, s, places);
  });
}

function fillPlaces(state: State, params: Params, today: Today, s: number, places: number): void {
  const waiting = byNeed(state, params, s);
  let left = places;
  for (let rank = WORST_RANK; rank >= 0 && left > 0; rank--) {
    for (const { lead } of inOrder(requestsOf(state, params, waiting[rank]!))) {
      if (left === 0) return;
      const size = partySize(state.people, lead);
      if (size > left) continue;
      left -= size;
      bringIn(state, params, today, lead, s);
    }
  }
}

/** The leads of everybody whom a corridor could take today, by rank of need. */
function byNeed(state: State, params: Params, s: number): readonly (readonly number[])[] {
  const { stage, place, lead } = state.people;
  const { strip, staging } = params.segments[s]!;
  const { inTransit, atBorder } = Stage;
  const found: number[][] = Array.from({ length: WORST_RANK + 1 }, () => []);
  for (let i = 0; i < params.peopleCount; i++) {
    const here = stage[i]!;
    if (here !== inTransit && here !== atBorder) continue;
    if (place[i] === (here === inTransit ? staging : strip) && lead[i] === i) found[rankOf(state, params, i)]!.push(i);
  }
  return found;
}

function requestsOf({ people, keys, day }: State, params: Params, leads: readonly number[]): Request[] {
  return leads.map((lead) => {
    const key = keys.groups[people.group[lead]!]!;
    return { lead, where: 0, priority: uniform(key, Stream.procedure, day, idOf(params, people, lead), 11) };
  });
}

/** Very ill people first, then minors, then people with protection need: each counts for more than all that follow. */
function rankOf({ people }: State, { p }: Params, lead: number): number {
  const veryIll = p.hospitalHealth * HEALTH_ONE;
  const end = lead + people.span[lead]!;
  let rank = 0;
  for (let i = lead; i < end; i++) {
    if (people.lead[i] !== lead) continue;
    if (people.health[i]! < veryIll) rank |= 4;
    if ((people.flags[i]! & Flag.minor) !== 0) rank |= 2;
    if ((people.flags[i]! & Flag.protectionNeed) !== 0) rank |= 1;
  }
  return rank;
}

function bringIn(state: State, params: Params, today: Today, lead: number, s: number): void {
  const { people } = state;
  add(state, 'corridorArrivals', s, people.group[lead]!, partySize(people, lead));
  closeContract(state, lead, false);
  forParty(people, lead, (i) => {
    people.segment[i] = s;
    people.shelter[i] = Shelter.open;
  });
  openProcedure(state, params, today, lead, s);
}
