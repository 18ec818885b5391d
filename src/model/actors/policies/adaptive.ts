import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { actAsCarrier } from '../roles/carrier.ts';
import { counterCoercion } from '../roles/counter-coercion.ts';
import { actAsCourt } from '../roles/court.ts';
import { actAsMedia } from '../roles/media.ts';
import { actAsOriginState } from '../roles/origin-state.ts';
import { actAsPatron } from '../roles/patron.ts';
import { actAsPressingState } from '../roles/pressing-state.ts';
import { actAsRelief } from '../roles/relief.ts';
import { actAsTargetState } from '../roles/target-state.ts';
import type { Choice, Turn } from './choice.ts';

/**
 * Policy `adaptive`: what an actor does when nobody scripts it. It reads its own records and what is public, never the true state, and
 * it does not plan: each role is a few rules with stated thresholds. No rule searches for the strongest pressure.
 */
export function chooseAdaptively(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const { role } = params.actors[actor]!;
  const presses = role === 'transitState' || role === 'hostState' || params.dyads.some(({ by }) => by === actor);
  const pressing = presses ? actAsPressingState(state, params, actor, turn) : [];
  return turn.isEpoch ? [...pressing, ...actByRole(state, params, actor, turn)] : pressing;
}

function actByRole(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const { role, blocs } = params.actors[actor]!;
  switch (role) {
    case 'transitState':
    case 'hostState':
      return [];
    case 'targetState':
    case 'destinationState':
      // A state without a bloc in this world answers pressure by itself.
      return [
        ...actAsTargetState(state, params, actor, turn),
        ...(blocs.length === 0 ? counterCoercion(state, params, actor, turn) : []),
      ];
    case 'bloc':
      return counterCoercion(state, params, actor, turn);
    case 'carrier':
      return actAsCarrier(state, params, actor, turn);
    case 'originState':
      return actAsOriginState(state, params, actor, turn);
    case 'relief':
      return actAsRelief(state, params, actor);
    case 'patron':
      return actAsPatron(state, params, actor, turn);
    case 'court':
      return actAsCourt(state, params, actor, turn);
    case 'media':
      return actAsMedia(state, params, actor, turn);
  }
}
