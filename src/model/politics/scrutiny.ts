import { clamp01 } from '../../kernel/math.ts';
import type { ActorState } from '../actor-state.ts';
import { issueOf } from '../issues.ts';
import type { Params } from '../params.ts';
import { partnersOf } from '../partners.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';
import { keptPerDay } from './decay.ts';

/**
 * Scrutiny of an actor by others, 0 praise … 1 open criticism: where it started, what those who watch it say, less what was conceded in
 * silence. Words change in weeks, a reputation in months.
 */
export function nextScrutiny(state: State, params: Params, actor: number): number {
  const { rightsScrutiny } = state.actors[actor]!;
  const aim = clamp01(
    trait(params, actor, 'rightsScrutinyStart') +
      state.controls.scrutiny[actor]! -
      conceded(state, params, actor) -
      tied(state, params, actor),
  );
  return rightsScrutiny + (1 - keptPerDay(params.p.scrutinyHalfLifeDays)) * (aim - rightsScrutiny);
}

/** Silence that this actor won, tacitly or not (issue `rightsScrutiny`). */
function conceded(state: State, params: Params, actor: number): number {
  let won = 0;
  params.dyads.forEach((dyad, index) => {
    if (dyad.by !== actor) return;
    dyad.demands.forEach((demand, i) => {
      if (issueOf(params.demands[demand]!.issue)?.winsSilence === true)
        won = Math.max(won, state.dyads[index]!.concession[i]!);
    });
  });
  return params.p.scrutinyConcededShare * won;
}

/** Who ties all aid to control speaks less of rights to those who control. */
function tied(state: State, params: Params, actor: number): number {
  const { conditionality } = state.controls;
  let most = 0;
  conditionality.forEach((level, holder) => {
    if (level > most && partnersOf(params, holder).includes(actor)) most = level;
  });
  return params.p.conditionalityMuteShare * most;
}

/**
 * Price of one unit of exposed harm, at the weight of hypocrisy: twice scrutiny (1 at an even start), less what a derogation makes lawful.
 * Hypocrisy is the gap between what an actor professes (N) and the practice that is seen; nobody pays where nobody asks.
 */
export function exposureWeight(state: State, params: Params, actor: number): number {
  const lawful = params.p.derogationCostShare * state.controls.derogation[actor]!;
  return trait(params, actor, 'hypocrisyCostWeight') * 2 * state.actors[actor]!.rightsScrutiny * (1 - lawful);
}

/** How fast practice erodes the commitment: 1 at even scrutiny, twice that where nobody watches, not at all under full scrutiny. */
export const erosionFactor = (own: ActorState): number => 2 * (1 - own.rightsScrutiny);
