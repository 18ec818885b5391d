import type { DealState } from '../../actor-state.ts';
import type { DealParams, Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { enter } from '../stage.ts';
import { threatWorth } from './breach.ts';
import type { DealReport } from './report.ts';

/**
 * A deal comes into force on its date, if it has one and the payer follows dates, else when its demands are granted. A date grants the demands it
 * settles, and what they were about is then under its terms.
 */
export function begin(state: State, params: Params, deal: DealParams, own: DealState, report: DealReport): void {
  if (deal.day < 0 || params.actors[deal.by]!.policy === 'adaptive') {
    bringIntoForce(state, params, deal, own, grantedShare(state, params, deal), report);
  } else if (deal.day === state.day) {
    grantByDate(state, params, deal);
    bringIntoForce(state, params, deal, own, 1, report);
  }
}

/** The money is the granted part of what was asked. */
export function bringIntoForce(
  state: State,
  params: Params,
  deal: DealParams,
  own: DealState,
  share: number,
  report: DealReport,
): void {
  if (share <= 0) return;
  own.stage = 'inForce';
  own.stageSince = state.day;
  own.isKept = true;
  own.share = share;
  own.threatThen = threatWorth(state, params, deal);
  report('dealBegan', 'by', { eurPerYear: deal.eurPerYear * share, share, control: deal.controlShare });
}

/** The part of the demands a deal settles that is granted, weighted by value; 0 unless each of them is, and the matter is settled. */
export function grantedShare(state: State, params: Params, { settles }: DealParams): number {
  let granted = 0;
  let whole = 0;
  let least = 1;
  for (const index of settles) {
    const { dyad, value } = params.demands[index]!;
    const own = state.dyads[dyad]!;
    const part = own.concession[params.dyads[dyad]!.demands.indexOf(index)]!;
    const isSettled = own.stage === 'deal' || own.stage === 'conceded';
    least = Math.min(least, isSettled ? part : 0);
    granted += value * part;
    whole += value;
  }
  if (settles.length === 0 || least <= 0) return 0;
  return whole > 0 ? granted / whole : 1;
}

function grantByDate(state: State, params: Params, { settles }: DealParams): void {
  for (const index of settles) {
    const { dyad, symbolic } = params.demands[index]!;
    const own = state.dyads[dyad]!;
    own.concession[params.dyads[dyad]!.demands.indexOf(index)] = 1;
    if (symbolic) own.symbolic = 1;
    enter(own, 'deal', state.day);
    own.started = true;
    own.concededDay = state.day;
    own.endedBy = 'deal';
    if (params.actors[params.dyads[dyad]!.by]!.policy === 'adaptive') own.escalation = 0;
    own.escalationPeak = own.escalation;
  }
}
