import { countWindow } from '../counters.ts';
import { exclusionInForce, pushbackInForce } from '../in-force.ts';
import type { Params } from '../params.ts';
import { Stage, stageCount } from '../stages.ts';
import type { State } from '../state.ts';
import { DAYS_PER_WEEK } from '../units.ts';

/**
 * What states know: their own counts of the last full days and what is publicly seen. Never the true state.
 * Windows end yesterday.
 */
export const recordedAttempts7 = (state: State, segment: number): number =>
  countWindow(state, 'recordedAttempts', segment, state.day - 1, DAYS_PER_WEEK);

export const recordedEntries7 = (state: State, segment: number): number =>
  countWindow(state, 'recordedEntries', segment, state.day - 1, DAYS_PER_WEEK);

export const visibleDeaths7 = (state: State, segment: number): number =>
  countWindow(state, 'visibleDeaths', segment, state.day - 1, DAYS_PER_WEEK);

/** Violence that becomes public: what happened last week, less what an exclusion zone hides. */
export const violenceVisible7 = (state: State, segment: number): number =>
  (countWindow(state, 'violenceTo', segment, state.day - 1, DAYS_PER_WEEK) +
    countWindow(state, 'violenceFrom', segment, state.day - 1, DAYS_PER_WEEK)) *
  (1 - exclusionInForce(state, segment));

/** People standing at the strip, as both sides can see them from afar. */
export const peopleAtStrip = (state: State, params: Params, segment: number): number =>
  stageCount(state, params, Stage.atBorder, params.segments[segment]!.strip, -1);

/** The level of turning back in force at a segment, averaged over groups. */
export function pushbackShareNow(state: State, params: Params, segment: number): number {
  const groups = params.groups.length;
  let sum = 0;
  for (let g = 0; g < groups; g++) sum += pushbackInForce(state, params, segment, g);
  return groups > 0 ? sum / groups : 0;
}
