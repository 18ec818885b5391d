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

/** Need of a party by bits: each counts for more than all that follow. */
const Need = { veryIll: 4, minor: 2, protection: 1 } as const;
const WORST_RANK = Need.veryIll | Need.minor | Need.protection;

/**
 * Humanitarian corridors: people at the strip, or in the city from where they set out for it, are brought into a procedure: the worst off
 * first, exact to the person, without an attempt.
 */
export function openCorridors(state: State, params: Params, today: Today): void {
  const places = Array.from(state.controls.corridorPerDay, (perDay) => wholeToday(perDay, state.day));
  if (places.every((count) => count <= 0)) return;
  const waiting = byNeed(state, params, places);
  places.forEach((count, s) => {
    if (count > 0) fillPlaces(state, params, today, s, count, waiting);
  });
}

function fillPlaces(state: State, params: Params, today: Today, s: number, places: number, waiting: Waiting): void {
  const { strip, staging } = params.segments[s]!;
  let left = places;
  for (let rank = WORST_RANK; rank >= 0 && left > 0; rank--) {
    const leads = [...waiting.get(strip)![rank]!, ...waiting.get(staging)![rank]!].filter((lead) =>
      isWaiting(state, lead),
    );
    for (const { lead } of inOrder(requestsOf(state, params, leads))) {
      if (left === 0) return;
      const size = partySize(state.people, lead);
      if (size > left) continue;
      left -= size;
      bringIn(state, params, today, lead, s);
    }
  }
}

/** By place: the leads of everybody whom a corridor could take from there today, by rank of need. */
type Waiting = ReadonlyMap<number, readonly number[][]>;

/** Everybody at the strips, and in the cities from where people set out for them, of segments with places. */
function byNeed(state: State, params: Params, places: readonly number[]): Waiting {
  const { stage, place, lead } = state.people;
  const { inTransit, atBorder } = Stage;
  const waiting = new Map<number, number[][]>();
  params.segments.forEach(({ strip, staging }, s) => {
    if (places[s]! <= 0) return;
    for (const at of [strip, staging])
      waiting.set(
        at,
        Array.from({ length: WORST_RANK + 1 }, () => []),
      );
  });
  const listOf = Array.from(params.places, (_, at) => waiting.get(at));
  for (let i = 0; i < params.peopleCount; i++) {
    const here = stage[i]!;
    if ((here !== inTransit && here !== atBorder) || lead[i] !== i) continue;
    const byRank = listOf[place[i]!];
    if (byRank !== undefined) byRank[rankOf(state, params, i)]!.push(i);
  }
  return waiting;
}

/** Not if a corridor to another segment has brought the party in today. */
function isWaiting({ people }: State, lead: number): boolean {
  return people.stage[lead] === Stage.inTransit || people.stage[lead] === Stage.atBorder;
}

function requestsOf({ people, keys, day }: State, params: Params, leads: readonly number[]): Request[] {
  return leads.map((lead) => {
    const key = keys.groups[people.group[lead]!]!;
    return { lead, where: 0, priority: uniform(key, Stream.procedure, day, idOf(params, people, lead), 11) };
  });
}

/** Very ill people first, then minors, then people with protection need, whoever of the party it is. */
function rankOf({ people }: State, { p }: Params, lead: number): number {
  const veryIll = p.hospitalHealth * HEALTH_ONE;
  const end = lead + people.span[lead]!;
  let rank = 0;
  for (let i = lead; i < end; i++) {
    if (people.lead[i] !== lead) continue;
    if (people.health[i]! < veryIll) rank |= Need.veryIll;
    if ((people.flags[i]! & Flag.minor) !== 0) rank |= Need.minor;
    if ((people.flags[i]! & Flag.protectionNeed) !== 0) rank |= Need.protection;
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
