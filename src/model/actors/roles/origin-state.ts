import { beyond, compliance } from '../../diplomacy/compliance.ts';
import { within } from '../../diplomacy/hazard.ts';
import { requestedLevel, slotsOf, strongestAsk } from '../../levels.ts';
import { type Observed, observe } from '../../observed.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { trait } from '../../traits.ts';
import type { Choice, Turn } from '../policies/choice.ts';

/** What the draws of an origin state decide. */
const DRAW = { grounds: 0, repatriates: 1, withdraws: 2 } as const;

/**
 * An origin state responds to diplomacy and money and to shame: its nationals stranded or dying in public (A.6). It grounds flights only when asked; it
 * offers flights home when it is asked or ashamed; asked with effort it also withdraws consuls who issued visas. `usual` is what its dated moves already answer (history.ts): only the chance
 * beyond that counts.
 */
export function actAsOriginState(
  state: State,
  params: Params,
  actor: number,
  turn: Turn,
  usual: number = 0,
): readonly Choice[] {
  const effort = strongestAsk(state, params, 'originState');
  const shame = shameOf(params, actor, observeAll(state, params));
  const chance = (asked: number, lever: string) => originChance(state, params, actor, asked, lever);
  const choices: Choice[] = [];
  const grounding = beyond(chance(effort, 'flightsGrounded'), chance(usual, 'flightsGrounded'));
  const stops = within(grounding, turn.weeks);
  if (turn.draw(DRAW.grounds) < stops) {
    const numbers = { effort, shame, hazard: grounding, prob: stops };
    for (const slot of slotsOf(params, actor, 'flightsGrounded')) {
      if (requestedLevel(state, params, slot) < 1) choices.push({ slot, level: 1, rule: 'flightsStopped', numbers });
    }
  }
  const withdrawing =
    effort < params.p.consulEffort ? 0 : beyond(chance(effort, 'consulRevoked'), chance(usual, 'consulRevoked'));
  const withdraws = within(withdrawing, turn.weeks);
  if (turn.draw(DRAW.withdraws) < withdraws) {
    const numbers = { effort, threshold: params.p.consulEffort, hazard: withdrawing, prob: withdraws };
    for (const slot of slotsOf(params, actor, 'consulRevoked')) {
      if (requestedLevel(state, params, slot) < 1) choices.push({ slot, level: 1, rule: 'consulWithdrawn', numbers });
    }
  }
  const returning = beyond(chance(effort, 'repatriation'), chance(usual, 'repatriation'));
  const offers = within(returning, turn.weeks);
  if (turn.draw(DRAW.repatriates) < offers) {
    const level = trait(params, actor, 'originRepatriationSeatsPerDay');
    const numbers = { effort, shame, hazard: returning, prob: offers, level };
    for (const slot of slotsOf(params, actor, 'repatriation')) {
      choices.push({ slot, level, rule: 'repatriationOffered', numbers });
    }
  }
  return choices;
}

/** Weekly chance that an origin state answers such an effort with a lever, 0..1: with flights home also out of shame, else only when asked. */
export function originChance(state: State, params: Params, actor: number, effort: number, lever: string): number {
  const seen = observeAll(state, params);
  const isAshamed = lever === 'repatriation' && seen.stranded >= params.p.originDiplomacyStranded;
  if (effort <= 0 && !isAshamed) return 0;
  const base = trait(params, actor, 'complianceHazardPerWeek');
  return compliance(base, trait(params, actor, 'complianceLeverage') * effort + shameOf(params, actor, seen));
}

const observeAll = (state: State, params: Params): Observed =>
  observe(
    state,
    params,
    params.segments.map((_, s) => s),
  );

const shameOf = (params: Params, actor: number, { stranded, deathsPerDay }: Observed): number =>
  trait(params, actor, 'originShameWeight') * (stranded + deathsPerDay);
