import type { ActorState } from '../actor-state.ts';
import type { ParameterValues } from '../parameters.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { keptPerDay } from './decay.ts';

/**
 * Claims and staged events that reach an actor's public today, 0..1: the strongest of those who press it or its bloc, as far as they are still
 * believed.
 */
export function claimsHeard(state: State, params: Params, actor: number): number {
  const { blocs } = params.actors[actor]!;
  return params.dyads.reduce((most, { by, to }) => {
    if (to !== actor && !blocs.includes(to)) return most;
    return Math.max(most, state.controls.claims[by]! * state.actors[by]!.claimCredibility);
  }, 0);
}

/** Who claims is believed less the longer it goes on, at full level by half in `claimHalfLifeDays`; what was lost comes back slowly. */
export function nextClaimCredibility(own: ActorState, level: number, p: ParameterValues): number {
  const lost = level * (1 - keptPerDay(p.claimHalfLifeDays));
  const regained = level > 0 ? 0 : (1 - own.claimCredibility) * (1 - keptPerDay(p.claimRecoveryDays));
  return own.claimCredibility * (1 - lost) + regained;
}
