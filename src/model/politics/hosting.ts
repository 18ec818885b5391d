import { Account, transfer } from '../accounts.ts';
import { countWindow } from '../counters.ts';
import { hostedBy } from '../hosted.ts';
import { closureInForce } from '../in-force.ts';
import type { Params } from '../params.ts';
import { Stage, stageCount } from '../stages.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';
import { CENTS_PER_EUR, DAYS_PER_WEEK } from '../units.ts';
import { keptPerDay } from './decay.ts';

/**
 * What hosting people costs a host, and what others carry of it. Support is promised to a host who appeals in public to somebody, or who was granted
 * it, and arrives in part and late (promised is not delivered), at the expense of those who promised;
 * cost = κ_h · people ÷ reference · (1 − support delivered).
 */
export function updateHosting(state: State, params: Params): void {
  const { p } = params;
  const kept = keptPerDay(p.supportHalfLifeDays);
  params.actors.forEach(({ role }, actor) => {
    if (role !== 'hostState' && role !== 'transitState') return;
    const own = state.actors[actor]!;
    const donors = donorsOf(params, actor);
    const answered = donors.length > 0 ? state.controls.appeal[actor]! * p.appealResponseShare : 0;
    own.hostingPromised = 1 - (1 - answered) * (1 - p.responsibilityShare * grantedTo(state, params, actor));
    own.hostingSupport = kept * own.hostingSupport + (1 - kept) * own.hostingPromised * p.supportDeliveredShare;
    const people = peopleHosted(state, params, actor);
    own.costHosting = costOf(people, params) * (1 - own.hostingSupport);
    payForSupport(state, params, donors, own.hostingSupport * people);
  });
}

/** People in the camps of a state, and those in its cities on the way. */
function peopleHosted(state: State, params: Params, actor: number): number {
  let people = 0;
  params.places.forEach(({ kind, country }, place) => {
    if (country !== actor) return;
    if (kind === 'camp') people += stageCount(state, params, Stage.settled, place, -1);
    people += stageCount(state, params, Stage.inTransit, place, -1);
  });
  return people;
}

/** What of a share of responsibility was granted to a host that demanded it, 0..1; a deal that broke down promises nothing. */
function grantedTo(state: State, params: Params, host: number): number {
  let most = 0;
  params.dyads.forEach(({ by, demands }, index) => {
    const { stage, concession } = state.dyads[index]!;
    if (by !== host || (stage !== 'conceded' && stage !== 'deal' && stage !== 'stopped')) return;
    demands.forEach((demand, part) => {
      if (params.demands[demand]!.issue === 'responsibility') most = Math.max(most, concession[part]!);
    });
  });
  return most;
}

/** Weekly cost of hosting so many people, before what others carry. */
const costOf = (people: number, { p }: Params): number =>
  (p.hostingCostUtilPerWeek * people) / p.hostingReferencePersons;

/** What is delivered is paid by those who promised it, in equal parts and whole cents. */
function payForSupport(state: State, params: Params, donors: readonly number[], people: number): void {
  if (donors.length === 0) return;
  const cents = Math.round((params.p.hostingEurPerPersonDay * people * CENTS_PER_EUR) / donors.length);
  for (const donor of donors) {
    transfer(state, Account.states, Account.outside, cents);
    state.actors[donor]!.spentEur += cents / CENTS_PER_EUR;
  }
}

/**
 * Whom a host can ask: those it bargains with, in either direction. Where it bargains with nobody, the states to which people from its camps would
 * go on, and their blocs.
 */
function donorsOf(params: Params, host: number): readonly number[] {
  const partners = params.dyads.flatMap(({ by, to }) => (by === host ? [to] : to === host ? [by] : []));
  const ahead = hostedBy(params, host)
    .map((g) => params.places[params.groups[g]!.destination]!.country)
    .filter((country) => country >= 0)
    .flatMap((country) => [country, ...params.actors[country]!.blocs]);
  return [...new Set(partners.length > 0 ? partners : ahead)].filter((actor) => actor !== host);
}

/**
 * What a host gains when people it hosts are gone, in the units of the cost of pressing: relief of its fatigue, as far as others do not carry it,
 * and a part of what its camps really cost it.
 */
export function hostingRelief(state: State, params: Params, host: number): number {
  const { p } = params;
  const borne = 1 - state.actors[host]!.hostingSupport;
  const people = hostedBy(params, host).reduce(
    (sum, g) => sum + stageCount(state, params, Stage.settled, params.groups[g]!.home, g),
    0,
  );
  const real = (p.hostingReliefShare * costOf(people, params)) / p.coercerCostScaleUtilPerWeek;
  return (trait(params, host, 'hostingFatigue') + real) * borne;
}

/** Pace at which the camps of a state are being emptied, of the fastest, 0..1: the fastest of its groups. */
export function campsEmptied(state: State, params: Params, host: number): number {
  return hostedBy(params, host).reduce((most, g) => Math.max(most, closureInForce(state, g)), 0);
}

/**
 * Harm that an actor is held to have let happen, today's addition to its index: people made to leave camps by those who press it or its
 * bloc, a day over the last full week.
 */
export function expulsionHarm(state: State, params: Params, actor: number): number {
  const asked = [actor, ...params.actors[actor]!.blocs];
  const hosts = params.dyads
    .filter(({ to, means }) => asked.includes(to) && means.includes('camps'))
    .map(({ by }) => by);
  if (hosts.length === 0) return 0;
  let people = 0;
  params.places.forEach(({ kind, country }, place) => {
    if (kind === 'camp' && hosts.includes(country))
      people += countWindow(state, 'expelled', place, state.day - 1, DAYS_PER_WEEK);
  });
  const { p } = params;
  return (1 - keptPerDay(p.harmHalfLifeDays)) * p.harmExpulsionWeight * (people / DAYS_PER_WEEK);
}
