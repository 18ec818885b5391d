import { uniform } from '../../../kernel/draws.ts';
import { Account, transfer } from '../../accounts.ts';
import { feedersOf } from '../../causes.ts';
import { add } from '../../counters.ts';
import { log } from '../../events-log.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, DAYS_PER_WEEK } from '../../units.ts';
import { inOrder, type Request, wholeToday } from '../today.ts';
import { idOf, moveParty, partySize } from './party.ts';
import { Flag } from './people.ts';

/** Slots of the stream `procedure`: priority among those who wait. */
const PRIORITY = { relocation: 15, transfer: 16 } as const;

/**
 * Claims that are moved with the people who made them, exact to the person: to another member (relocation), where people go on to their
 * destination with papers; or to a partner country (transfer), where what happens to them is not modelled.
 */
export function moveClaims(state: State, params: Params): void {
  params.segments.forEach((_, s) => {
    for (const lead of chosen(state, params, s, state.controls.relocationPerDay[s]!, PRIORITY.relocation))
      relocate(state, params, lead);
    for (const lead of chosen(state, params, s, transfersPerDay(state, params, s), PRIORITY.transfer))
      transferAbroad(state, params, lead);
  });
}

/**
 * What the state wants and courts leave. Where no court acts in this world, courts are a hazard: in some weeks they stop everything.
 */
function transfersPerDay(state: State, params: Params, s: number): number {
  const wanted = state.controls.offshorePerDay[s]!;
  if (wanted <= 0) return 0;
  if (params.actors.some(({ role }) => role === 'court')) return wanted * state.controls.transferAllowedShare[s]!;
  const { id, to } = params.segments[s]!;
  const weekday = state.day % DAYS_PER_WEEK;
  const u = uniform(state.keys.actors[to]!, Stream.procedure, state.day - weekday, 0, 18);
  if (u < params.p.transferCarriedOutShare) return wanted;
  if (weekday === 0) {
    const numbers = { wanted, prob: 1 - params.p.transferCarriedOutShare };
    log(state, 'transfersStopped', params.actors[to]!.id, id, numbers, feedersOf(state, params, ['transferred'], [s]));
  }
  return 0;
}

/** Parties in an open procedure behind a segment, by priority, as many as there is room for today. */
function chosen(state: State, params: Params, s: number, perDay: number, slot: number): number[] {
  let left = wholeToday(perDay, state.day);
  if (left <= 0) return [];
  const { people, day } = state;
  const waiting: Request[] = [];
  for (let i = people.stage.indexOf(Stage.inProcedure); i >= 0; i = people.stage.indexOf(Stage.inProcedure, i + 1)) {
    if (people.lead[i] !== i || people.segment[i] !== s) continue;
    const key = state.keys.groups[people.group[i]!]!;
    waiting.push({ lead: i, where: s, priority: uniform(key, Stream.procedure, day, idOf(params, people, i), slot) });
  }
  return inOrder(waiting).flatMap(({ lead }) => {
    const size = partySize(people, lead);
    if (size > left) return [];
    left -= size;
    return [lead];
  });
}

function relocate(state: State, params: Params, lead: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  const { destination } = params.groups[group]!;
  add(state, 'relocated', people.place[lead]!, group, size);
  add(state, 'onward', destination, group, size);
  add(state, 'recordedOnward', destination, group, size);
  moveParty(state, params, lead, Stage.onward, destination);
  people.nextDay[lead] = params.days;
}

function transferAbroad(state: State, params: Params, lead: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const size = partySize(people, lead);
  add(state, 'transferred', people.place[lead]!, group, size);
  payPartner(state, params, people.segment[lead]!, size);
  // At home it is known as a journey that failed: whatever deters others is this news.
  if ((people.flags[lead]! & Flag.gaveUp) === 0) add(state, 'journeyFailed', params.groups[group]!.home, group, size);
  moveParty(state, params, lead, Stage.diverted, people.place[lead]!);
  people.nextDay[lead] = params.days;
}

/** For everybody who is moved the state pays its partner, beside what it pays for places that stay empty (cases.md C15). */
function payPartner(state: State, params: Params, s: number, persons: number): void {
  const cents = Math.round(persons * params.p.transferCostEur * CENTS_PER_EUR);
  transfer(state, Account.states, Account.outside, cents);
  const own = state.actors[params.segments[s]!.to]!;
  own.spentEur += cents / CENTS_PER_EUR;
}
