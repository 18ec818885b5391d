import { levelWidth } from './levels.ts';
import type { Params } from './params.ts';

/**
 * What the levers can move: one set of numbers for the day, rebuilt from the base whenever a level changed.
 * Shapes: G groups, L legs, S segments, `[s*G + g]` where both. Shares are 0..1.
 */
export interface Controls {
  readonly visaShare: Float64Array; // [L*G] share of planners who can get the visa the leg needs (1 where none is needed)
  readonly seatsPerDay: Float64Array; // [L] seats that people on this route can use; Infinity = no limit
  readonly boardingShare: Float64Array; // [L*G] 1 boards, 0 refused by nationality
  readonly hostedShare: Float64Array; // [S] share of people in the transit city who are hosted (stay near, pay little)
  readonly escortShare: Float64Array; // [S] share of parties steered to a segment by the transit state
  readonly steerWeight: Float64Array; // [S] where escorted parties are steered to, relative weight
  readonly toolsShare: Float64Array; // [S] share of attempts with tools and instructions from the transit state
  readonly retreatBlocked: Float64Array; // [S] 0..1, share kept at the border when they want to leave it
  readonly campPlaces: Float64Array; // [S] sheltered places beside the segment, transit side
  readonly guardsPerKm: Float64Array; // [S]
  readonly fenceShare: Float64Array; // [S] share of the segment's length with a barrier
  readonly pushbackShare: Float64Array; // [S*G] share of intercepted people turned back without an individual procedure
  readonly exclusionShare: Float64Array; // [S] media and NGO exclusion, 0..1
  readonly closureMessage: Float64Array; // [S] official "the border is closed" message, 0..1
  readonly detentionShare: Float64Array; // [S] share of people in procedure who may not leave
  readonly handlingPerDay: Float64Array; // [S] persons a day the receiving state can handle in an orderly way
  readonly returnSeatsPerDay: Float64Array; // [G] seats home from the transit country
  readonly grantEur: Float64Array; // [S] return grant in the receiving state
  readonly reliefShare: Float64Array; // [S] share of people outdoors reached by relief
  readonly sanctionShare: Float64Array; // [A] sanctions felt by an actor, 0..1
  readonly framing: Float64Array; // [A] public framing by an actor, 0 ordinary … 1 threat
}

/** Deep copy of the base, to be patched. */
export function copyOf(base: Controls): Controls {
  const copy: Record<string, Float64Array> = {};
  for (const field of Object.keys(base) as (keyof Controls)[]) copy[field] = base[field].slice();
  return copy as unknown as Controls;
}

/** Rebuilds `state.controls` from the base and the effective level of every lever, in registry order. */
export function patchedControls(params: Params, effective: Float64Array): Controls {
  const controls = copyOf(params.controls);
  const groupCount = levelWidth(params);
  for (const slot of params.leverSlots) {
    const first = slot.index * groupCount;
    let active = false;
    for (let g = 0; g < groupCount; g++) if (effective[first + g] !== slot.lever.baseline) active = true;
    if (active) slot.lever.apply(controls, (g) => effective[first + g]!, slot, params);
  }
  return controls;
}
