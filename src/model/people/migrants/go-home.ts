import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { logistic } from '../../../kernel/math.ts';
import { Account } from '../../accounts.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, DAYS_PER_WEEK, EUR_PER_THOUSAND, HEALTH_ONE } from '../../units.ts';
import { inOrder, type Today, wholeToday } from '../today.ts';
import { isHeld } from './attempt.ts';
import { canPay, pay, spend } from './money.ts';
import { forParty, idOf, partySize } from './party.ts';
import { Flag } from './people.ts';
import { goHome, hostedAt } from './travel.ts';

/** Weekly propensity to take a seat home, 0..1 (parameters.md B.3 "return"). */
function returnChance(state: State, params: Params, lead: number): number {
  const { people } = state;
  const { p } = params;
  const lostHealth = 1 - people.health[lead]! / HEALTH_ONE;
  const debtThousands = people.debtCents[lead]! / (CENTS_PER_EUR * EUR_PER_THOUSAND);
  const flags = people.flags[lead]!;
  return logistic(
    p.returnConstant +
      p.returnHealthWeight * lostHealth +
      p.returnCountWeight * people.tries[lead]! -
      p.returnDebtWeight * debtThousands -
      ((flags & Flag.protectionNeed) !== 0 ? p.returnNeedWeight : 0) -
      ((flags & Flag.gaveUp) !== 0 ? 0 : p.returnNotGivenUp),
  );
}

/** A party in the city that gave up ~ its day ⇒ asks for a seat home where flights exist, or goes at its own cost. */
export function seekHome(state: State, params: Params, today: Today, lead: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  people.nextDay[lead] = Math.min(
    params.days,
    day + geometricGap(uniform(key, Stream.home, day, id, 2), 1 / DAYS_PER_WEEK),
  );
  const hosted = hostedAt(state, params, people.place[lead]!);
  forParty(people, lead, (i) => {
    spend(state, i, params.p.livingCostEurPerDay * DAYS_PER_WEEK * (1 - hosted) * CENTS_PER_EUR);
  });
  askForSeat(state, params, today, lead, returnChance(state, params, lead));
  if (uniform(key, Stream.home, day, id, 3) >= p.ownReturnPerWeek * (1 - hosted)) return;
  const fare = Math.round(p.returnFareEur * CENTS_PER_EUR);
  if (!canPay(state, params, lead, fare)) return;
  forParty(people, lead, (i) => {
    pay(state, params, i, Account.carriers, fare);
  });
  goHome(state, params, lead, Stage.returnedWilling);
}

/** At the strip: may ask for a flight instead of trying today, where the transit state lets people leave. True if it asked. */
export function considerFlight(state: State, params: Params, today: Today, lead: number): boolean {
  const { people, day } = state;
  const group = people.group[lead]!;
  if (state.controls.returnSeatsPerDay[group]! <= 0 || isHeld(state, params, lead, people.segment[lead]!)) return false;
  const perVisit = Math.min(1, params.p.attemptGapDays / DAYS_PER_WEEK); // the propensity is weekly
  const asks = askForSeat(state, params, today, lead, returnChance(state, params, lead) * perVisit);
  if (asks) people.nextDay[lead] = Math.min(params.days, day + 1); // no attempt while waiting for the answer
  return asks;
}

function askForSeat(state: State, params: Params, today: Today, lead: number, chance: number): boolean {
  const { people, day } = state;
  const group = people.group[lead]!;
  if (state.controls.returnSeatsPerDay[group]! <= 0) return false;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  if (uniform(key, Stream.home, day, id, 0) >= chance) return false;
  today.homeSeats.push({ lead, where: group, priority: uniform(key, Stream.home, day, id, 1) });
  return true;
}

/** Grants today's seats home, exact to the seat. A return counts as pressed where people are ill or were turned back. */
export function flyHome(state: State, params: Params, today: Today): void {
  const { people } = state;
  let group = -1;
  let left = 0;
  for (const request of inOrder(today.homeSeats)) {
    if (request.where !== group) {
      group = request.where;
      left = wholeToday(state.controls.returnSeatsPerDay[group]!, state.day);
    }
    const { lead } = request;
    const size = partySize(people, lead);
    const waiting = people.stage[lead] === Stage.inTransit || people.stage[lead] === Stage.atBorder;
    if (!waiting || size > left) continue;
    left -= size;
    const ill = people.health[lead]! < params.p.returnPressedHealth * HEALTH_ONE;
    const pressed = ill || people.pushbacks[lead]! > 0;
    goHome(state, params, lead, pressed ? Stage.returnedPressed : Stage.returnedWilling);
  }
}
