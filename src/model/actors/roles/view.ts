import type { ActorState } from '../../actor-state.ts';
import { requestedLevel, slotsOf } from '../../levels.ts';
import { type Observed, observeActor } from '../../observed.ts';
import type { LeverSlot, Params } from '../../params.ts';
import type { RuleId } from '../../rules.ts';
import type { State } from '../../state.ts';
import type { Choice, Turn } from '../policies/choice.ts';

/** What an actor that decides knows: its own politics and what is publicly seen at its borders. */
export interface View {
  readonly state: State;
  readonly params: Params;
  readonly actor: number;
  readonly own: ActorState;
  readonly seen: Observed;
  readonly turn: Turn;
}

/** What an actor sees that reads what is recorded at its own borders. */
export function viewOf(state: State, params: Params, actor: number, turn: Turn): View {
  return { state, params, actor, own: state.actors[actor]!, seen: observeActor(state, params, actor), turn };
}

/** Towards an aim by one step a meeting, from either side, and no further. */
export const towards =
  (aim: number, step: number) =>
  (before: number): number =>
    aim > before ? Math.min(aim, before + step) : Math.max(aim, before - step);

type Numbers = Readonly<Record<string, number>>;

/** One choice for each slot of a lever; `level` is computed from the level requested so far, null = leave it. */
export function set(
  { state, params, actor }: View,
  lever: string,
  rule: RuleId,
  level: (before: number, slot: LeverSlot) => number | null,
  numbers: Numbers | ((slot: LeverSlot) => Numbers),
): readonly Choice[] {
  return slotsOf(params, actor, lever).flatMap((slot) => {
    const previous = requestedLevel(state, params, slot);
    const wanted = level(previous, slot);
    if (wanted === null || wanted === previous) return [];
    const own = typeof numbers === 'function' ? numbers(slot) : numbers;
    return [{ slot, level: wanted, rule, numbers: { ...own, level: wanted, previous } }];
  });
}

/** Pressure at which practice begins to change. */
export const isPressed = ({ params, seen }: View): boolean => seen.pressure >= params.p.pushbackStartPressure;

/** The border is what people talk about. */
export const isWatched = ({ params, own }: View): boolean => own.salience >= params.p.salienceEventShare;

/** The restrictive camp is the larger one. */
export const isRestrictive = ({ own }: View): boolean => own.restrictiveCampShare > own.protectiveCampShare;

/** A threshold and what stands against it, as an event tells it. */
export const against = (value: number, threshold: number): { value: number; threshold: number; margin: number } => ({
  value,
  threshold,
  margin: value - threshold,
});
