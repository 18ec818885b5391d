import { uniform } from '../../kernel/draws.ts';
import { clamp01 } from '../../kernel/math.ts';
import type { FlowState } from '../actor-state.ts';
import { leverLevel, slotsOf } from '../levels.ts';
import { movesPeople } from '../means.ts';
import type { DyadParams, Params } from '../params.ts';
import type { State } from '../state.ts';
import { Stream } from '../streams.ts';
import { trait } from '../traits.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { compliance } from './compliance.ts';
import { leftByDeals } from './deals/control.ts';
import { within } from './hazard.ts';
import { Slot } from './situation.ts';

/**
 * Nobody stands at the borders of a dyad that has none, or in a world without people: there movement is an aggregate. Who presses with a market or
 * with workers moves nobody.
 */
export function createFlow(params: Params, { by, means, segments }: DyadParams): FlowState | null {
  const isOfPeople =
    params.peopleCount > 0 && (segments.length > 0 || means.includes('passage') || means.includes('camps'));
  if (isOfPeople || !movesPeople(means)) return null;
  const pressure = trait(params, by, 'usualMovementShare');
  return { pressure, stranded: 0, pushback: 0, exclusion: 0, hubsClosed: 0, hubsComply: 0 };
}

/**
 * Step 5, where no people are modelled: f' = f + .3·((f0 + cap·e·(1 − closed·(1 − leak)))·(1 − stopped by deals) − f) a week, by the day (A.3, aggregate form). Pressure moves nobody below the
 * escalation at which execution begins. Turning back and exclusion are the levers of the state under pressure; what is told of
 * movement is then read by politics and bargaining exactly as the record of people is.
 */
export function moveWithoutPeople(state: State, params: Params): void {
  params.dyads.forEach((dyad, index) => {
    const { flow, escalation } = state.dyads[index]!;
    if (flow === null) return;
    flow.pushback = practice(state, params, dyad.to, 'pushback');
    flow.exclusion = practice(state, params, dyad.to, 'emergencyZone');
    closeHubs(state, params, index, flow);
    const { p } = params;
    const isMoving = escalation >= p.openingEscalation;
    const reached = isMoving ? trait(params, dyad.by, 'reachableCapacityShare') * escalation : 0;
    const kept = 1 - flow.hubsClosed * trait(params, dyad.by, 'hubMovementShare') * (1 - p.hubLeakShare);
    const coming = trait(params, dyad.by, 'usualMovementShare') + reached * kept;
    const aim = coming * leftByDeals(state, params, index);
    flow.pressure += perDay(p.flowAdjustPerWeek) * (aim - flow.pressure);
    flow.stranded += perDay(p.flowStrandedAdjustPerWeek) * (flow.pressure * flow.pushback - flow.stranded);
  });
}

/** A weekly share as a daily one: 1 − (1 − s)^(1/7). */
const perDay = (sharePerWeek: number): number => within(sharePerWeek, 1 / DAYS_PER_WEEK);

/** The level of a practice at the borders of a state, or the mean over the members of a bloc that hold the lever. */
function practice(state: State, params: Params, actor: number, lever: string): number {
  const { members } = params.actors[actor]!;
  const holders = [actor, ...members].filter((holder) => slotsOf(params, holder, lever).length > 0);
  const sum = holders.reduce((total, holder) => total + leverLevel(state, params, holder, lever), 0);
  return holders.length > 0 ? clamp01(sum / holders.length) : 0;
}

/** Carriers and hubs behind this movement comply at the hazard of A.6 with what the state under pressure or its bloc asks of them. */
function closeHubs(state: State, params: Params, index: number, flow: FlowState): void {
  const { p } = params;
  const publicity = publicityOf(state, params, params.dyads[index]!.to);
  if (publicity <= 0) flow.hubsComply = 0;
  else if (flow.hubsComply === 0) {
    const hazard = compliance(p.complianceHazardPerWeek, p.complianceLeverage * publicity);
    const draw = uniform(state.keys.dyads[index]!, Stream.bargain, state.day, 0, Slot.hubs);
    if (draw < perDay(hazard)) flow.hubsComply = 1;
  }
  const step = 1 / (p.hubClosureWeeks * DAYS_PER_WEEK);
  flow.hubsClosed = clamp01(flow.hubsClosed + (flow.hubsComply === 1 ? step : -step));
}

function publicityOf(state: State, params: Params, actor: number): number {
  const { blocs, members } = params.actors[actor]!;
  const asking = [actor, ...blocs, ...members];
  return asking.reduce((most, who) => Math.max(most, leverLevel(state, params, who, 'carrierPressure')), 0);
}
