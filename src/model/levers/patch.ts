import type { Controls } from '../controls.ts';
import type { LeverSlot, Params } from '../params.ts';
import { partnersOf } from '../partners.ts';

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

/** Multiplies a field at some indices. */
export function scaleAt(field: Float64Array, indices: readonly number[], factor: number): void {
  for (const index of indices) field[index] = field[index]! * factor;
}

/** Calls `visit` with the address of every group at every one of some segments, in a field of shape [S*G]. */
export function perGroup(
  segments: readonly number[],
  params: Params,
  visit: (at: number, group: number) => void,
): void {
  const groupCount = params.groups.length;
  for (const s of segments) for (let g = 0; g < groupCount; g++) visit(s * groupCount + g, g);
}

/** Legs over land that start in the holder's territory. */
export function landLegsFrom(slot: LeverSlot, params: Params): readonly number[] {
  return legsWhere(
    params,
    (leg) => leg.mode !== 'air' && leg.mode !== 'sea' && params.places[leg.from]!.country === slot.actor,
  );
}

/** Groups whose home lies in the holder's territory: its citizens, or people in its camps. */
export function ownGroups(slot: LeverSlot, params: Params): readonly number[] {
  return groupsWhere(params, (group) => params.places[group.home]!.country === slot.actor);
}

/** Groups whose destination, or whose way in, lies in the holder's territory (a bloc: its members'). */
export function groupsBound(slot: LeverSlot, params: Params): readonly number[] {
  const { members, segmentsTo } = params.actors[slot.actor]!;
  const territory = members.length > 0 ? members : [slot.actor];
  const doors = new Set(segmentsTo.map((s) => params.segments[s]!.staging));
  return groupsWhere(
    params,
    (group, g) =>
      territory.includes(params.places[group.destination]!.country) ||
      params.routesByGroup[g]!.some((route) => doors.has(route.staging)),
  );
}

/** States that the holder bargains with. */
export function neighbours(slot: LeverSlot, params: Params): readonly number[] {
  return partnersOf(params, slot.actor);
}

/** Whose conduct the holder speaks about: its members, and the states it bargains with. */
export function watched(slot: LeverSlot, params: Params): readonly number[] {
  return [...params.actors[slot.actor]!.members, ...neighbours(slot, params)];
}

/** Closes the exits of the states that the holder bargains with, by the share that money buys at this level. */
export function buyControl(controls: Controls, slot: LeverSlot, params: Params, share: number): void {
  for (const actor of neighbours(slot, params))
    scaleAt(controls.exitLeakShare, params.actors[actor]!.segmentsFrom, 1 - share);
}

function groupsWhere(
  params: Params,
  keep: (group: Params['groups'][number], index: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  params.groups.forEach((group, index) => {
    if (keep(group, index)) found.push(index);
  });
  return found;
}
