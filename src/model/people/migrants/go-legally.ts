import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR } from '../../units.ts';
import { inOrder, type Today } from '../today.ts';
import { abandonPlan } from './abandon-plan.ts';
import { hasOneWay, weighWays, without } from './choose-way.ts';
import { spend } from './money.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Flag, LEGAL } from './people.ts';
import { leave } from './plan.ts';

/** Legal places of each group. */
export interface LegalPlaces {
  readonly free: Float64Array; // [g] granted by the programme and not used yet, persons; a fraction is kept for tomorrow
  readonly waiting: Int32Array; // [g] persons who asked yesterday and got none
}

/** Whether there is a programme for a group today. Workers come under contracts, not by it. */
export function isLegalOpen(state: State, params: Params, group: number): boolean {
  return state.controls.legalPerDay[group]! > 0 && params.groups[group]!.purpose !== 'work';
}

/** Days that somebody who applies today expects to wait: everybody in the line, at the pace of today. */
export function daysInLine({ legalPlaces, controls }: State, group: number): number {
  return legalPlaces.waiting[group]! / controls.legalPerDay[group]!;
}

/** Applies for a legal place and waits for it at home. */
export function apply(state: State, params: Params, lead: number): void {
  const { people } = state;
  people.route[lead] = LEGAL;
  people.leg[lead] = 0;
  moveParty(state, params, lead, Stage.planning, people.place[lead]!);
  people.nextDay[lead] = Math.min(params.days, state.day + 1);
}

/** planning or travelling by a legal way ~ in the line: ask again, or look for another way; with a place: arrive. */
export function goLegally(state: State, params: Params, today: Today, lead: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  if (people.stage[lead] === Stage.travelling) {
    arriveLegally(state, params, lead);
    return;
  }
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  if (isLegalOpen(state, params, group) && uniform(key, Stream.plan, day, id, 11) * params.p.legalPatienceDays >= 1) {
    askForPlace(state, params, today, lead);
    return;
  }
  abandonPlan(state, params, lead);
  if (uniform(key, Stream.plan, day, id, 12) >= params.p.diversionShare) return;
  const weights = hasOneWay(state, params, group) ? [1] : without(weighWays(state, params, lead), 'legal');
  leave(state, params, lead, weights);
}

/** In the line ⇒ asks again. Those with protection need come first, then by a lasting draw: everybody keeps the place in the line. */
function askForPlace(state: State, params: Params, today: Today, lead: number): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const u = uniform(state.keys.groups[group]!, Stream.plan, 0, idOf(params, people, lead), 10);
  const isLater = (people.flags[lead]! & Flag.protectionNeed) === 0 ? 1 : 0;
  people.nextDay[lead] = Math.min(params.days, day + 1);
  today.legalPlaces.push({ lead, where: group, priority: (isLater + u) / 2 });
}

/**
 * Grants the places of today, exact to the person, in the order of the line. The first for whom there is not yet room is waited for: places that
 * nobody used are not lost while the programme lasts.
 */
export function grantPlaces(state: State, params: Params, today: Today): void {
  const { people, legalPlaces, controls } = state;
  const { free, waiting } = legalPlaces;
  for (let g = 0; g < params.groups.length; g++) {
    const perDay = controls.legalPerDay[g]!;
    free[g] = perDay > 0 ? free[g]! + perDay : 0;
    waiting[g] = 0;
  }
  if (today.legalPlaces.length === 0) return;
  for (const { lead, where } of inOrder(today.legalPlaces)) {
    const size = partySize(people, lead);
    if (waiting[where] === 0 && size <= free[where]!) {
      free[where] = free[where]! - size;
      setOutLegally(state, params, lead);
    } else waiting[where] = waiting[where]! + size;
  }
}

function setOutLegally(state: State, params: Params, lead: number): void {
  const { people, day } = state;
  const { p } = params;
  forParty(people, lead, (i) => {
    spend(state, i, p.legalCostEur * CENTS_PER_EUR); // who has less pays what there is
  });
  moveParty(state, params, lead, Stage.travelling, people.place[lead]!);
  people.nextDay[lead] = Math.min(params.days, day + Math.max(1, Math.round(p.legalTravelDays)));
}

/** At the destination with papers: protected where there is need, else arrived; reunited where kin wait. */
function arriveLegally(state: State, params: Params, lead: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const { destination } = params.groups[group]!;
  const size = partySize(people, lead);
  const flags = people.flags[lead]!;
  const inNeed = (flags & Flag.protectionNeed) !== 0;
  add(state, 'legalArrivals', destination, group, size);
  if ((flags & Flag.kinHelp) !== 0) add(state, 'reunions', destination, group, size);
  add(state, inNeed ? 'protected' : 'onward', destination, group, size);
  moveParty(state, params, lead, inNeed ? Stage.protected : Stage.onward, destination);
  people.nextDay[lead] = params.days;
}
