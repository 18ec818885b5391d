import { feedersOf } from '../causes.ts';
import { countAll, countWindow } from '../counters.ts';
import { log } from '../events-log.ts';
import { capacityInForce } from '../in-force.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { peopleAtStrip } from './observations.ts';

const FLAGS = 3; // handling, stranded, death: per segment

/** Flags of regimes that hold, so that an event marks the day a threshold is crossed, not every day after it. */
export const createRegimes = (params: Params): Uint8Array => new Uint8Array(params.segments.length * FLAGS);

/** Step 11: what changed in kind at each segment today, from what was recorded. */
export function recordWorld(state: State, params: Params): void {
  params.segments.forEach((segment, s) => {
    const actor = params.actors[segment.to]?.id ?? null;
    const perDay = countWindow(state, 'recordedAttempts', s, state.day, DAYS_PER_WEEK) / DAYS_PER_WEEK;
    const capacity = capacityInForce(state, s);
    cross(state, s * FLAGS, perDay, capacity, params.p.eventHysteresisShare, () =>
      log(
        state,
        'handlingExceeded',
        actor,
        segment.id,
        { perDay, capacity, margin: perDay - capacity },
        feedersOf(state, params, ['attempts', 'arrivalsHub'], [s]),
      ),
    );
    const people = peopleAtStrip(state, params, s);
    const reference = params.p.strandedEventPersons;
    cross(state, s * FLAGS + 1, people, reference, params.p.eventHysteresisShare, () =>
      log(
        state,
        'peopleStranded',
        actor,
        segment.id,
        { people, threshold: reference, margin: people - reference },
        feedersOf(state, params, ['pushbacks', 'peopleAtBorder'], [s]),
      ),
    );
    const deaths = countAll(state, 'recordedDeaths', s, state.day);
    if (deaths > 0 && state.regimes[s * FLAGS + 2] === 0) {
      state.regimes[s * FLAGS + 2] = 1;
      log(
        state,
        'firstDeathRecorded',
        actor,
        segment.id,
        { deaths },
        feedersOf(state, params, ['deathsTrue', 'pushbacks'], [s]),
      );
    }
  });
}

/** Marks an upward crossing once; it must fall clearly below before the next one counts. */
function cross(
  state: State,
  flag: number,
  value: number,
  threshold: number,
  hysteresis: number,
  mark: () => void,
): void {
  if (state.regimes[flag] === 1) {
    if (value < threshold * (1 - hysteresis)) state.regimes[flag] = 0;
  } else if (value > 0 && value >= threshold) {
    state.regimes[flag] = 1;
    mark();
  }
}
