import { beyond, compliance } from '../../diplomacy/compliance.ts';
import { within } from '../../diplomacy/hazard.ts';
import { requestedLevel, slotsOf, strongestAsk } from '../../levels.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { trait } from '../../traits.ts';
import type { Choice, Turn } from '../policies/choice.ts';

/** What the draws of a carrier decide. */
const DRAW = { complies: 0 } as const;

/**
 * A carrier or hub complies with what is asked of it at a weekly hazard h0·exp(β1·leverage·publicity) (A.6): about .1 after quiet talks, .7 after a
 * public threat. Asked quietly it suspends its route; threatened in public it refuses boarding. Nobody asks, nothing happens.
 * `usual` is what its dated moves already answer (history.ts): only the chance beyond that counts.
 */
export function actAsCarrier(
  state: State,
  params: Params,
  actor: number,
  turn: Turn,
  usual: number = 0,
): readonly Choice[] {
  const publicity = strongestAsk(state, params, 'carrier');
  if (publicity <= 0) return [];
  const isPublic = publicity > params.p.carrierPressureQuiet;
  const hazard = beyond(carrierChance(params, actor, publicity), carrierChance(params, actor, usual));
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

/** Weekly chance that a carrier complies when asked so publicly, 0..1; 0 when nobody asks. */
export function carrierChance(params: Params, actor: number, publicity: number): number {
  if (publicity <= 0) return 0;
  const base = trait(params, actor, 'complianceHazardPerWeek');
  return compliance(base, trait(params, actor, 'complianceLeverage') * publicity);
}
