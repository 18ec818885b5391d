import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import type { Choice, Turn } from '../policies/choice.ts';
import { against, set, towards, viewOf } from './view.ts';

/** A patron makes good a part of what sanctions cost those it backs: one step more a meeting while they hurt, one step less when they do not. */
export function actAsPatron(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const { p } = params;
  const felt = params.actors[actor]!.clients.reduce(
    (most, client) => Math.max(most, state.controls.sanctionShare[client]!),
    0,
  );
  const view = viewOf(state, params, actor, turn);
  const aim = felt >= p.patronSanctionShare ? p.patronLevel : 0;
  return set(view, 'patronSupport', 'clientBacked', towards(aim, p.patronStep), against(felt, p.patronSanctionShare));
}
