import { uniform } from '../../../kernel/draws.ts';
import { Account, transfer } from '../../accounts.ts';
import { add } from '../../counters.ts';
import { abroadNow, isWork } from '../../labour.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../../units.ts';
import { wholeToday } from '../today.ts';
import { idOf, moveTo } from './party.ts';
import { CASH_MAX_CENTS } from './people.ts';
import { nextCandidate } from './plan.ts';

/** Takes up work: the first payday is a month away. */
export function beginWork(state: State, params: Params, worker: number): void {
  state.people.nextDay[worker] = Math.min(params.days, state.day + DAYS_PER_MONTH);
}

/** Day 0: somebody who works abroad already, at some point of a month. */
export function workAlready(state: State, params: Params, worker: number): void {
  const { people } = state;
  const group = people.group[worker]!;
  moveTo(state, params, worker, Stage.onward, params.groups[group]!.destination);
  const u = uniform(state.keys.groups[group]!, Stream.work, 0, idOf(params, people, worker), 4);
  people.nextDay[worker] = Math.min(params.days, Math.floor(u * DAYS_PER_MONTH));
}

/** onward, of workers ~ payday ⇒ a month's wage is paid or not, somebody may be abused, the contract may end. */
export function payday(state: State, params: Params, worker: number): void {
  const { people, day, labour } = state;
  const { p } = params;
  const group = people.group[worker]!;
  const { home, wageCentsPerDay } = params.groups[group]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, worker);
  const hasStandards = uniform(key, Stream.work, 0, id, 3) < labour!.standards[group]!; // the same people while the share stands
  const risk = hasStandards ? 1 - p.standardsEffectShare : 1;
  const wage = wageCentsPerDay * DAYS_PER_MONTH;
  if (uniform(key, Stream.work, day, id, 0) < p.wageUnpaidShare * risk) add(state, 'wagesLostCents', home, group, wage);
  else bePaid(state, params, worker, wage);
  const casesPerMonth = (p.workerAbusePerYear * DAYS_PER_MONTH) / DAYS_PER_YEAR;
  if (uniform(key, Stream.work, day, id, 1) < casesPerMonth * risk) add(state, 'workersAbused', home, group, 1);
  if (uniform(key, Stream.work, day, id, 2) * p.workContractMonths < 1) {
    add(state, 'contractsEnded', home, group, 1);
    comeHome(state, params, worker);
  } else beginWork(state, params, worker);
}

/** Part of a wage goes home, part is saved, first for kin who lent; the rest is the cost of living there. */
function bePaid(state: State, params: Params, worker: number, wage: number): void {
  const { people } = state;
  const group = people.group[worker]!;
  add(state, 'remittancesCents', params.groups[group]!.home, group, Math.round(wage * params.p.remittanceShare));
  const saved = Math.round(wage * params.p.wageSavedShare);
  const repaid = Math.min(saved, people.debtCents[worker]!);
  const kept = Math.min(saved - repaid, CASH_MAX_CENTS - people.cashCents[worker]!);
  people.debtCents[worker] = people.debtCents[worker]! - repaid;
  people.cashCents[worker] = people.cashCents[worker]! + kept;
  transfer(state, Account.outside, Account.people, kept);
}

/** Settled again, free to go again: a contract is not a life. */
function comeHome(state: State, params: Params, worker: number): void {
  const { people } = state;
  const group = people.group[worker]!;
  moveTo(state, params, worker, Stage.settled, params.groups[group]!.home);
  people.nextDay[worker] = nextCandidate(state, params, group, idOf(params, people, worker));
}

/**
 * Workers whom their own state brings home today, exact to the person, by (priority, index). They are settled, not returned for good: when their
 * state lets people go again, they can. The wage of the month they had begun is lost; what they still owe kin is counted.
 */
export function recallWorkers(state: State, params: Params): void {
  const { people, day } = state;
  params.groups.forEach((group, g) => {
    const perDay = state.controls.recallPerDay[g]!;
    if (perDay <= 0 || !isWork(params, g)) return;
    const places = Math.min(wholeToday(perDay, day), abroadNow(state, params, g));
    for (const worker of firstInLine(state, params, g, places)) {
      const worked = DAYS_PER_MONTH - Math.max(0, Math.min(DAYS_PER_MONTH, people.nextDay[worker]! - day));
      add(state, 'workersRecalled', group.home, g, 1);
      add(state, 'wagesLostCents', group.home, g, worked * group.wageCentsPerDay);
      add(state, 'debtOnReturnCents', group.home, g, people.debtCents[worker]!);
      comeHome(state, params, worker);
    }
  });
}

/**
 * The first `places` of a group's workers abroad in today's order. Priorities are even between 0 and 1, so those below twice the share
 * that is wanted nearly always suffice: only they are sorted.
 */
function firstInLine(state: State, params: Params, g: number, places: number): readonly number[] {
  if (places === 0) return [];
  const abroad = abroadNow(state, params, g);
  let line: Waiting[] = [];
  for (let below = (2 * places) / abroad; line.length < places; below *= 2) line = lineBelow(state, params, g, below);
  line.sort((a, b) => a.priority - b.priority || a.worker - b.worker);
  return line.slice(0, places).map(({ worker }) => worker);
}

interface Waiting {
  readonly worker: number;
  readonly priority: number;
}

/** A group's workers abroad whose priority of today is below a bound; everybody with a bound of 1 or more. */
function lineBelow(state: State, params: Params, g: number, bound: number): Waiting[] {
  const { people, day } = state;
  const { first, count, destination } = params.groups[g]!;
  const line: Waiting[] = [];
  for (let worker = first; worker < first + count; worker++) {
    if (people.stage[worker] !== Stage.onward || people.place[worker] !== destination) continue;
    const priority = uniform(state.keys.groups[g]!, Stream.work, day, worker - first, 5);
    if (priority < bound) line.push({ worker, priority });
  }
  return line;
}

/** What a day abroad is, counted from who is where: nobody has to be visited for it. */
export function countWork(state: State, params: Params): void {
  const { labour, controls } = state;
  params.groups.forEach(({ home, wageCentsPerDay }, g) => {
    if (labour === null || !isWork(params, g)) return;
    const abroad = abroadNow(state, params, g);
    add(state, 'workDays', home, g, abroad);
    add(state, 'workDaysWithStandards', home, g, Math.round(abroad * labour.standards[g]!));
    add(state, 'wagesLostCents', home, g, Math.round(labour.missing[g]! * wageCentsPerDay)); // not earned
  });
}
