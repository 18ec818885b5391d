import { uniform } from '../../kernel/draws.ts';
import { clamp01 } from '../../kernel/math.ts';
import type { ActorState } from '../actor-state.ts';
import { feedersOf } from '../causes.ts';
import { log } from '../events-log.ts';
import { type Observed, observeActor } from '../observed.ts';
import type { ParameterValues } from '../parameters.ts';
import type { Params } from '../params.ts';
import { passageTo } from '../passage.ts';
import type { State } from '../state.ts';
import { Stream } from '../streams.ts';
import { trait } from '../traits.ts';
import { updateBlocPolitics } from './bloc.ts';
import { nextCamps } from './camps.ts';
import { claimsHeard } from './claims.ts';
import { logCrossings } from './crossings.ts';
import { exposureProb, nextCommitment, nextHarm, nextRightsDebt, releasedBy, rulingProb } from './harm.ts';
import { holdingCost } from './holding-cost.ts';
import { updateHome } from './home.ts';
import { expulsionHarm, updateHosting } from './hosting.ts';
import { keptHomeFrom } from './kept-home.ts';
import { updateOpinion } from './opinion.ts';
import { nextFailure, nextRally } from './rally.ts';
import { afterExposure, nextSalience, nextUsualPressure } from './salience.ts';
import { exposureWeight, nextScrutiny } from './scrutiny.ts';
import { updateShortage } from './shortage.ts';
import { updateSupport } from './support.ts';

/** What a draw of the stream `politics` decides; the key is the actor's. */
const SLOT = { exposure: 0, ruling: 1, rulingSize: 2 } as const;

/**
 * Step 10, one day of politics: workers missing, attention, camps, rally, harm that is seen or hidden, courts, norms and the cost of
 * holding on, for every state or bloc that others enter; then home politics of the states applying pressure, and support on all sides.
 */
export function updatePolitics(state: State, params: Params): void {
  updateShortage(state, params);
  const blocs: number[] = [];
  params.actors.forEach((actor, index) => {
    const own = state.actors[index]!;
    own.costTariff = trait(params, index, 'tariffExposure') * state.controls.tariff[index]!;
    own.costKeptHome = keptHomeFrom(state, params, index);
    own.rightsScrutiny = nextScrutiny(state, params, index);
    if (actor.members.some((member) => params.actors[member]!.segmentsTo.length > 0)) blocs.push(index);
    else if (facesPressure(state, params, index)) updateReceiving(state, params, index);
  });
  for (const bloc of blocs) {
    updateBlocPolitics(state, params, bloc);
    writeCost(state, params, bloc, observeActor(state, params, bloc)); // what all bear together, at the bloc's own weights
  }
  updateHosting(state, params);
  updateHome(state, params);
  updateSupport(state, params);
}

/** Somebody is under pressure who has a border that others cross, of whom something is demanded, or to whom a fellow member lets people pass. */
function facesPressure(state: State, params: Params, actor: number): boolean {
  if (params.actors[actor]!.segmentsTo.length > 0) return true;
  return params.dyads.some((dyad) => dyad.to === actor) || passageTo(state, params, actor) !== null;
}

function updateReceiving(state: State, params: Params, actor: number): void {
  const p = params.p;
  const own = state.actors[actor]!;
  const segments = params.actors[actor]!.segmentsTo;
  const seen = observeActor(state, params, actor);
  const frameStart = trait(params, actor, 'threatFrameStart');
  own.threatFrame = clamp01(frameStart + state.controls.framing[actor]!);
  const claimed = claimsHeard(state, params, actor);
  const salience = nextSalience(own, seen, claimed, p);
  const usualPressure = nextUsualPressure(own, seen, p);
  const camps = nextCamps(
    own,
    seen,
    {
      restrictive: trait(params, actor, 'restrictiveCampStart'),
      protective: trait(params, actor, 'protectiveCampStart'),
    },
    p,
  );
  const rally = nextRally(own, seen, trait(params, actor, 'rallyStrength'), p);
  const failure = nextFailure(own, seen, p);
  const harm = nextHarm(own, seen, p);
  const rightsDebt = nextRightsDebt(own, seen, p);
  const rightsCommitment = nextCommitment(own, seen, trait(params, actor, 'rightsCommitment'), p);
  // Everything above read yesterday's values; from here on they are today's.
  own.salience = salience;
  own.usualPressure = usualPressure;
  own.restrictiveCampShare = camps.restrictive;
  own.protectiveCampShare = camps.protective;
  own.compassion = camps.compassion;
  own.setback = camps.setback;
  own.rally = rally;
  own.failure = failure;
  own.visibleHarm = harm.visible + expulsionHarm(state, params, actor);
  own.hiddenHarm = harm.hidden;
  own.rightsDebt = rightsDebt;
  own.rightsCommitment = rightsCommitment;
  surface(state, params, actor, claimed);
  rule(state, params, actor);
  updateOpinion(state, params, actor, seen);
  writeCost(state, params, actor, seen);
  logCrossings(state, params, actor, segments);
}

/** Hidden harm is exposed: part of the archive becomes visible, as news of today. */
function surface(state: State, params: Params, actor: number, claimed: number): void {
  const own = state.actors[actor]!;
  const prob = exposureProb(own, claimed, params.p);
  if (uniform(state.keys.actors[actor]!, Stream.politics, state.day, 0, SLOT.exposure) >= prob) return;
  const released = release(own, params.p);
  const numbers = { released, hidden: own.hiddenHarm, visible: own.visibleHarm, prob };
  const causes = feedersOf(state, params, ['deathsVisible', 'pushbacks'], params.actors[actor]!.segmentsTo);
  log(state, 'exposure', params.actors[actor]!.id, null, numbers, causes);
}

function release(own: ActorState, p: ParameterValues): number {
  const released = releasedBy(own, p);
  own.hiddenHarm -= released;
  own.visibleHarm += released;
  own.salience = afterExposure(own.salience, released, p);
  return released;
}

/** A court rules: harm is stated in public, files are opened, part of the debt is settled. */
function rule(state: State, params: Params, actor: number): void {
  const own = state.actors[actor]!;
  const prob = rulingProb(own, state.controls.derogation[actor]!, params.p);
  const key = state.keys.actors[actor]!;
  if (uniform(key, Stream.politics, state.day, 0, SLOT.ruling) >= prob) return;
  const share = uniform(key, Stream.politics, state.day, 0, SLOT.rulingSize);
  const size = params.p.rulingSizeMin + params.p.rulingSizeSpan * share;
  const debt = own.rightsDebt;
  const released = release(own, params.p);
  own.visibleHarm += size;
  own.rightsDebt = debt * params.p.rulingDebtShare;
  const numbers = { size, debt, released, visible: own.visibleHarm, prob };
  const causes = feedersOf(state, params, ['pushbacks', 'asylumRefusedUnheard'], params.actors[actor]!.segmentsTo);
  log(state, 'courtRuling', params.actors[actor]!.id, null, numbers, causes);
}

function writeCost(state: State, params: Params, actor: number, seen: Observed): void {
  const own = state.actors[actor]!;
  const weights = {
    restrictive: trait(params, actor, 'restrictiveCostWeight'),
    polarisation: trait(params, actor, 'polarisationCostWeight'),
    hypocrisy: exposureWeight(state, params, actor),
    capacity: trait(params, actor, 'capacityCostWeight'),
  };
  const parts = holdingCost(own, seen, weights, params.p);
  own.costCapacity = parts.capacity;
  own.costRestrictive = parts.restrictive;
  own.costPolarisation = parts.polarisation;
  own.costExposure = parts.exposure;
  own.costRally = parts.rally;
  own.costHolding = parts.holding;
}
