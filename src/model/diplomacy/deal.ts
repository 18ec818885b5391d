import type { DyadState } from '../actor-state.ts';
import { DAYS_PER_MONTH, DAYS_PER_WEEK } from '../units.ts';
import { within } from './hazard.ts';
import { type Draw, type Report, type Situation, Slot, type Stakes } from './situation.ts';
import { enter } from './stage.ts';

/** Money for restraint breaks down at a monthly hazard: the state that could let people move asks again. What was paid stays paid. */
export function breakDeal(own: DyadState, stakes: Stakes, now: Situation, draw: Draw, report: Report): void {
  if (!now.isWeek) return;
  const prob = within(stakes.p.dealBreakPerMonth, DAYS_PER_WEEK / DAYS_PER_MONTH);
  if (draw(Slot.breakdown) >= prob) return;
  const day = own.concededDay;
  enter(own, 'threat', now.day);
  own.concededDay = day;
  own.endedBy = 'deal';
  if (now.escalationRead === null) own.escalation = stakes.p.threatEscalation;
  report('dealBroken', 'by', { prob, days: now.day - day });
}
