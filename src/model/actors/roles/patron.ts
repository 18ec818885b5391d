import { observeActor } from '../../observed.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import type { Choice, Turn } from '../policies/choice.ts';
import { against, set } from './view.ts';

/** A patron makes good a part of what sanctions cost those it backs: one step more a meeting while they hurt, one step less when they do not. */
export function actAsPatron(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const { p } = params;
  const felt = params.actors[actor]!.clients.reduce(
    (most, client) => Math.max(most, state.controls.sanctionShare[client]!),
    0,
  );
  const view = { state, params, actor, own: state.actors[actor]!, seen: observeActor(state, params, actor), turn };
  const aim = felt >= p.patronSanctionShare ? p.patronLevel : 0;
  const step = (before: number): number =>
    aim > before ? Math.min(aim, before + p.patronStep) : Math.max(aim, before - p.patronStep);
  return set(view, 'patronSupport', 'clientBacked', step, against(felt, p.patronSanctionShare));
}
