import type { DyadState } from '../actor-state.ts';
import { requestedLevel } from '../levels.ts';
import type { DyadParams, Params } from '../params.ts';
import { sanctionedBy } from '../sanctioned.ts';
import type { State } from '../state.ts';
import type { Report } from './situation.ts';

/**
 * Counter-coercion has two effects. Sanctions are felt through the lever, slowly; each new package also hardens the other side at once:
 * the demand is worth more to it (grievance) and it leans more on the income of the crisis (sunk cost). (A.5)
 */
export function harden(state: State, params: Params, dyad: DyadParams, own: DyadState, report: Report): void {
  const asked = sanctionsAsked(state, params, dyad.by);
  if (asked > own.sanctionsAsked && own.started) {
    own.valueFactor *= 1 + params.p.sanctionHardeningShare;
    own.incomeFactor *= 1 + params.p.sanctionIncomeShare;
    report('sanctionsHardened', 'by', { level: asked, previous: own.sanctionsAsked, valueFactor: own.valueFactor });
  }
  own.sanctionsAsked = asked;
}

/** The highest level of sanctions requested against a state by anybody it makes demands on, or by their bloc. */
function sanctionsAsked(state: State, params: Params, by: number): number {
  let most = 0;
  for (const slot of params.leverSlots) {
    if (slot.lever.id !== 'sanctions') continue;
    if (sanctionedBy(params, slot.actor).includes(by)) most = Math.max(most, requestedLevel(state, params, slot));
  }
  return most;
}
