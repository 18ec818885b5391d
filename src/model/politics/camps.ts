import { clamp01 } from '../../kernel/math.ts';
import type { ActorState } from '../actor-state.ts';
import type { Observed } from '../observed.ts';
import type { ParameterValues } from '../parameters.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { keptPerDay } from './decay.ts';

export interface CampStart {
  readonly restrictive: number; // A0
  readonly protective: number; // B0
}

export interface Camps {
  readonly restrictive: number;
  readonly protective: number;
  readonly compassion: number;
  readonly setback: number;
}

/**
 * The two mobilised camps (A.3 by the day, with room left: 1 − A, 1 − B). Entries under attention mobilise the restrictive camp, as
 * far as the public frame makes a threat of them (factor 1 at an even frame); visible harm and the shock of deaths mobilise the
 * protective camp. What fades of the shock passes through `setback`, so that about a month later a share of its effect appears on the
 * other side (parameters.md E vii).
 */
export function nextCamps(own: ActorState, seen: Observed, start: CampStart, p: ParameterValues): Camps {
  const kept = keptPerDay(p.compassionHalfLifeDays);
  const faded = (1 - kept) * own.compassion;
  const compassion = own.compassion - faded + seen.deathsPerDay / p.compassionReferenceDeaths;
  const framed = 2 * own.threatFrame;
  const byEntries = (p.restrictiveMobilisationPerWeek / DAYS_PER_WEEK) * framed * own.salience * seen.entries;
  const bySetback = p.compassionReversalShare * p.compassionRatePerDay * own.setback;
  const byHarm = (p.protectiveMobilisationPerWeek / DAYS_PER_WEEK) * own.salience * own.visibleHarm;
  const byShock = p.compassionRatePerDay * own.compassion;
  return {
    restrictive: clamp01(
      own.restrictiveCampShare +
        (byEntries + bySetback) * (1 - own.restrictiveCampShare) -
        (p.restrictiveDecayPerWeek / DAYS_PER_WEEK) * (own.restrictiveCampShare - start.restrictive),
    ),
    protective: clamp01(
      own.protectiveCampShare +
        (byHarm + byShock) * (1 - own.protectiveCampShare) -
        (p.protectiveDecayPerWeek / DAYS_PER_WEEK) * (own.protectiveCampShare - start.protective),
    ),
    compassion,
    setback: kept * own.setback + faded,
  };
}

/** 4AB: 1 when both camps are half mobilised, 0 when one of them is not there. */
export function polarisation(own: Pick<ActorState, 'restrictiveCampShare' | 'protectiveCampShare'>): number {
  return 2 * own.restrictiveCampShare * (2 * own.protectiveCampShare);
}
