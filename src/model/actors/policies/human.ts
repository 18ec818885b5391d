import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { reactsTo } from '../react.ts';
import { request } from '../request.ts';

/** A human actor whose date has come. The run waits for its moves (none is also an answer). */
export interface HumanDecision {
  readonly day: number;
  readonly actor: number;
  readonly id: string;
}

/** A move from outside: slot and groups as in `DatedMove`, so that a recorded move is a dated move of that day. */
export interface HumanMove {
  readonly slot: number;
  readonly level: number;
  readonly groups: readonly number[]; // empty = all
}

/**
 * Policy `human`: the run stops here for each human actor on its dates, before the day begins. Day 0 is nobody's date. Nothing in the
 * state changes by asking, so that a replay, in which the same moves come as dated moves, is the same run.
 */
export function decisionsDue(state: State, params: Params): readonly HumanDecision[] {
  if (state.day === 0) return [];
  return params.actors.flatMap(({ id, policy, epochDays }, actor) =>
    policy === 'human' && state.day % epochDays === 0 ? [{ day: state.day, actor, id }] : [],
  );
}

/** Requests what was decided. Invalid slots are a fault of the caller; levels are moved into the lever's range. */
export function receiveMoves(state: State, params: Params, moves: readonly HumanMove[]): void {
  for (const move of moves) {
    const slot = params.leverSlots[move.slot]!;
    request(state, params, slot, move.level, move.groups, reactsTo(state, params, slot.actor));
  }
}
