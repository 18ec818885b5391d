import { uniform } from '../../kernel/draws.ts';
import { log } from '../events-log.ts';
import { levelWidth, strongestAsk } from '../levels.ts';
import type { DatedMove, Params } from '../params.ts';
import type { State } from '../state.ts';
import { Stream } from '../streams.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import type { Choice, Turn } from './policies/choice.ts';
import { reactsTo } from './react.ts';
import { actAsCarrier, carrierChance } from './roles/carrier.ts';
import { actAsOriginState, originChance } from './roles/origin-state.ts';

/*
 * History mode gives third parties dates, and their dated moves were answers: airlines stopped because they were asked to. A run that asks as history asked keeps
 * every date. A run that asks otherwise keeps the dates too and answers the difference, by the hazards of A.6: two processes on one line of draws, where
 * the run's own hazard is the history's, thinned, plus what it has beyond it (decision 15, A-310). So
 *
 * - asked more: before its date an actor may answer by the chance that is beyond the history's;
 * - asked less: a date is kept with the ratio of the two chances, else that answer is not given and the actor goes by the run's own chance;
 * - not asked in history: what it did then it did by itself, and keeps its date.
 */

/** What a third party's draws decide here; 0 and 1 are those of its role. */
const DRAW = { keepsDate: 2 } as const;

type Side = 'carrier' | 'originState';

/** A third party whose dated moves answer what is asked of it. */
function answers(params: Params, actor: number): Side | null {
  const { role, policy } = params.actors[actor]!;
  if (params.mode !== 'history' || policy !== 'scripted' || params.asked[role] === undefined) return null;
  return role === 'carrier' || role === 'originState' ? role : null;
}

/** Today's dated move of a third party, as far as it still holds: the move itself, with what was given ahead of it kept, or null. */
export function answerOnDate(state: State, params: Params, move: DatedMove): readonly DatedMove[] {
  const slot = params.leverSlots[move.slot]!;
  const side = answers(params, slot.actor);
  if (side === null || slot.lever.side !== 'third') return [move];
  if (state.dates[move.slot] === 'withheld') return [];
  if (state.dates[move.slot] === 'ahead') return notBehind(state, params, move);
  if (state.dates[move.slot] === 'pending' && isWithheld(state, params, move, side)) {
    state.dates[move.slot] = 'withheld';
    return [];
  }
  state.dates[move.slot] = 'given';
  return [move];
}

/** After today's moves: an answer that was given ahead and has now come on its date is history's from here on. */
export function settleDates(state: State, params: Params): void {
  for (const move of params.timeline) {
    if (move.day === state.day && state.dates[move.slot] === 'ahead') state.dates[move.slot] = 'given';
  }
}

function isWithheld(state: State, params: Params, move: DatedMove, side: Side): boolean {
  const slot = params.leverSlots[move.slot]!;
  const chance = (asked: number): number =>
    side === 'carrier'
      ? carrierChance(params, slot.actor, asked)
      : originChance(state, params, slot.actor, asked, slot.lever.id);
  const asked = strongestAsk(state, params, side);
  const askedThen = params.asked[side]![state.day]!;
  const [now, then] = [chance(asked), chance(askedThen)];
  if (now >= then) return false;
  const prob = now / then;
  if (uniform(state.keys.actors[slot.actor]!, Stream.third, state.day, 0, DRAW.keepsDate) < prob) return false;
  const { id } = params.actors[slot.actor]!;
  log(state, 'answerWithheld', id, slot.id, { asked, askedThen, prob }, reactsTo(state, params, slot.actor));
  return true;
}

/** A dated move adds to what was given ahead of it and takes nothing back. */
function notBehind(state: State, params: Params, move: DatedMove): readonly DatedMove[] {
  const width = levelWidth(params);
  const { baseline } = params.leverSlots[move.slot]!.lever;
  const all = move.groups.length > 0 ? move.groups : Array.from({ length: width }, (_, g) => g);
  const behind = all.filter((g) => {
    const given = state.levers.requested[move.slot * width + g]!;
    return Math.abs(move.level - baseline) > Math.abs(given - baseline);
  });
  return behind.length === 0 ? [] : [{ ...move, groups: behind }];
}

/** What a third party does today beyond its dates, on its own epochs. */
export function answerDifference(state: State, params: Params, actor: number): readonly Choice[] {
  const side = answers(params, actor);
  const { day } = state;
  const { epochDays } = params.actors[actor]!;
  if (side === null || day === 0 || day % epochDays !== 0) return [];
  const turn: Turn = {
    weeks: epochDays / DAYS_PER_WEEK,
    isEpoch: true,
    draw: (slot) => uniform(state.keys.actors[actor]!, Stream.third, day, 0, slot),
  };
  const own = params.leverSlots.filter((slot) => slot.actor === actor && slot.lever.side === 'third');
  const isOffDates = own.some((slot) => state.dates[slot.index] === 'withheld');
  const usual = isOffDates ? 0 : params.asked[side]![day]!;
  if (!isOffDates && strongestAsk(state, params, side) <= usual) return [];
  return side === 'carrier'
    ? actAsCarrier(state, params, actor, turn, usual)
    : actAsOriginState(state, params, actor, turn, usual);
}

/** Remembers that a slot was set ahead of its date. */
export function answeredAhead(state: State, params: Params, choices: readonly Choice[]): void {
  for (const { slot } of choices) {
    if (state.dates[slot.index] === 'pending') state.dates[slot.index] = 'ahead';
  }
}
