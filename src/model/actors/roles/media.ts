import { countWindow } from '../../counters.ts';
import { segmentsInReach } from '../../levers/patch.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { DAYS_PER_WEEK } from '../../units.ts';
import type { Choice, Turn } from '../policies/choice.ts';
import { against, set, towards, viewOf } from './view.ts';

/**
 * Reporters go where deaths are recorded and a zone keeps them out: one step further in a meeting, up to what their own means allow, and out again when
 * nothing more is recorded.
 */
export function actAsMedia(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const { p } = params;
  const view = viewOf(state, params, actor, turn);
  const [slot] = params.leverSlots.filter((known) => known.actor === actor && known.lever.id === 'mediaAccess');
  if (slot === undefined) return [];
  const days = p.rumourWeeks * DAYS_PER_WEEK;
  const deaths = segmentsInReach(slot, params).reduce(
    (sum, s) => sum + countWindow(state, 'recordedDeaths', s, state.day - 1, days),
    0,
  );
  const aim = deaths >= p.rumourDeaths ? p.mediaOwnAccess : 0;
  return set(view, 'mediaAccess', 'reportersWent', towards(aim, p.mediaStep), against(deaths, p.rumourDeaths));
}
