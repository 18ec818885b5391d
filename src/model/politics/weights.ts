import type { Params } from '../params.ts';
import type { State } from '../state.ts';

/** An actor of a bloc and how much of the bloc's politics it is. Weights sum to 1. */
export interface Member {
  readonly actor: number;
  readonly weight: number;
}

/** Members that have a border in this world, weighted by the people a day they can handle (equally if nobody can). */
export function weightedMembers(state: State, params: Params, bloc: number): readonly Member[] {
  const inWorld = params.actors[bloc]!.members.filter((actor) => params.actors[actor]!.segmentsTo.length > 0);
  const capacity = inWorld.map((actor) =>
    params.actors[actor]!.segmentsTo.reduce((sum, s) => sum + state.controls.handlingPerDay[s]!, 0),
  );
  const total = capacity.reduce((sum, persons) => sum + persons, 0);
  return inWorld.map((actor, i) => ({ actor, weight: total > 0 ? capacity[i]! / total : 1 / inWorld.length }));
}
