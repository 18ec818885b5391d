import type { LeverSlot, Params } from './params.ts';
import type { State } from './state.ts';
import type { Role } from './vocabulary.ts';

/** Levels are kept per group; a world without people has one level all the same. */
export const levelWidth = (params: Params): number => Math.max(1, params.groups.length);

/** The slots of one lever of one actor, in registry order (one, or one per segment or leg). */
export function slotsOf({ leverSlots }: Params, actor: number, lever: string): readonly LeverSlot[] {
  let byLever = known.get(leverSlots);
  if (byLever === undefined) {
    byLever = indexOf(leverSlots);
    known.set(leverSlots, byLever);
  }
  return byLever.get(lever)?.get(actor) ?? [];
}

/** Slots never change in a run and are looked up many times a day: they are sorted out once. */
const known = new WeakMap<readonly LeverSlot[], SlotIndex>();
type SlotIndex = ReadonlyMap<string, ReadonlyMap<number, readonly LeverSlot[]>>; // lever → actor → slots

function indexOf(leverSlots: readonly LeverSlot[]): SlotIndex {
  const index = new Map<string, Map<number, LeverSlot[]>>();
  for (const slot of leverSlots) {
    const byActor = index.get(slot.lever.id) ?? new Map<number, LeverSlot[]>();
    index.set(slot.lever.id, byActor);
    byActor.set(slot.actor, [...(byActor.get(slot.actor) ?? []), slot]);
  }
  return index;
}

/** The effective level of a slot: of a lever that is limited to groups, the level of the group it touches most. */
export function effectiveLevel(state: State, params: Params, slot: LeverSlot): number {
  return farthest(state.levers.effective, params, slot);
}

/** The requested level of a slot, read the same way. */
export function requestedLevel(state: State, params: Params, slot: LeverSlot): number {
  return farthest(state.levers.requested, params, slot);
}

/** What is asked of third parties of a role today: the strongest effective level of the levers that ask it. */
export function strongestAsk(state: State, params: Params, role: Role): number {
  return params.leverSlots
    .filter((slot) => slot.lever.asks === role)
    .reduce((most, slot) => Math.max(most, effectiveLevel(state, params, slot)), 0);
}

/** The effective level of a lever of an actor: of its slots the one farthest from the baseline; 0 if it has no such lever. */
export function leverLevel(state: State, params: Params, actor: number, lever: string): number {
  let level = 0;
  let distance = -1;
  for (const slot of slotsOf(params, actor, lever)) {
    const here = effectiveLevel(state, params, slot);
    const away = Math.abs(here - slot.lever.baseline);
    if (away > distance) {
      level = here;
      distance = away;
    }
  }
  return level;
}

function farthest(levels: Float64Array, params: Params, slot: LeverSlot): number {
  const groups = levelWidth(params);
  let level = slot.lever.baseline;
  for (let g = 0; g < groups; g++) {
    const here = levels[slot.index * groups + g]!;
    if (Math.abs(here - slot.lever.baseline) > Math.abs(level - slot.lever.baseline)) level = here;
  }
  return level;
}
