import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { takeClients } from '../smugglers/take-clients.ts';
import { inOrder, type Today } from '../today.ts';
import { openProcedure } from './admit.ts';
import { scheduleReturn } from './first-country.ts';
import { goesOnFreely, isStopped } from './let-on.ts';
import { canPay, release } from './money.ts';
import { forParty, idOf, moveParty } from './party.ts';

/** irregular ~ looks for a driver today ⇒ asks; may be found inland meanwhile. */
export function seekDriver(state: State, params: Params, today: Today, lead: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  people.nextDay[lead] = day + 1;
  if (uniform(key, Stream.onward, day, id, 3) < params.p.foundInlandPerDay) {
    openProcedure(state, params, today, lead, people.segment[lead]!);
    return;
  }
  const leg = params.onwardLeg[people.place[lead]!]!;
  if (leg < 0) {
    people.nextDay[lead] = params.days; // no way on from here in this world
    return;
  }
  if (isStopped(state, params, lead)) {
    stayHere(state, params, today, lead);
    return;
  }
  if (goesOnFreely(state, params, lead)) {
    reach(state, params, lead, leg);
    return;
  }
  const market = driverMarket(params, leg);
  if (market >= 0 && !canPay(state, params, lead, state.facilitators.marketPriceCents[market]!)) {
    if (uniform(key, Stream.onward, day, id, 4) < params.p.onwardUnpaidPerDay) reach(state, params, lead, leg);
    return;
  }
  today.drivers.push({ lead, where: leg, priority: uniform(key, Stream.onward, day, id, 1) });
}

/** The way on is closed: looks again in a week, or asks for asylum where it is. */
function stayHere(state: State, params: Params, today: Today, lead: number): void {
  const { people, day } = state;
  people.nextDay[lead] = Math.min(params.days, day + params.daysPerReview);
  const key = state.keys.groups[people.group[lead]!]!;
  const u = uniform(key, Stream.onward, day, idOf(params, people, lead), 6);
  if (u < params.p.stoppedAskPerWeek) openProcedure(state, params, today, lead, people.segment[lead]!);
}

/** Drivers take who they have room for; the rest wait outdoors. Capacity here, not only price, gates onward movement. */
export function driveOn(state: State, params: Params, today: Today): void {
  const requests = inOrder(today.drivers);
  for (let leg = 0; leg < params.legs.length; leg++) {
    if (!params.legs[leg]!.onward) continue;
    const here = requests.filter((request) => request.where === leg);
    const market = driverMarket(params, leg);
    if (market < 0) for (const { lead } of here) reach(state, params, lead, leg);
    else
      takeClients(state, params, market, here, (lead, row) => {
        const { rows } = state.facilitators;
        let cents = 0;
        forParty(state.people, lead, (i) => {
          cents += release(state, i, true);
        });
        rows.cashCents[row] = rows.cashCents[row]! + cents;
        reach(state, params, lead, leg);
      });
  }
}

const driverMarket = (params: Params, leg: number): number =>
  params.markets.findIndex((market) => market.kind === 'driver' && market.leg === leg);

/** Arrived at the destination, recorded there or not. */
export function reach(state: State, params: Params, lead: number, leg: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const place = params.legs[leg]!.to;
  const isRecorded = (person: number): boolean =>
    uniform(key, Stream.onward, day, idOf(params, people, person), 2) < params.p.onwardRecordedShare;
  forParty(people, lead, (i) => {
    add(state, 'onward', place, group, 1);
    if (isRecorded(i)) add(state, 'recordedOnward', place, group, 1);
  });
  moveParty(state, params, lead, Stage.onward, place);
  people.nextDay[lead] = params.days;
  if (isRecorded(lead)) scheduleReturn(state, params, lead, leg);
}
