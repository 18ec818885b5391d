import type { DyadState } from '../../src/model/actor-state.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import type { Params } from '../../src/model/params.ts';
import { type DrawnDyad, drawnDyad, ensembleKey, paramsOf, worldOfTwo } from '../../src/study/analysis/drawn-dyad.ts';

/*
 * Dyads drawn as the base rates draw them, each a world of two states that runs through the whole day of the model, for tests that change something in
 * them and look at what happened.
 */

const DAYS = 60 * 7;
const key = ensembleKey('tests');
const base = worldOfTwo(DAYS);

/** The params of drawn dyad `id`; `change` edits the dyad first. */
export function drawnParams(id: number, change: (dyad: DrawnDyad) => DrawnDyad = (dyad) => dyad): Params {
  return paramsOf(base, change(drawnDyad(key, id)));
}

export interface DyadHistory {
  readonly own: DyadState;
  readonly rules: readonly (readonly [day: number, rule: string])[];
}

/** Everything that happened in such a world; `prepare` edits the state before the first day. */
export function historyOf(params: Params, id: number, prepare: (own: DyadState) => void = () => {}): DyadHistory {
  const state = createState(params, `tests/${id}`);
  const own = state.dyads[0]!;
  prepare(own);
  while (state.day < params.days) day(state, params);
  return { own, rules: state.events.map((event) => [event.day, event.rule] as const) };
}

/** Pressure is being executed when the world begins. */
export function executing(own: DyadState): void {
  own.stage = 'executing';
  own.started = true;
  own.escalation = 0.4;
  own.escalationPeak = 0.4;
  own.flowShown = true;
  own.endedBy = 'horizon';
}
