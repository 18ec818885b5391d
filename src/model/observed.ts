import { clamp01 } from '../kernel/math.ts';
import type { DyadState } from './actor-state.ts';
import { capacityInForce, exclusionInForce } from './in-force.ts';
import type { Params } from './params.ts';
import { type Passage, passageOf, passageTo } from './passage.ts';
import {
  peopleAtStrip,
  pushbackShareNow,
  recordedAttempts7,
  recordedEntries7,
  violenceVisible7,
  visibleDeaths7,
} from './records/observations.ts';
import type { State } from './state.ts';
import { DAYS_PER_WEEK } from './units.ts';

/**
 * Movement at some segments as it is publicly seen, in the units of parameters.md A.2. Politics and bargaining know the world
 * only through this record; nothing in it is the true state.
 */
export interface Observed {
  readonly capacity: number; // persons a day who can be handled in an orderly way
  readonly pressure: number; // f: recorded attempts ÷ capacity
  readonly entries: number; // a: recorded entries, and what is held of those turned back, ÷ capacity
  readonly stranded: number; // st: people at the strips ÷ the reference
  readonly pushback: number; // pb: share of intercepted people turned back, 0..1
  readonly exclusion: number; // share of harm that nobody outside sees, 0..1
  readonly deathsPerDay: number; // publicly visible
  readonly violencePerDay: number; // publicly visible events
}

/** What an actor sees at all its borders, and of movement towards it where no people are modelled. */
export function observeActor(state: State, params: Params, actor: number): Observed {
  const seen = observe(state, params, params.actors[actor]!.segmentsTo);
  return withFlows(
    withPassage(seen, passageTo(state, params, actor)),
    state.dyads.filter((_, index) => concerns(params, params.dyads[index]!.to, actor)),
    params,
  );
}

/** What an actor sees at the borders that people leave it by. */
export function observeLeaving(state: State, params: Params, actor: number): Observed {
  const own = state.dyads.filter((_, index) => params.dyads[index]!.by === actor);
  return withFlows(observe(state, params, params.actors[actor]!.segmentsFrom), own, params);
}

/** What is seen of the movement of one dyad. */
export function observeDyad(state: State, params: Params, dyad: number): Observed {
  const seen = observe(state, params, params.dyads[dyad]!.segments);
  return withFlows(withPassage(seen, passageOf(state, params, params.dyads[dyad]!)), [state.dyads[dyad]!], params);
}

/** Adds people who arrive from a fellow member: nobody turns them back, and all of them are counted as having come. */
function withPassage(seen: Observed, passage: Passage | null): Observed {
  if (passage === null) return seen;
  const capacity = seen.capacity > 0 ? seen.capacity : passage.capacity;
  const added = passage.perDay / Math.max(1, capacity);
  const pressure = seen.pressure + added;
  const kept = pressure > 0 ? seen.pressure / pressure : 1;
  return {
    ...seen,
    capacity,
    pressure,
    entries: seen.entries + added,
    pushback: kept * seen.pushback,
    exclusion: kept * seen.exclusion,
  };
}

/** Movement towards a bloc is felt by its members, movement towards a member by its bloc. */
function concerns(params: Params, to: number, actor: number): boolean {
  const { blocs, members } = params.actors[actor]!;
  return to === actor || blocs.includes(to) || members.includes(to);
}

/** Adds movement without people, which comes relative to handling capacity; shares become means weighted by movement. */
function withFlows(seen: Observed, dyads: readonly DyadState[], params: Params): Observed {
  let sum = seen;
  for (const { flow } of dyads) {
    if (flow === null) continue;
    const pressure = sum.pressure + flow.pressure;
    const weight = pressure > 0 ? flow.pressure / pressure : 1;
    const heldBack = params.p.turnedBackCountedShare * flow.pushback * flow.pressure;
    sum = {
      ...sum,
      pressure,
      entries: sum.entries + flow.pressure * (1 - flow.pushback) + heldBack, // a = f·(1 − .75·pb)
      stranded: sum.stranded + flow.stranded,
      pushback: sum.pushback + weight * (flow.pushback - sum.pushback),
      exclusion: sum.exclusion + weight * (flow.exclusion - sum.exclusion),
    };
  }
  return sum;
}

/** What is seen at the given segments (indices). Shares are means weighted by attempts, plain means where there were none. */
export function observe(state: State, params: Params, segments: readonly number[]): Observed {
  let capacity = 0;
  let attempts = 0;
  let entries = 0;
  let people = 0;
  let deaths = 0;
  let violence = 0;
  let pushbackWeighted = 0;
  let pushbackPlain = 0;
  let exclusionWeighted = 0;
  let exclusionPlain = 0;
  for (const s of segments) {
    const tried = recordedAttempts7(state, s);
    const turnedBack = pushbackShareNow(state, params, s);
    const excluded = exclusionInForce(state, s);
    capacity += capacityInForce(state, s);
    attempts += tried;
    entries += recordedEntries7(state, s);
    people += peopleAtStrip(state, params, s);
    deaths += visibleDeaths7(state, s);
    violence += violenceVisible7(state, s);
    pushbackWeighted += tried * turnedBack;
    pushbackPlain += turnedBack;
    exclusionWeighted += tried * excluded;
    exclusionPlain += excluded;
  }
  const places = Math.max(1, segments.length);
  const pushback = attempts > 0 ? pushbackWeighted / attempts : pushbackPlain / places;
  const weekly = DAYS_PER_WEEK * Math.max(1, capacity);
  const pressure = attempts / weekly;
  return {
    capacity,
    pressure,
    entries: entries / weekly + params.p.turnedBackCountedShare * pushback * pressure,
    stranded: people / params.p.strandedReferencePersons,
    pushback: clamp01(pushback),
    exclusion: clamp01(attempts > 0 ? exclusionWeighted / attempts : exclusionPlain / places),
    deathsPerDay: deaths / DAYS_PER_WEEK,
    violencePerDay: violence / DAYS_PER_WEEK,
  };
}
