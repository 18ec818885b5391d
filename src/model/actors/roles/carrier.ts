import { compliance } from '../../diplomacy/compliance.ts';
import { within } from '../../diplomacy/hazard.ts';
import { effectiveLevel, requestedLevel, slotsOf } from '../../levels.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { trait } from '../../traits.ts';
import type { Choice, Turn } from '../policies/choice.ts';

/** What the draws of a carrier decide. */
const DRAW = { complies: 0 } as const;

/**
 * A carrier or hub complies with what is asked of it at a weekly hazard h0·exp(β1·leverage·publicity) (A.6): about .1 after quiet talks, .7 after a
 * public threat. Asked quietly it suspends its route; threatened in public it refuses boarding. Nobody asks, nothing happens.
 */
export function actAsCarrier(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const publicity = strongestPressure(state, params);
  if (publicity <= 0) return [];
  const isPublic = publicity > params.p.carrierPressureQuiet;
  const hazard = compliance(
    trait(params, actor, 'complianceHazardPerWeek'),
    trait(params, actor, 'complianceLeverage') * publicity,
  );
  const prob = within(hazard, turn.weeks);
  if (turn.draw(DRAW.complies) >= prob) return [];
  const lever = isPublic ? 'boardingBan' : 'routeSuspension';
  const rule = isPublic ? 'boardingRefused' : 'routeSuspended';
  return slotsOf(params, actor, lever).flatMap((slot) =>
    requestedLevel(state, params, slot) < 1
      ? [{ slot, level: 1, rule, numbers: { publicity, hazard, prob } } as const]
      : [],
  );
}

function strongestPressure(state: State, params: Params): number {
  return params.leverSlots
    .filter((slot) => slot.lever.id === 'carrierPressure')
    .reduce((most, slot) => Math.max(most, effectiveLevel(state, params, slot)), 0);
}
