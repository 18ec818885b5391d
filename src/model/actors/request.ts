import { invariant } from '../../kernel/assert.ts';
import { clamp } from '../../kernel/math.ts';
import { log } from '../events-log.ts';
import { levelWidth } from '../levels.ts';
import type { LeverSlot, Params } from '../params.ts';
import type { State } from '../state.ts';

/**
 * Requests a level of a lever, for all groups or the given ones; the effective level follows day by day. A request that changes
 * something is an event `leverSet` and becomes the cause of what follows from that lever. Returns its id, or null. A lever that is held stays.
 */
export function request(
  state: State,
  params: Params,
  slot: LeverSlot,
  level: number,
  groups: readonly number[],
  causes: readonly (string | null)[],
): string | null {
  if (params.held[slot.index] === 1) return null;
  invariant(Number.isFinite(level), () => `lever ${slot.id} set to ${level}`);
  const wanted = clamp(level, slot.lever.range[0], slot.lever.range[1]);
  const width = levelWidth(params);
  const touched = groups.length > 0 ? groups : Array.from({ length: width }, (_, g) => g);
  const { requested } = state.levers;
  let previous = wanted;
  let changed = false;
  for (const g of touched) {
    const at = slot.index * width + g;
    if (requested[at] === wanted) continue;
    if (!changed) previous = requested[at]!;
    changed = true;
    requested[at] = wanted;
  }
  if (!changed) return null;
  const event = log(state, 'leverSet', params.actors[slot.actor]!.id, slot.id, { level: wanted, previous }, causes);
  state.leverEvents[slot.index] = event;
  return event;
}
