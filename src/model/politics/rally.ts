import type { ActorState } from '../actor-state.ts';
import type { Observed } from '../observed.ts';
import type { ParameterValues } from '../parameters.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { polarisation } from './camps.ts';
import { keptPerDay } from './decay.ts';

/** Entries beyond what can be handled: what people call a failure of their government. */
const beyondCapacity = (seen: Observed): number => Math.max(0, seen.entries - 1);

/**
 * R' = R·2^(−1/HL) + ρR·rally·framing·unity·threat − ρL·failure, never below 0. Threat = pressure; unity falls with polarisation;
 * the frame counts 1 when even. Nothing rallies by itself: without pressure or with an ordinary frame there is no gain.
 */
export function nextRally(own: ActorState, seen: Observed, strength: number, p: ParameterValues): number {
  const unity = 1 - p.rallyDisunityShare * polarisation(own);
  const gain = p.rallyGainPerDay * strength * 2 * own.threatFrame * unity * seen.pressure;
  const loss = p.rallyFailureLossPerDay * beyondCapacity(seen);
  return Math.max(0, own.rally * keptPerDay(p.rallyHalfLifeDays) + gain - loss);
}

/** Remembered weeks of failure. */
export function nextFailure(own: ActorState, seen: Observed, p: ParameterValues): number {
  return own.failure * keptPerDay(p.failureHalfLifeDays) + beyondCapacity(seen) / DAYS_PER_WEEK;
}
