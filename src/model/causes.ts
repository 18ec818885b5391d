import type { LeverSlot, Params } from './params.ts';
import type { State } from './state.ts';

/** At most this many events are named as causes of one event: the latest. */
const CAUSES_KEPT = 2;

/**
 * The causes of an input: the latest events on levers that feed one of `metrics` and act at one of `segments` (indices).
 * A lever says what it feeds; what acts on legs and not on a border can act at every segment.
 */
export function feedersOf(
  state: State,
  params: Params,
  metrics: readonly string[],
  segments: readonly number[],
): readonly string[] {
  const found: string[] = [];
  for (const slot of params.leverSlots) {
    const event = state.leverEvents[slot.index];
    if (event == null || !slot.lever.feeds.some((metric) => metrics.includes(metric))) continue;
    if (actsAt(slot, params, segments)) found.push(event);
  }
  return latest(found, CAUSES_KEPT);
}

/** The latest `count` of some event ids (`day.n`), newest first. */
export function latest(ids: readonly string[], count: number): readonly string[] {
  const unique = [...new Set(ids)].map((id) => {
    const dot = id.indexOf('.');
    return { id, day: Number(id.slice(0, dot)), n: Number(id.slice(dot + 1)) };
  });
  unique.sort((a, b) => b.day - a.day || b.n - a.n);
  return unique.slice(0, count).map(({ id }) => id);
}

function actsAt(slot: LeverSlot, params: Params, segments: readonly number[]): boolean {
  if (slot.lever.per === 'segment') return segments.includes(slot.target);
  const holder = params.actors[slot.actor]!;
  const own = [...holder.segmentsFrom, ...holder.segmentsTo];
  return own.length === 0 || own.some((segment) => segments.includes(segment));
}
