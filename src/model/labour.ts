import { count } from './counters.ts';
import type { Params } from './params.ts';
import { Stage, stageCount } from './stages.ts';
import type { State } from './state.ts';
import { trait } from './traits.ts';
import { DAYS_PER_MONTH } from './units.ts';

/**
 * What is known of workers abroad beside their own rows, by group; both sides read it. Made from counts that states keep: permits, placements,
 * contracts. `null` in a world where nobody works abroad.
 */
export interface Labour {
  readonly missing: Float64Array; // [G] workers who would be abroad today, had their state not kept or taken them home
  readonly contractStandards: Float64Array; // [G] share of contracts in force with standards that the state of origin asked for
  readonly standards: Float64Array; // [G] the same with what the employers' state has granted: what works for people
  readonly substitutes: Float64Array; // [G] share of these workers whom employers can replace, 0..1; moved by politics/shortage.ts
}

/** Groups of workers, in order. */
export const isWork = (params: Params, group: number): boolean => params.groups[group]!.purpose === 'work';

export function createLabour(params: Params): Labour | null {
  if (!params.groups.some(({ purpose }) => purpose === 'work')) return null;
  const groups = params.groups.length;
  return {
    missing: new Float64Array(groups),
    contractStandards: new Float64Array(groups),
    standards: new Float64Array(groups),
    substitutes: Float64Array.from(params.groups, (group) => {
      const employer = params.places[group.destination]!.country;
      return employer < 0 ? params.p.labourSubstitutesShare : trait(params, employer, 'labourSubstitutesShare');
    }),
  };
}

/** Workers of a group who are abroad today. */
export const abroadNow = (state: State, params: Params, group: number): number =>
  stageCount(state, params, Stage.onward, params.groups[group]!.destination, group);

/** What of an issue has been granted where a group's state of origin asked for it of those it works or lives with, 0..1. */
export function grantedFor(state: State, params: Params, group: number, issue: string): number {
  let most = 0;
  params.dyads.forEach((dyad, index) => {
    if (!isAbout(params, dyad, group)) return;
    dyad.demands.forEach((demand, part) => {
      if (params.demands[demand]!.issue === issue) most = Math.max(most, state.dyads[index]!.concession[part]!);
    });
  });
  return most;
}

/** Whether people of a group come from the state that makes the demand and live in the one it is made of, or in a member of it. */
function isAbout(params: Params, { by, to }: { readonly by: number; readonly to: number }, group: number): boolean {
  const { home, destination } = params.groups[group]!;
  const abroad = params.places[destination]!.country;
  return params.places[home]!.country === by && (abroad === to || params.actors[to]!.members.includes(abroad));
}

/** Share of those who ask for workers under standards and are refused by employers, whose own state has not granted them. */
export const refusedByEmployers = (state: State, params: Params, group: number): number =>
  params.p.standardsRefusalShare * (1 - grantedFor(state, params, group, 'workerProtection'));

/**
 * The end of a day: who is missing, and under which contracts people work. A worker is missing who was refused a permit or brought home, until the
 * contract would have ended or the worker goes after all:
 * M' = M + refused·(1 − M/H) + recalled − M/Tc − placed·M/H, with H = people at home who could go. In expectation this is the
 * number abroad had nobody been refused or recalled, less the number abroad.
 */
export function noteWork(state: State, params: Params): void {
  const { labour, day } = state;
  if (labour === null) return;
  const contractDays = params.p.workContractMonths * DAYS_PER_MONTH;
  params.groups.forEach((group, g) => {
    if (!isWork(params, g)) return;
    const { home, destination } = group;
    const placed = count(state, 'placements', destination, g, day);
    const refused = count(state, 'permitsRefused', home, g, day);
    const recalled = count(state, 'workersRecalled', home, g, day);
    const atHome =
      stageCount(state, params, Stage.settled, home, g) + stageCount(state, params, Stage.planning, home, g);
    const before = labour.missing[g]!;
    const known = Math.min(1, before / Math.max(1, atHome)); // of those who ask today, who are missing already
    const ended = Math.min(1, 1 / contractDays);
    const missing = before * (1 - ended) + refused * (1 - known) + recalled - placed * known;
    const atMost = group.count - abroadNow(state, params, g); // a few people can be brought home again and again
    labour.missing[g] = Math.max(0, Math.min(atMost, missing));
    noteContracts(state, params, labour, g, placed);
  });
}

/** Contracts in force are those that were, and today's: of these, the share whose employers accepted the standards asked for. */
function noteContracts(state: State, params: Params, labour: Labour, g: number, placed: number): void {
  const asked = state.controls.standardsShare[g]!;
  const refusal = refusedByEmployers(state, params, g);
  const accepted = asked * refusal < 1 ? (asked * (1 - refusal)) / (1 - asked * refusal) : 0;
  const abroad = abroadNow(state, params, g);
  const kept = Math.max(0, abroad - placed);
  if (abroad > 0)
    labour.contractStandards[g] = (labour.contractStandards[g]! * kept + accepted * placed) / (kept + placed);
  const granted = grantedFor(state, params, g, 'workerProtection');
  labour.standards[g] = labour.contractStandards[g]! + (1 - labour.contractStandards[g]!) * granted;
}
