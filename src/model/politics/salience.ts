import { exp, log } from '../../kernel/math.ts';
import type { ActorState } from '../actor-state.ts';
import type { Observed } from '../observed.ts';
import type { ParameterValues } from '../parameters.ts';
import { keptPerDay } from './decay.ts';

/**
 * Attention to the border, 0..1. It fades with a half-life; news closes part of the gap to full attention:
 * sal' = d·sal + (1 − d·sal)·(1 − e^−i) with i = λn·ln(1 + .6 a + .4 f) + λv·visible deaths a day + λs·mass attempts + λc·claims heard.
 * (parameters.md E; bounded here because E's sum is not.)
 */
export function nextSalience(own: ActorState, seen: Observed, claimed: number, p: ParameterValues): number {
  const movement = p.salienceEntryShare * seen.entries + p.salienceAttemptShare * seen.pressure;
  const news =
    p.salienceArrivalWeight * log(1 + movement) +
    p.salienceDeathWeight * seen.deathsPerDay +
    p.claimsNewsWeight * claimed +
    (isMassAttempt(own, seen, p) ? p.salienceMassWeight : 0);
  const faded = own.salience * keptPerDay(p.salienceHalfLifeDays);
  return faded + (1 - faded) * (1 - exp(-news));
}

/** Attention after news of harm that had been hidden: it closes part of the gap to full attention, as other news does. */
export function afterExposure(salience: number, released: number, p: ParameterValues): number {
  return salience + (1 - salience) * (1 - exp(-p.exposureNewsWeight * released));
}

/** Attempts far above the usual, and not merely a few more than none. */
function isMassAttempt(own: ActorState, seen: Observed, p: ParameterValues): boolean {
  return seen.pressure >= p.massAttemptPressure && seen.pressure >= p.massAttemptRatio * own.usualPressure;
}

/** Slow mean of the pressure: what people are used to. */
export function nextUsualPressure(own: ActorState, seen: Observed, p: ParameterValues): number {
  const kept = keptPerDay(p.usualHalfLifeDays);
  return kept * own.usualPressure + (1 - kept) * seen.pressure;
}
