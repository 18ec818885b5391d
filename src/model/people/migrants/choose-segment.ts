import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { clamp, exp } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Flag, NONE, Shelter } from './people.ts';
import { pickWeighted } from './pick-weighted.ts';
import { hasTemporaryProtection } from './protect.ts';

/**
 * inTransit, or turned back ~ the party sets out for a segment: steered by the transit state's escorts, or chosen by what
 * it believes. Then it walks there and waits for its first attempt.
 */
export function chooseSegment(state: State, params: Params, lead: number, place: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const escorted = isEscorted(state, params, place, uniform(key, Stream.segment, day, id, 0));
  const u = uniform(key, Stream.segment, day, id, 1);
  const s = escorted ? steeredSegment(state, params, place, u) : believedSegment(state, params, lead, place, u);
  if (s === NONE) {
    people.nextDay[lead] = Math.min(params.days, day + Math.round(p.attemptGapDays));
    return;
  }
  const segment = params.segments[s]!;
  const moved = people.segment[lead] !== s;
  const wasThere = people.stage[lead] === Stage.atBorder;
  if (moved) people.pushbacksHere[lead] = 0;
  forParty(people, lead, (i) => {
    people.segment[i] = s;
  });
  people.flags[lead] = escorted ? people.flags[lead]! | Flag.escorted : people.flags[lead]! & ~Flag.escorted;
  if (moved || !wasThere) {
    add(state, 'arrivalsStrip', s, group, partySize(people, lead));
    forParty(people, lead, (i) => {
      people.shelter[i] = Shelter.open;
    });
    moveParty(state, params, lead, Stage.atBorder, segment.strip);
  }
  const walk = wasThere ? (moved ? p.segmentMoveDays : 0) : segment.approachDays;
  const wait = !wasThere && goesAtOnce(state, params, lead, s) ? 0 : gapOf(state, params, lead, wasThere);
  people.nextDay[lead] = Math.min(params.days, day + Math.round(walk) + wait);
}

/** Who arrives where nobody holds people back does not wait for a chance: the first attempt is made on the day they are there. */
function goesAtOnce(state: State, params: Params, lead: number, s: number): boolean {
  const opened = params.segments[s]!.exitControlShare * state.controls.exitRelaxedShare[s]!;
  if (opened <= 0) return false;
  const key = state.keys.groups[state.people.group[lead]!]!;
  return uniform(key, Stream.attemptGap, state.day, idOf(params, state.people, lead), 3) < opened;
}

/** Days until the next chance: a day for whoever has just come to an open post and is let in there. */
function gapOf(state: State, params: Params, lead: number, wasThere: boolean): number {
  if (!wasThere && hasTemporaryProtection(state, params, lead)) return 1;
  const key = state.keys.groups[state.people.group[lead]!]!;
  const u = uniform(key, Stream.attemptGap, state.day, idOf(params, state.people, lead), 0);
  return geometricGap(u, Math.min(1, 1 / params.p.attemptGapDays));
}

function isEscorted(state: State, params: Params, place: number, u: number): boolean {
  let share = 0;
  let weight = 0;
  for (let s = 0; s < params.segments.length; s++) {
    if (params.segments[s]!.staging !== place) continue;
    share = Math.max(share, state.controls.escortShare[s]!);
    weight += state.controls.steerWeight[s]!;
  }
  return weight > 0 && u < share;
}

function steeredSegment(state: State, params: Params, place: number, u: number): number {
  const weights = params.segments.map((segment, s) => (segment.staging === place ? state.controls.steerWeight[s]! : 0));
  return pickWeighted(weights, u, NONE);
}

/**
 * Logit over the segments reachable from here: U = βw p̂ ln(wage gap) + appeal, divided by μ. p̂ mixes what the group has
 * heard, a lasting personal error, one's own pushbacks and the official message (parameters.md B.3, corrected).
 */
function believedSegment(state: State, params: Params, lead: number, place: number, u: number): number {
  const { p } = params;
  const group = params.groups[state.people.group[lead]!]!;
  const weights = params.segments.map((segment, s) => {
    if (segment.staging !== place) return 0;
    const utility = p.successWeight * perceivedSuccess(state, params, lead, s) * group.wageGapLog + segment.appeal;
    return exp(utility / p.nestDissimilarity);
  });
  return pickWeighted(weights, u, NONE);
}

/** The chance of getting through that this party believes in, for one segment, 0..1. */
export function perceivedSuccess(state: State, params: Params, lead: number, segment: number): number {
  const { people, beliefs, controls } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const id = idOf(params, people, lead);
  const at = group * params.segments.length + segment;
  const bias = p.rumourError * (2 * uniform(state.keys.groupSegments[at]!, Stream.bias, 0, id, 0) - 1);
  const told = clamp(beliefs.perAttempt[at]! + bias, 0, 1);
  const own = people.segment[lead] === segment ? people.pushbacksHere[lead]! : 0;
  const experienced = (p.beliefPriorWeight * told) / (p.beliefPriorWeight + own);
  return experienced * (1 - p.closureTrust * controls.closureMessage[segment]!);
}
