import { type Counter, count } from '../counters.ts';
import { abroadNow, isWork } from '../labour.ts';
import type { DyadParams, Params } from '../params.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { keptPerDay } from './decay.ts';

/**
 * Step 10, of states that employ workers from abroad: substitutes come slowly while workers are missing and go again, and the weekly cost of
 * those who have none is written down (model.md: shortage = dependence × (1 − substitutes) × missing movement).
 */
export function updateShortage(state: State, params: Params): void {
  const { labour } = state;
  if (labour === null) return;
  const step = 1 - keptPerDay(params.p.substitutesHalfLifeWeeks * DAYS_PER_WEEK);
  params.groups.forEach((group, g) => {
    if (!isWork(params, g)) return;
    const start = substitutesAtStart(params, params.places[group.destination]!.country);
    const felt = Math.min(1, missingMovement(state, params, g));
    const now = labour.substitutes[g]!;
    labour.substitutes[g] = now + step * (felt * (1 - now) - (1 - felt) * (now - start));
  });
  params.actors.forEach((_, actor) => {
    const groups = workersIn(params, actor);
    if (groups.length > 0) state.actors[actor]!.costShortage = shortageCost(state, params, actor, groups);
  });
}

const substitutesAtStart = (params: Params, employer: number): number =>
  employer < 0 ? params.p.labourSubstitutesShare : trait(params, employer, 'labourSubstitutesShare');

/** Groups that work in a state, or in a member of a bloc. */
function workersIn(params: Params, actor: number): readonly number[] {
  const territory = [actor, ...params.actors[actor]!.members];
  return groupsWhere(params, (g) => territory.includes(params.places[params.groups[g]!.destination]!.country));
}

/** Groups of workers with whom one state can press another: its citizens who work there. */
export function workersBetween(
  params: Params,
  { by, to, means }: Pick<DyadParams, 'by' | 'to' | 'means'>,
): readonly number[] {
  if (!means.includes('workers')) return [];
  const from = workersFrom(params, by);
  return workersIn(params, to).filter((g) => from.includes(g));
}

/** Groups of workers who come from a state. */
function workersFrom(params: Params, actor: number): readonly number[] {
  return groupsWhere(params, (g) => params.places[params.groups[g]!.home]!.country === actor);
}

function groupsWhere(params: Params, keep: (group: number) => boolean): readonly number[] {
  return params.groups.map((_, g) => g).filter((g) => isWork(params, g) && keep(g));
}

/** Movement that is missing, of one group: λ·(share of those who would come and are kept at home) + share of all places standing empty. */
export function missingMovement(state: State, params: Params, g: number): number {
  const { home, destination } = params.groups[g]!;
  const days = Math.round(params.p.shortageWindowDays);
  const refused = counted(state, 'permitsRefused', home, g, days);
  const placed = counted(state, 'placements', destination, g, days);
  const kept = refused > 0 ? refused / (refused + placed) : 0;
  return params.p.shortageArrivalsWeight * kept + emptyShare(state, params, [g]);
}

/** Over full days that ended yesterday, of one group. */
function counted(state: State, counter: Counter, where: number, g: number, days: number): number {
  let sum = 0;
  for (let day = state.day - days; day < state.day; day++) sum += count(state, counter, where, g, day);
  return sum;
}

/** Share of the places of some groups that stand empty. */
function emptyShare(state: State, params: Params, groups: readonly number[]): number {
  let missing = 0;
  let places = 0;
  for (const g of groups) {
    missing += state.labour!.missing[g]!;
    places += placesOf(state, params, g);
  }
  return places > 0 ? missing / places : 0;
}

/** Workers of a group who are abroad or missing there. */
const placesOf = (state: State, params: Params, g: number): number =>
  state.labour!.missing[g]! + abroadNow(state, params, g);

/** Weekly cost to an employer of the workers missing of some of its groups: κ·kL·D·Σ share of its workers·(1 − substitutes)·missing movement. */
export function shortageCost(state: State, params: Params, employer: number, groups: readonly number[]): number {
  return costOf(state, params, employer, groups, (g) => missingMovement(state, params, g));
}

/** The same for a total ban of the length that both sides expect: new workers stop at once, places fall empty as contracts end. */
export function shortageThreatened(state: State, params: Params, employer: number, groups: readonly number[]): number {
  const ahead = params.p.shortageArrivalsWeight + emptyAhead(params);
  return costOf(state, params, employer, groups, () => ahead);
}

const emptyAhead = ({ p }: Params): number => Math.min(1, p.shortageAheadMonths / p.workContractMonths);

function costOf(
  state: State,
  params: Params,
  employer: number,
  groups: readonly number[],
  missing: (group: number) => number,
): number {
  if (groups.length === 0) return 0;
  const all = workersIn(params, employer).reduce((sum, g) => sum + placesOf(state, params, g), 0);
  if (all === 0) return 0;
  const felt = groups.reduce(
    (sum, g) => sum + (placesOf(state, params, g) / all) * (1 - state.labour!.substitutes[g]!) * missing(g),
    0,
  );
  const weight = trait(params, employer, 'shortageCostWeight') * trait(params, employer, 'labourDependenceShare');
  return params.p.targetCostScaleUtilPerWeek * weight * felt;
}

/** What pressing with its workers costs a state at home, before scale: remittances lost, as far as they are missing where it presses. */
export function remittancesLost(state: State, params: Params, dyad: DyadParams): number {
  const groups = workersBetween(params, dyad);
  if (groups.length === 0) return 0;
  return trait(params, dyad.by, 'remittanceCostWeight') * emptyShare(state, params, groups);
}

/** The same, expected of a total ban that has not begun. */
export function remittancesAhead(params: Params, dyad: DyadParams): number {
  if (workersBetween(params, dyad).length === 0) return 0;
  return trait(params, dyad.by, 'remittanceCostWeight') * emptyAhead(params);
}
