import { Account, transfer } from '../accounts.ts';
import { patchControls } from '../controls.ts';
import { effectiveLevel, levelWidth } from '../levels.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { CENTS_PER_EUR } from '../units.ts';
import { answerOnDate, settleDates } from './history.ts';
import { followsTimeline } from './policies/scripted.ts';
import { reactsTo } from './react.ts';
import { request } from './request.ts';

/** Step 1a: today's dated moves of actors who follow them, then the moves received from people, become requested levels. */
export function applyTimeline(state: State, params: Params): void {
  for (const move of params.timeline) {
    if (move.day !== state.day || !followsTimeline(params, params.leverSlots[move.slot]!.actor)) continue;
    for (const held of answerOnDate(state, params, move)) apply(state, params, held);
  }
  settleDates(state, params);
  for (const move of state.received ?? []) apply(state, params, move);
  state.received = [];
}

function apply(state: State, params: Params, move: { slot: number; level: number; groups: readonly number[] }): void {
  const slot = params.leverSlots[move.slot]!;
  request(state, params, slot, move.level, move.groups, reactsTo(state, params, slot.actor));
}

/** Step 1b: effective levels follow the requested ones at each lever's own speed; what is in force is paid for. */
export function moveLevers(state: State, params: Params): void {
  if (stepLevels(state, params)) patchControls(state.controls, params, state.levers.effective);
  payForLevers(state, params);
}

/** Moves every effective level one day towards the requested one. True if any changed. */
function stepLevels(state: State, params: Params): boolean {
  const { requested, effective } = state.levers;
  const groups = levelWidth(params);
  let changed = false;
  for (const slot of params.leverSlots) {
    for (let g = 0; g < groups; g++) {
      const at = slot.index * groups + g;
      const from = effective[at]!;
      const to = requested[at]!;
      if (from === to) continue;
      const { risePerDay, fallPerDay } = slot.lever;
      effective[at] = to > from ? Math.min(to, from + risePerDay) : Math.max(to, from - fallPerDay);
      changed = true;
    }
  }
  return changed;
}

/** Running cost of today's levels, actor by actor, in whole cents. */
function payForLevers(state: State, params: Params): void {
  const eurByActor = params.actors.map(() => 0);
  for (const slot of params.leverSlots) {
    const { lever } = slot;
    if (lever.costEurPerDay === 0) continue;
    const inForce = Math.max(0, effectiveLevel(state, params, slot) - lever.baseline);
    if (inForce === 0) continue;
    eurByActor[slot.actor] =
      eurByActor[slot.actor]! + inForce * lever.costEurPerDay * (lever.units?.(slot, params) ?? 1);
  }
  eurByActor.forEach((eur, actor) => {
    const cents = Math.round(eur * CENTS_PER_EUR);
    if (cents === 0) return;
    transfer(state, Account.states, Account.outside, cents);
    const own = state.actors[actor]!;
    own.spentEur += cents / CENTS_PER_EUR;
  });
}
