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
 * the effective levels (`escalationOf`): each row counts as far as its lever has come, and the highest counts. Seats without visas are
 * a timetable, not pressure.
 */
export function escalationOf(state: State, params: Params, actor: number): number {
  const p = params.p;
  const level = (lever: string): number => leverLevel(state, params, actor, lever);
  const visas = level('visaEase');
  const organisation = Math.max(Math.min(visas, level('airSeats')), level('hosting') / p.organisedHostingShare);
  const escorts = Math.max(level('escort'), level('crossingTools')) / p.escortedShare;
  return Math.max(
    clamp01(level('threat')) * p.threatEscalation,
    clamp01(visas / p.permissiveVisaShare) * p.permissiveEscalation,
    clamp01(organisation) * p.organisedEscalation,
    clamp01(escorts) * p.escortedEscalation,
    clamp01(level('retreatBlocked') / p.retreatBlockedShare),
  );
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
