import { countWindow } from '../../counters.ts';
import { practisedElsewhere, thresholdAfter } from '../../diplomacy/normalisation.ts';
import { observe } from '../../observed.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { DAYS_PER_WEEK } from '../../units.ts';
import type { Choice } from '../policies/choice.ts';
import { against, isPressed, isRestrictive, isWatched, set, type View } from './view.ts';

/**
 * What a state under high pressure may do beyond turning people back. Each begins above its own pressure while the restrictive camp is the larger
 * one and people watch, and ends when pressure is over.
 *
 * | lever             | from                                             | ends                            |
 * |-------------------|--------------------------------------------------|---------------------------------|
 * | fastTrack         | pressure at capacity                             | pressure over                   |
 * | postClosure       | pressure at that border half above it            | pressure over at that border    |
 * | asylumSuspension  | twice capacity                                   | pressure over                   |
 * | force             | three times capacity                             | at the next meeting below it    |
 * | corridorClosure   | arrivals from inside, relative to residents      | arrivals below half of that     |
 * | dublinReturn      | half of these arrivals                           | the same                        |
 * | offshoring        | remembered weeks of failure                      | not taken back                  |
 */
export function hardenFurther(view: View): readonly Choice[] {
  return [
    ...hastenProcedures(view),
    ...closePosts(view),
    ...suspendAsylum(view),
    ...useForce(view),
    ...closeCorridor(view),
    ...sendElsewhere(view),
  ];
}

const isPermitted = (view: View): boolean => isWatched(view) && isRestrictive(view);

function hastenProcedures(view: View): readonly Choice[] {
  const { p } = view.params;
  const numbers = against(view.seen.pressure, p.fastTrackPressure);
  if (isPermitted(view) && view.seen.pressure >= p.fastTrackPressure)
    return set(view, 'fastTrack', 'proceduresHastened', () => p.fastTrackLevel, numbers);
  return isPressed(view) ? [] : set(view, 'fastTrack', 'measureEnded', () => 0, numbers);
}

function closePosts(view: View): readonly Choice[] {
  const { state, params, actor } = view;
  const pressureAt = (segment: number): number => observe(state, params, [segment]).pressure;
  const eased = thresholdAfter(params.p, practisedElsewhere(state, params, actor, 'postClosure'));
  const threshold = params.p.postClosurePressure * eased;
  const level = (_before: number, { target }: { target: number }): number | null => {
    if (!params.actors[actor]!.segmentsTo.includes(target)) return null;
    if (isPermitted(view) && pressureAt(target) >= threshold) return 1;
    return pressureAt(target) < params.p.pushbackStartPressure ? 0 : null;
  };
  return set(view, 'postClosure', 'postsClosed', level, ({ target }) => against(pressureAt(target), threshold));
}

function suspendAsylum(view: View): readonly Choice[] {
  const { p } = view.params;
  const numbers = against(view.seen.pressure, p.suspensionPressure);
  if (isPermitted(view) && view.seen.pressure >= p.suspensionPressure)
    return set(view, 'asylumSuspension', 'asylumSuspended', () => 1, numbers);
  return isPressed(view) ? [] : set(view, 'asylumSuspension', 'measureEnded', () => 0, numbers);
}

function useForce(view: View): readonly Choice[] {
  const { p } = view.params;
  const numbers = against(view.seen.pressure, p.forcePressure);
  if (isPermitted(view) && view.seen.pressure >= p.forcePressure)
    return set(view, 'force', 'forceUsed', () => p.forceLevel, numbers);
  return set(view, 'force', 'measureEnded', () => 0, numbers);
}

/** Arrivals a day from another state inside, recorded over seven full days, per resident. */
function arrivalsPerResident(state: State, params: Params, actor: number): number {
  let residents = 0;
  let arrivals = 0;
  params.places.forEach((place, at) => {
    if (place.country !== actor) return;
    residents += place.residents;
    arrivals += countWindow(state, 'recordedOnward', at, state.day - 1, DAYS_PER_WEEK);
  });
  return residents > 0 ? arrivals / DAYS_PER_WEEK / residents : 0;
}

function closeCorridor(view: View): readonly Choice[] {
  const { state, params, actor } = view;
  const { p } = params;
  const arrivals = arrivalsPerResident(state, params, actor);
  const closing = against(arrivals, p.corridorClosurePerResident);
  const returning = against(arrivals, p.corridorClosurePerResident / 2);
  const isMany = ({ margin }: { margin: number }): boolean => margin >= 0 && isRestrictive(view);
  const isOver = arrivals < p.corridorClosurePerResident / 2;
  return [
    ...set(view, 'corridorClosure', 'corridorClosed', () => (isMany(closing) ? 1 : isOver ? 0 : null), closing),
    ...set(
      view,
      'dublinReturn',
      'returnsToFirstCountry',
      () => (isMany(returning) ? p.firstCountryReturnLevel : isOver ? 0 : null),
      returning,
    ),
  ];
}

function sendElsewhere(view: View): readonly Choice[] {
  const { p } = view.params;
  const numbers = against(view.own.failure, p.offshoringFailureWeeks);
  if (numbers.margin < 0 || !isRestrictive(view)) return [];
  return set(view, 'offshoring', 'transfersBegun', (before) => Math.max(before, p.transfersGrantedPerDay), numbers);
}
