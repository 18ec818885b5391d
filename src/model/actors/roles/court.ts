import { segmentsInReach } from '../../levers/patch.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import type { Choice, Turn } from '../policies/choice.ts';
import { against, set, viewOf } from './view.ts';

/**
 * A court that is present in a world stops a part of the practice with every ruling on a state in its reach (rulings come of rights debt,
 * politics/harm.ts), and lets go when no debt is left that would carry a case.
 */
export function actAsCourt(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const { p } = params;
  const view = viewOf(state, params, actor, turn);
  const inReach = statesInReach(params, actor);
  const since = state.actors[actor]!.lastActDay;
  let rulings = 0;
  for (let at = state.events.length - 1; at >= 0 && state.events[at]!.day >= since; at--) {
    const { rule, actor: about } = state.events[at]!;
    if (rule === 'courtRuling' && inReach.some((index) => params.actors[index]!.id === about)) rulings += 1;
  }
  const debt = inReach.reduce((most, index) => Math.max(most, state.actors[index]!.rightsDebt), 0);
  const numbers = { rulings, ...against(debt, p.courtDebt) };
  if (rulings > 0)
    return set(
      view,
      'courtRuling',
      'practiceStopped',
      (before) => Math.min(1, before + p.courtStep * rulings),
      numbers,
    );
  return debt < p.courtDebt ? set(view, 'courtRuling', 'courtLetGo', () => 0, numbers) : [];
}

/** States whose practice at the line a court can rule on: all those with a border in its reach. */
function statesInReach(params: Params, actor: number): readonly number[] {
  const slot = params.leverSlots.find((known) => known.actor === actor && known.lever.id === 'courtRuling');
  if (slot === undefined) return [];
  return [...new Set(segmentsInReach(slot, params).map((s) => params.segments[s]!.to))];
}
