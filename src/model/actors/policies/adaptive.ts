import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { actAsCarrier } from '../roles/carrier.ts';
import { counterCoercion } from '../roles/counter-coercion.ts';
import { actAsOriginState } from '../roles/origin-state.ts';
import { actAsPressingState } from '../roles/pressing-state.ts';
import { actAsRelief } from '../roles/relief.ts';
import { actAsTargetState } from '../roles/target-state.ts';
import type { Choice, Turn } from './choice.ts';

/**
 * Policy `adaptive`: what an actor does when nobody scripts it. It reads its own records and what is public, never the true state, and
 * it does not plan: each role is a few rules with stated thresholds. No rule searches for the strongest pressure.
 */
export function chooseAdaptively(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const { role, blocs } = params.actors[actor]!;
  switch (role) {
    case 'transitState':
    case 'hostState':
      return actAsPressingState(state, params, actor, turn);
    case 'targetState':
    case 'destinationState':
      if (!turn.isEpoch) return [];
      // A state without a bloc in this world answers pressure by itself.
      return [
        ...actAsTargetState(state, params, actor, turn),
        ...(blocs.length === 0 ? counterCoercion(state, params, actor, turn) : []),
      ];
    case 'bloc':
      return turn.isEpoch ? counterCoercion(state, params, actor, turn) : [];
    case 'carrier':
      return turn.isEpoch ? actAsCarrier(state, params, actor, turn) : [];
    case 'originState':
      return turn.isEpoch ? actAsOriginState(state, params, actor, turn) : [];
    case 'relief':
      return turn.isEpoch ? actAsRelief(state, params, actor) : [];
    case 'patron':
    case 'court':
    case 'media':
      return []; // act through traits (patron) and through politics (courts, exposure)
  }
}
