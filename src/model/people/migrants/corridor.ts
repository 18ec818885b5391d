import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { HEALTH_ONE } from '../../units.ts';
import { closeContract } from '../smugglers/take-clients.ts';
import { type Today, wholeToday } from '../today.ts';
import { openProcedure } from './admit.ts';
import { forParty, idOf, partySize } from './party.ts';
import { Flag, Shelter } from './people.ts';

/** A party that a corridor could take today. */
interface Candidate {
  readonly lead: number;
  readonly rank: number; // the higher, the worse off
  readonly priority: number; // 0..1, a draw
}

/**
 * Humanitarian corridors: people at the strip, or in the city from where they set out for it, are brought into a procedure: the worst off
 * first, exact to the person, without an attempt.
 */
export function openCorridors(state: State, params: Params, today: Today): void {
  params.segments.forEach((_, s) => {
    let left = wholeToday(state.controls.corridorPerDay[s]!, state.day);
    if (left <= 0) return;
    for (const { lead } of worstOffFirst(state, params, s)) {
      const size = partySize(state.people, lead);
      if (size > left) continue;
      left -= size;
      bringIn(state, params, today, lead, s);
    }
  });
}

function worstOffFirst(state: State, params: Params, s: number): Candidate[] {
  const { people, day } = state;
  const { strip, staging } = params.segments[s]!;
  const found: Candidate[] = [];
  for (let lead = 0; lead < params.peopleCount; lead++) {
    if (people.lead[lead] !== lead) continue;
    const stage = people.stage[lead];
    const isNear = stage === Stage.atBorder ? people.place[lead] === strip : people.place[lead] === staging;
    if (!isNear || (stage !== Stage.atBorder && stage !== Stage.inTransit)) continue;
    const key = state.keys.groups[people.group[lead]!]!;
    const priority = uniform(key, Stream.procedure, day, idOf(params, people, lead), 11);
    found.push({ lead, rank: rankOf(state, params, lead), priority });
  }
  return found.sort((a, b) => b.rank - a.rank || a.priority - b.priority || a.lead - b.lead);
}

/** Very ill people first, then minors, then people with protection need: each counts for more than all that follow. */
function rankOf({ people }: State, { p }: Params, lead: number): number {
  let ill = 0;
  let minor = 0;
  let need = 0;
  forParty(people, lead, (i) => {
    if (people.health[i]! < p.hospitalHealth * HEALTH_ONE) ill = 1;
    if ((people.flags[i]! & Flag.minor) !== 0) minor = 1;
    if ((people.flags[i]! & Flag.protectionNeed) !== 0) need = 1;
  });
  return 2 * (2 * ill + minor) + need;
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
