import { clamp } from '../../kernel/math.ts';
import type { ActorState } from '../actor-state.ts';
import type { ParameterValues } from '../parameters.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';
import { PERCENT } from '../units.ts';
import { keptPerDay } from './decay.ts';
import { weightedMembers } from './weights.ts';

/**
 * Support of every government, 0..100, on whichever side it stands: what it was, what a threat from outside adds, what failure, calm words, hosting and
 * backing down take, and what a crisis of its own making brings it at home. That of a bloc is the mean of its members', less what it lost itself.
 */
export function updateSupport(state: State, params: Params): void {
  const kept = keptPerDay(params.p.audienceLossHalfLifeDays);
  const blocs: number[] = [];
  params.actors.forEach(({ members }, actor) => {
    const own = state.actors[actor]!;
    own.audienceLoss *= kept;
    if (members.length > 0 && weightedMembers(state, params, actor).length > 0) blocs.push(actor);
    else own.incumbentSupport = supportOf(own, pressureBy(state, params, actor), characterOf(params, actor), params.p);
  });
  for (const bloc of blocs) {
    const own = state.actors[bloc]!;
    const mean = weightedMembers(state, params, bloc).reduce(
      (sum, { actor, weight }) => sum + weight * state.actors[actor]!.incumbentSupport,
      0,
    );
    own.incumbentSupport = clamp(mean - own.audienceLoss, 0, PERCENT);
  }
}

/** What of a government's support is its own, from its traits. */
interface Character {
  readonly start: number;
  readonly frameStart: number;
  readonly hostingFatigue: number;
  readonly sanctionRally: number;
}

function characterOf(params: Params, actor: number): Character {
  return {
    start: trait(params, actor, 'incumbentSupportStart'),
    frameStart: trait(params, actor, 'threatFrameStart'),
    hostingFatigue: trait(params, actor, 'hostingFatigue'),
    sanctionRally: trait(params, actor, 'sanctionRallyStrength'),
  };
}

/** Movement that a state drives today: how hard it presses, and how much of it is under way. */
export interface Pressing {
  readonly escalation: number; // e, 0..1
  readonly pressure: number; // f, ≥ 0
}

/** The dyad in which a state presses hardest today. */
function pressureBy(state: State, params: Params, actor: number): Pressing {
  let most: Pressing = { escalation: 0, pressure: 0 };
  state.dyads.forEach(({ stage, escalation, pressure }, dyad) => {
    if (params.dyads[dyad]!.by !== actor || stage !== 'executing') return;
    if (escalation > most.escalation) most = { escalation, pressure };
  });
  return most;
}

/**
 * start + R·10 + siege − c1·failure − calm words + h·( (diversion + fatigue·min(1, f) + image)·e − fatigue·people hosted ) − audience loss. The gains are
 * those that make pressing cheaper (diplomacy/pressing-cost.ts), in points.
 */
export function supportOf(own: ActorState, by: Pressing, of: Character, p: ParameterValues): number {
  const calmer = Math.max(0, of.frameStart - own.threatFrame);
  const underThreat =
    p.incumbentRallyPp * (own.rally + of.sanctionRally * own.sanctionsFelt) -
    p.incumbentFailurePp * own.failure -
    p.framingPricePp * own.salience * calmer;
  const relief = of.hostingFatigue * Math.min(1, by.pressure);
  const hosting = own.costHosting > 0 ? Math.min(1, own.costHosting / p.hostingCostUtilPerWeek) : 0; // hosting may be free
  const burden = of.hostingFatigue * hosting;
  const gained = p.incumbentHomePp * ((own.diversion + relief + own.imageGain) * by.escalation - burden);
  return clamp(of.start + underThreat + gained - own.audienceLoss, 0, PERCENT);
}
