import { clamp01 } from '../kernel/math.ts';
import { leverLevel } from './levels.ts';
import type { Params } from './params.ts';
import type { State } from './state.ts';

/**
 * Escalation (parameters.md A.2) and the levers of a state applying pressure: one table, read in both directions.
 *
 * | e  | meaning        | levers in force                                            |
 * |----|----------------|------------------------------------------------------------|
 * | .2 | threat         | threat                                                     |
 * | .4 | permissive     | part of the visa relaxation (`permissiveVisaShare`)         |
 * | .6 | organised      | full visa relaxation, seats, hosting                        |
 * | .8 | escorts, tools | escorts and tools (`escortedShare`)                         |
 * | 1  | forced         | retreat blocked (`retreatBlockedShare`)                     |
 *
 * An adaptive state chooses e and sets the levers of that row and those above it (`levelsFor`). For everybody else e is read off
 * the effective levels: the highest row that is begun, as far as it is begun (`escalationOf`).
 */
export function escalationOf(state: State, params: Params, actor: number): number {
  const p = params.p;
  const level = (lever: string): number => leverLevel(state, params, actor, lever);
  const threatened = clamp01(level('threat')) * p.threatEscalation;
  const permissive = clamp01(level('visaEase') / p.permissiveVisaShare) * p.permissiveEscalation;
  const organisation = clamp01(Math.max(level('airSeats'), level('hosting') / p.organisedHostingShare));
  const escorts = clamp01(Math.max(level('escort'), level('crossingTools')) / p.escortedShare);
  const forced = clamp01(level('retreatBlocked') / p.retreatBlockedShare);
  return Math.max(
    threatened,
    permissive,
    begun(organisation, p.permissiveEscalation, p.organisedEscalation),
    begun(escorts, p.organisedEscalation, p.escortedEscalation),
    begun(forced, p.escortedEscalation, 1),
  );
}

/** Between the row below and this row, by how far this row is begun; nothing if it is not begun. */
function begun(share: number, below: number, here: number): number {
  return share === 0 ? 0 : below + (here - below) * share;
}

/** What each lever is set to at escalation `e` by an adaptive state. */
export function levelsFor(params: Params, e: number): Readonly<Record<string, number>> {
  const p = params.p;
  const organised = e >= p.organisedEscalation ? 1 : 0;
  const escorted = e >= p.escortedEscalation ? p.escortedShare : 0;
  return {
    threat: e > 0 ? 1 : 0,
    visaEase: organised === 1 ? 1 : e >= p.permissiveEscalation ? p.permissiveVisaShare : 0,
    airSeats: organised,
    hosting: organised * p.organisedHostingShare,
    escort: escorted,
    crossingTools: escorted,
    retreatBlocked: e >= 1 ? p.retreatBlockedShare : 0,
  };
}
