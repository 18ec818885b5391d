import { exp } from '../../../kernel/math.ts';
import { observe, observeActor } from '../../observed.ts';
import type { ParameterValues } from '../../parameters.ts';
import type { DealParams, Params } from '../../params.ts';
import { costThreatened } from '../../politics/dyad-cost.ts';
import type { State } from '../../state.ts';

/** Why a state that is paid may break the terms today. */
export interface Temptation {
  readonly outside: number; // what a new threat would be worth, 1 = as when the deal was made
  readonly attentionAway: number; // the payer's attention to other borders, 0..1
}

/**
 * Monthly hazard of breach: h_reneg = h0·exp(γ1·(outside ÷ y − 1) + γ2·salience elsewhere) (A.5). The money y was worth the threat when the deal was
 * made, so that outside ÷ y is the worth of a threat now relative to then.
 */
export function breachHazard({ outside, attentionAway }: Temptation, p: ParameterValues): number {
  const weight = p.renegotiationOutsideWeight * (outside - 1) + p.renegotiationSalienceWeight * attentionAway;
  return Math.min(1, p.dealBreakPerMonth * exp(weight));
}

export function temptationOf(state: State, params: Params, deal: DealParams, threatThen: number): Temptation {
  const now = threatWorth(state, params, deal);
  return { outside: threatThen > 0 ? now / threatThen : 1, attentionAway: attentionAwayFrom(state, params, deal) };
}

/** Utils a week that a threat by the state that is paid would be worth today, with its grievance since (hardening). */
export function threatWorth(state: State, params: Params, { by, to, dyad }: DealParams): number {
  if (dyad < 0) return costThreatened(state, params, { by: to, to: by, means: ['exit'] });
  return costThreatened(state, params, params.dyads[dyad]!) * state.dyads[dyad]!.valueFactor;
}

/** The payer's attention, as far as the movement it sees does not come across the borders of the deal. */
function attentionAwayFrom(state: State, params: Params, { by, dyad, segments }: DealParams): number {
  const all = observeActor(state, params, by);
  const here = observe(state, params, segments);
  const flow = dyad < 0 ? 0 : (state.dyads[dyad]!.flow?.pressure ?? 0);
  const own = flow + (all.capacity > 0 ? (here.pressure * here.capacity) / all.capacity : 0);
  const share = all.pressure > 0 ? Math.min(1, own / all.pressure) : 1;
  return state.actors[by]!.salience * (1 - share);
}
