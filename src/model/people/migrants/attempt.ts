import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { clamp01 } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { isSeaRough } from '../../rough-sea.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { CENTS_PER_EUR, DAYS_PER_WEEK } from '../../units.ts';
import type { Today } from '../today.ts';
import { chooseSegment } from './choose-segment.ts';
import { spend } from './money.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Flag, Shelter } from './people.ts';
import { hasTemporaryProtection } from './protect.ts';
import { stopTrying } from './retry.ts';
import { isStoppedAtExit, stopAtExit } from './stop-at-exit.ts';

/** Cold between 0 (5 °C or warmer) and 1 (−10 °C or colder) at the climate of a segment. */
export function coldAt(state: State, params: Params, segment: number): number {
  const t = state.weather.tMinC[params.segments[segment]!.climate]!;
  return clamp01((params.p.coldStartC - t) / params.p.coldSpanC);
}

/** atBorder ~ today is the party's day ⇒ it tries, is stopped by the transit side, waits for better weather, or gives up. */
export function attempt(state: State, params: Params, today: Today, lead: number): void {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  const s = people.segment[lead]!;
  const hasGivenUp = (people.flags[lead]! & Flag.gaveUp) !== 0;
  if (!hasGivenUp && waitsForSea(state, params, s)) {
    wait(state, params, lead, 1);
    people.nextDay[lead] = Math.min(params.days, day + 1);
    return;
  }
  wait(state, params, lead, p.attemptGapDays); // since the last visit, on average
  if (hasGivenUp) {
    stopTrying(state, params, lead);
    return;
  }
  const isLetIn = hasTemporaryProtection(state, params, lead); // at an open post, by daylight, in any weather
  const gapDays = isLetIn ? 1 : p.attemptGapDays;
  const gap = geometricGap(uniform(key, Stream.attemptGap, day, id, 1), Math.min(1, 1 / gapDays));
  people.nextDay[lead] = Math.min(params.days, day + gap);
  const idleGiveUp = (p.idleGiveUpPerWeek * p.attemptGapDays) / DAYS_PER_WEEK;
  if (!isLetIn && uniform(key, Stream.retry, day, id, 1) < idleGiveUp) {
    stopTrying(state, params, lead);
    return;
  }
  const housed = people.shelter[lead] === Shelter.camp ? p.campTryLoss : 0;
  const waits = 1 - (1 - p.coldTryLoss * coldAt(state, params, s)) * (1 - housed);
  if (!isLetIn && uniform(key, Stream.attemptGap, day, id, 2) < waits) return;
  if (isStoppedAtExit(state, params, lead, s)) {
    stopAtExit(state, params, lead, s);
    return;
  }
  const size = partySize(people, lead);
  add(state, 'tries', s, group, size);
  const forced = (people.flags[lead]! & Flag.escorted) !== 0 || isHeld(state, params, lead, s);
  if (forced) add(state, 'triesForced', s, group, size);
  moveParty(state, params, lead, Stage.attempting, params.segments[s]!.strip);
  today.attempts.push(lead);
}

/** No boat puts out today: who is ready to go looks again tomorrow. */
function waitsForSea(state: State, params: Params, segment: number): boolean {
  const { seaKm, climate } = params.segments[segment]!;
  return seaKm > 0 && isSeaRough(state, params, climate);
}

function wait(state: State, params: Params, lead: number, days: number): void {
  forParty(state.people, lead, (i) => {
    spend(state, i, params.p.livingCostEurPerDay * days * CENTS_PER_EUR);
  });
}

/** Whether the transit state's guards keep this party from leaving the strip (a lasting draw per person and segment). */
export function isHeld(state: State, params: Params, lead: number, segment: number): boolean {
  const { people } = state;
  const key = state.keys.groupSegments[people.group[lead]! * params.segments.length + segment]!;
  return uniform(key, Stream.retry, 0, idOf(params, people, lead), 2) < state.controls.retreatBlocked[segment]!;
}

/** inTransit ~ rested ⇒ sets out for the border; those who gave up wait for a way home (go-home.ts). */
export function setOut(state: State, params: Params, lead: number): void {
  chooseSegment(state, params, lead, state.people.place[lead]!);
}
