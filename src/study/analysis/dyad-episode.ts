import { createState } from '../../model/create-state.ts';
import { day } from '../../model/day.ts';
import type { Params } from '../../model/params.ts';
import { DAYS_PER_WEEK } from '../../model/units.ts';
import { type DrawnDyad, paramsOf } from './drawn-dyad.ts';

/** What came of one dyad, in weeks since the threat. */
export interface Episode {
  readonly share: number; // of the demand that was granted, 0..1
  readonly weeks: number; // until it ended, or the horizon
  readonly executedWeeks: number | null; // from the day on which pressure was executed; null = never
  readonly isOver: boolean;
}

const ENDS: readonly string[] = ['conceded', 'deal', 'stopped'];

/** Runs one drawn dyad through the whole day of the model, until it first ends or the days are over. */
export function episodeOf(base: Params, dyad: DrawnDyad, seed: string): Episode {
  const params = paramsOf(base, dyad);
  const state = createState(params, `${seed}/${dyad.id}`);
  const own = state.dyads[0]!;
  let begun: number | null = null;
  let executed: number | null = null;
  while (state.day < params.days && !ENDS.includes(own.stage)) {
    day(state, params);
    if (own.started) begun ??= own.stageSince;
    if (own.stage === 'executing') executed ??= own.stageSince;
  }
  const isOver = ENDS.includes(own.stage);
  const end = isOver ? own.stageSince : state.day;
  const weeksFrom = (from: number): number => (end - from) / DAYS_PER_WEEK;
  return {
    share: own.concession[0]!,
    weeks: begun === null ? 0 : weeksFrom(begun),
    executedWeeks: executed === null ? null : weeksFrom(executed),
    isOver,
  };
}
