import { invariant } from '../../kernel/assert.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';

/** A human actor whose date has come. The run waits for its moves (none is also an answer). */
export interface HumanDecision {
  readonly day: number;
  readonly actor: string; // id
}

/** A move from outside, in the names of the scenario. */
export interface HumanMove {
  readonly actor: string;
  readonly lever: string;
  readonly level: number;
  readonly groups?: readonly string[]; // absent = all
  readonly border?: string;
  readonly leg?: string;
}

/**
 * Policy `human`: the run stops here for each human actor on its dates, before the day begins. Day 0 is nobody's date. Nothing in the
 * state changes by asking, so that a replay, in which the same moves come as dated moves, is the same run.
 */
export function decisionsDue(state: State, params: Params): HumanDecision[] {
  if (state.day === 0) return [];
  return params.actors.flatMap(({ id, policy, epochDays }) =>
    policy === 'human' && state.day % epochDays === 0 ? [{ day: state.day, actor: id }] : [],
  );
}

/**
 * Takes what was decided. It is requested in step 1 of the day, after the dated moves, which is the order of a replay; levels are
 * moved into the lever's range. A lever or group that does not exist is a fault of the caller.
 */
export function receiveMoves(state: State, params: Params, moves: readonly HumanMove[]): void {
  const received = moves.map((move) => {
    const target = move.border ?? move.leg;
    const id = target === undefined ? `${move.actor}/${move.lever}` : `${move.actor}/${move.lever}.${target}`;
    const slot = params.leverSlots.findIndex((known) => known.id === id);
    invariant(slot >= 0, () => `there is no lever ${id}`);
    const groups = (move.groups ?? []).map((group) => params.groups.findIndex((known) => known.id === group));
    invariant(!groups.includes(-1), () => `a move of ${id} names a group that does not exist`);
    return { slot, level: move.level, groups };
  });
  state.received = [...(state.received ?? []), ...received];
}
