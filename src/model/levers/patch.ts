import type { LeverSlot, Params } from '../params.ts';

/** What several levers need to find the fields they patch. None of these draws, remembers or changes anything. */

/** Segments that leave the holder's territory, or the one the slot is about. */
export function ownExits(slot: LeverSlot, params: Params): readonly number[] {
  return slot.target >= 0 ? [slot.target] : params.actors[slot.actor]!.segmentsFrom;
}

/** Segments that enter the holder's territory (a bloc: its members'), or the one the slot is about. */
export function ownEntries(slot: LeverSlot, params: Params): readonly number[] {
  return slot.target >= 0 ? [slot.target] : params.actors[slot.actor]!.segmentsTo;
}

/** Segments of a holder that owns no territory in this world (relief, courts, media): all of them. */
export function segmentsInReach(slot: LeverSlot, params: Params): readonly number[] {
  const own = [...params.actors[slot.actor]!.segmentsFrom, ...params.actors[slot.actor]!.segmentsTo];
  return own.length > 0 ? own : params.segments.map((_, index) => index);
}

/** Indices of the legs for which `keep` holds. */
export function legsWhere(params: Params, keep: (leg: Params['legs'][number]) => boolean): readonly number[] {
  const found: number[] = [];
  params.legs.forEach((leg, index) => {
    if (keep(leg)) found.push(index);
  });
  return found;
}

/** value × factor, where nothing of an unlimited number of seats is nothing (∞ × 0 would be no number). */
export function scaled(value: number, factor: number): number {
  return factor === 0 ? 0 : value * factor;
}

/** The share reached by two independent measures together: what the first misses, the second reaches in part. */
export function joined(share: number, level: number): number {
  return share + (1 - share) * level;
}

/** Kilometres of border on the holder's side that a slot acts on. */
export function entryKm(slot: LeverSlot, params: Params): number {
  return ownEntries(slot, params).reduce((sum, s) => sum + params.segments[s]!.lengthKm, 0);
}
