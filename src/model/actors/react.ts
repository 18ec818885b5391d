import { feedersOf, latest } from '../causes.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';

/** Records that each kind of holder reads before it sets a lever: the metrics behind "what it responds to". */
const READ_UNDER_PRESSURE = ['attempts', 'entries', 'peopleAtBorder', 'attemptsForced', 'arrivalsHub'];
const READ_APPLYING_PRESSURE = ['pushbacks', 'entries', 'guards', 'seats', 'leverage'];
const READ_BY_THIRD = ['seats', 'returns', 'peopleAtBorder', 'nightsOutdoors', 'deathsVisible'];

/** At most this many events are named as what an actor responds to. */
const REACTIONS_KEPT = 2;

/**
 * What an actor responds to when it moves: the last event of each dyad it is in and the latest events on levers, not its own,
 * that feed the records it reads.
 */
export function reactsTo(state: State, params: Params, actor: number): readonly string[] {
  const holder = params.actors[actor]!;
  const found: string[] = [];
  let pressing = false;
  params.dyads.forEach((dyad, index) => {
    const inIt = dyad.by === actor || dyad.to === actor || holder.blocs.includes(dyad.to);
    if (dyad.by === actor) pressing = true;
    const last = state.dyads[index]!.lastEvent;
    if (inIt && last !== null) found.push(last);
  });
  const own = [...holder.segmentsFrom, ...holder.segmentsTo];
  const segments = own.length > 0 ? own : params.segments.map((_, s) => s);
  const reads = pressing ? READ_APPLYING_PRESSURE : own.length > 0 ? READ_UNDER_PRESSURE : READ_BY_THIRD;
  const mine = new Set(
    params.leverSlots.filter((slot) => slot.actor === actor).map((slot) => state.leverEvents[slot.index]),
  );
  found.push(...feedersOf(state, params, reads, segments).filter((event) => !mine.has(event)));
  return latest(found, REACTIONS_KEPT);
}
