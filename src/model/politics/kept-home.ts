import type { DyadParams, Params } from '../params.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';

/** Who presses whom, and with what. */
type Sides = Pick<DyadParams, 'by' | 'to' | 'means'>;

/**
 * What it costs one side a week that the other does not let its own people go to it: κ·kK·N·2B·share refused. It is borne by those who professed that people
 * may leave (N) and have a public that asks after them (B, 1 at an even camp), and needs no movement: nobody arrives.
 */
export function keptHomeCost(state: State, params: Params, sides: Sides): number {
  return priceOfKeeping(state, params, sides.to) * refusedShare(state, params, sides);
}

/** The same, of a threat to let nobody go. */
export function keptHomeThreatened(state: State, params: Params, sides: Sides): number {
  return isPermitted(sides) ? priceOfKeeping(state, params, sides.to) : 0;
}

/** All that one actor bears of it today. */
export function keptHomeFrom(state: State, params: Params, actor: number): number {
  return params.dyads.reduce((sum, dyad) => sum + (dyad.to === actor ? keptHomeCost(state, params, dyad) : 0), 0);
}

const isPermitted = ({ means }: Sides): boolean => means.includes('permits');

function priceOfKeeping(state: State, params: Params, to: number): number {
  const { rightsCommitment, protectiveCampShare } = state.actors[to]!;
  const weight = trait(params, to, 'keptHomeCostWeight');
  return params.p.targetCostScaleUtilPerWeek * weight * rightsCommitment * 2 * protectiveCampShare;
}

/** The rule in force, which everybody knows: the share of those who ask whom their state does not let go, over the groups bound for the other side. */
function refusedShare(state: State, params: Params, sides: Sides): number {
  if (!isPermitted(sides)) return 0;
  const theirs = [sides.to, ...params.actors[sides.to]!.members];
  let people = 0;
  let refused = 0;
  params.groups.forEach(({ home, destination, purpose, count }, g) => {
    if (purpose !== 'move' || params.places[home]!.country !== sides.by) return;
    if (!theirs.includes(params.places[destination]!.country)) return;
    people += count;
    refused += count * (1 - state.controls.permitShare[g]!);
  });
  return people > 0 ? refused / people : 0;
}
