import type { DyadState } from '../actor-state.ts';
import type { ParameterValues } from '../parameters.ts';
import { DAYS_PER_MONTH, DAYS_PER_WEEK } from '../units.ts';
import { within } from './hazard.ts';
import { type Draw, type Report, type Situation, Slot, type Stakes } from './situation.ts';
import { enter } from './stage.ts';

/**
 * Money for restraint without terms breaks down at a monthly hazard: the state that could let people move asks again. What was paid stays
 * paid. Where there are terms, their breach decides (deals/keep.ts).
 */
export function breakDeal(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): void {
  if (!now.isWeek || own.underTerms) return;
  const prob = within(stakes.p.dealBreakPerMonth, DAYS_PER_WEEK / DAYS_PER_MONTH);
  if (draw(Slot.breakdown) >= prob) return;
  const day = own.concededDay;
  reopen(own, stakes.p, now.day, now.escalationRead === null);
  report('dealBroken', 'by', { prob, days: now.day - day });
}

/** The demands are on the table again, with a threat behind them. What was granted so far stays written. */
export function reopen(own: DyadState, p: ParameterValues, day: number, isFree: boolean): void {
  const { concededDay } = own;
  enter(own, 'threat', day);
  own.concededDay = concededDay;
  own.endedBy = 'deal';
  if (isFree) own.escalation = p.threatEscalation;
}
