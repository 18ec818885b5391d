import { compliance } from '../../diplomacy/compliance.ts';
import { within } from '../../diplomacy/hazard.ts';
import { effectiveLevel, requestedLevel, slotsOf } from '../../levels.ts';
import { observe } from '../../observed.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { trait } from '../../traits.ts';
import type { Choice, Turn } from '../policies/choice.ts';

/** What the draws of an origin state decide. */
const DRAW = { grounds: 0, repatriates: 1 } as const;

/**
 * An origin state responds to diplomacy and money and to shame: its nationals stranded or dying in public (A.6). It grounds flights only when asked; it
 * offers flights home when it is asked or ashamed.
 */
export function actAsOriginState(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const effort = strongestDiplomacy(state, params);
  const seen = observe(
    state,
    params,
    params.segments.map((_, s) => s),
  );
  const shame = trait(params, actor, 'originShameWeight') * (seen.stranded + seen.deathsPerDay);
  const base = trait(params, actor, 'complianceHazardPerWeek');
  const hazard = compliance(base, trait(params, actor, 'complianceLeverage') * effort + shame);
  const prob = within(hazard, turn.weeks);
  const numbers = { effort, shame, hazard, prob };
  const choices: Choice[] = [];
  if (effort > 0 && turn.draw(DRAW.grounds) < prob) {
    for (const slot of slotsOf(params, actor, 'flightsGrounded')) {
      if (requestedLevel(state, params, slot) < 1) choices.push({ slot, level: 1, rule: 'flightsStopped', numbers });
    }
  }
  const isAshamed = seen.stranded >= params.p.originDiplomacyStranded;
  if ((effort > 0 || isAshamed) && turn.draw(DRAW.repatriates) < prob) {
    const level = trait(params, actor, 'originRepatriationSeatsPerDay');
    for (const slot of slotsOf(params, actor, 'repatriation')) {
      choices.push({ slot, level, rule: 'repatriationOffered', numbers: { ...numbers, level } });
    }
  }
  return choices;
}

function strongestDiplomacy(state: State, params: Params): number {
  return params.leverSlots
    .filter((slot) => slot.lever.id === 'originDiplomacy')
    .reduce((most, slot) => Math.max(most, effectiveLevel(state, params, slot)), 0);
}
