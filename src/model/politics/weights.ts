import type { Params } from '../params.ts';
import { passageTo } from '../passage.ts';
import type { State } from '../state.ts';

/** An actor of a bloc and how much of the bloc's politics it is. Weights sum to 1. */
export interface Member {
  readonly actor: number;
  readonly weight: number;
}

/**
 * Members that have a border in this world, or receive people whom a fellow member lets pass, weighted by the people a day they can handle
 * (equally if nobody can).
 */
export function weightedMembers(state: State, params: Params, bloc: number): readonly Member[] {
  const capacities = params.actors[bloc]!.members.map((actor) => ({
    actor,
    capacity: capacityOf(state, params, actor),
  }));
  const inWorld = capacities.filter(({ capacity }) => capacity !== null);
  const total = inWorld.reduce((sum, { capacity }) => sum + capacity!, 0);
  return inWorld.map(({ actor, capacity }) => ({ actor, weight: total > 0 ? capacity! / total : 1 / inWorld.length }));
}

function capacityOf(state: State, params: Params, actor: number): number | null {
  const { segmentsTo } = params.actors[actor]!;
  if (segmentsTo.length === 0) return passageTo(state, params, actor)?.capacity ?? null;
  return segmentsTo.reduce((sum, s) => sum + state.controls.handlingPerDay[s]!, 0);
}
