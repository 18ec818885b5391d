import { uniform } from '../../../kernel/draws.ts';
import { Account, transfer } from '../../accounts.ts';
import type { DealState } from '../../actor-state.ts';
import { log } from '../../events-log.ts';
import type { DealParams, Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, DAYS_PER_MONTH, DAYS_PER_YEAR } from '../../units.ts';
import { reopen } from '../deal.ts';
import { within } from '../hazard.ts';
import { begin, bringIntoForce, grantedShare } from './begin.ts';
import { breachHazard, temptationOf } from './breach.ts';
import { isControlling } from './control.ts';
import { type DealReport, type Slot, slots } from './report.ts';

/**
 * Step 2c, every deal of money for control:
 *
 * | stage    | what can happen                                                                                    |
 * |----------|----------------------------------------------------------------------------------------------------|
 * | pending  | comes into force on its date, or when its demands are granted                                      |
 * | inForce  | while the terms are kept movement is stopped; they are broken at a hazard; on each date of a tranche |
 * |          | monitoring finds a breach or the tranche is paid                                                   |
 * | withheld | the matter is threatened and bargained over again; a new settlement brings the deal back, a stop ends it |
 * | ended    | nothing                                                                                            |
 */
export function keepDeals(state: State, params: Params): void {
  state.dealControl.fill(0);
  for (const dyad of state.dyads) dyad.underTerms = false;
  params.deals.forEach((deal, index) => {
    const own = state.deals[index]!;
    step(state, params, index);
    if (own.stage !== 'inForce') return;
    if (deal.dyad >= 0) state.dyads[deal.dyad]!.underTerms = true;
    if (!isControlling(own)) return;
    for (const s of deal.segments) state.dealControl[s] = 1 - (1 - state.dealControl[s]!) * (1 - deal.controlShare);
  });
}

function step(state: State, params: Params, index: number): void {
  const deal = params.deals[index]!;
  const own = state.deals[index]!;
  const draw = (slot: Slot): number => uniform(state.keys.deals[index]!, Stream.deal, state.day, 0, slots[slot]);
  const report: DealReport = (rule, side, numbers) => {
    const [actor, about] = side === 'by' ? [deal.by, deal.to] : [deal.to, deal.by];
    const last = deal.dyad < 0 ? null : state.dyads[deal.dyad]!.lastEvent;
    own.lastEvent = log(state, rule, params.actors[actor]!.id, params.actors[about]!.id, numbers, [
      own.lastEvent,
      last,
    ]);
    if (deal.dyad >= 0) state.dyads[deal.dyad]!.lastEvent = own.lastEvent;
  };
  switch (own.stage) {
    case 'pending':
      begin(state, params, deal, own, report);
      break;
    case 'inForce':
      if (isPressedAgain(state, deal)) {
        own.isKept = false;
        withhold(state, params, deal, own, 1, report);
      } else if (isTrancheDay(state, deal, own)) payOrWithhold(state, params, deal, own, draw, report);
      if (own.stage === 'inForce' && own.isKept) breach(state, params, deal, own, draw, report);
      break;
    case 'withheld':
      resumeOrEnd(state, params, deal, own, report);
      break;
    case 'ended':
  }
}

/** People are moved again although a deal is in force: nobody needs monitoring to see it. */
function isPressedAgain(state: State, { dyad }: DealParams): boolean {
  return dyad >= 0 && state.dyads[dyad]!.stage === 'executing';
}

function isTrancheDay({ day }: State, { trancheDays }: DealParams, { stageSince }: DealState): boolean {
  return day > stageSince && (day - stageSince) % trancheDays === 0;
}

const trancheCents = ({ eurPerYear, trancheDays }: DealParams, { share }: DealState): number =>
  Math.round(((eurPerYear * share * trancheDays) / DAYS_PER_YEAR) * CENTS_PER_EUR);

/** A breach that monitoring finds costs the tranche; one that it does not find is paid for. */
function payOrWithhold(
  state: State,
  params: Params,
  deal: DealParams,
  own: DealState,
  draw: (slot: Slot) => number,
  report: DealReport,
): void {
  if (!own.isKept && draw('found') < deal.monitoredShare) {
    withhold(state, params, deal, own, deal.monitoredShare, report);
    return;
  }
  const cents = trancheCents(deal, own);
  transfer(state, Account.states, Account.states, cents);
  own.paidCents += cents;
  own.tranches += 1;
  const payer = state.actors[deal.by]!;
  payer.spentEur += cents / CENTS_PER_EUR;
  report('tranchePaid', 'by', {
    eur: cents / CENTS_PER_EUR,
    paidEur: own.paidCents / CENTS_PER_EUR,
    tranche: own.tranches,
  });
}

/** The state that is paid breaks the terms when it pays to: from that day on it stops nobody. Nobody else knows. */
function breach(
  state: State,
  params: Params,
  deal: DealParams,
  own: DealState,
  draw: (slot: Slot) => number,
  report: DealReport,
): void {
  const temptation = temptationOf(state, params, deal, own.threatThen);
  const hazard = breachHazard(temptation, params.p);
  if (draw('breach') >= within(hazard, 1 / DAYS_PER_MONTH)) return;
  own.isKept = false;
  report('termsBroken', 'to', { hazard, ...temptation, days: state.day - own.stageSince });
}

/** An observed breach withholds what is due. Then the demands are on the table again, or the deal is over. */
function withhold(
  state: State,
  params: Params,
  deal: DealParams,
  own: DealState,
  prob: number,
  report: DealReport,
): void {
  enter(own, 'withheld', state.day);
  report('trancheWithheld', 'by', { eur: trancheCents(deal, own) / CENTS_PER_EUR, prob });
  const dyad = deal.dyad < 0 ? null : state.dyads[deal.dyad]!;
  if (dyad === null || dyad.stage === 'stopped') end(state, own, report);
  else if (dyad.stage !== 'threat' && dyad.stage !== 'executing') {
    const isFree = params.actors[deal.to]!.policy === 'adaptive';
    reopen(dyad, params.p, state.day, isFree);
    report('dealRenegotiated', 'to', { days: state.day - own.stageSince, paidEur: own.paidCents / CENTS_PER_EUR });
  }
}

function resumeOrEnd(state: State, params: Params, deal: DealParams, own: DealState, report: DealReport): void {
  const dyad = state.dyads[deal.dyad]!;
  const isSettled = dyad.stage === 'deal' || dyad.stage === 'conceded';
  if (dyad.stage === 'stopped') end(state, own, report);
  else if (isSettled && dyad.concededDay > own.stageSince) {
    const share = deal.settles.length > 0 ? grantedShare(state, params, deal) : own.share;
    bringIntoForce(state, params, deal, own, share, report);
  }
}

function end(state: State, own: DealState, report: DealReport): void {
  enter(own, 'ended', state.day);
  report('dealEnded', 'by', { paidEur: own.paidCents / CENTS_PER_EUR, tranches: own.tranches });
}

function enter(own: DealState, stage: DealState['stage'], day: number): void {
  own.stage = stage;
  own.stageSince = day;
}
