import { within } from '../../diplomacy/hazard.ts';
import { practisedElsewhere, thresholdAfter } from '../../diplomacy/normalisation.ts';
import { observeActor } from '../../observed.ts';
import type { Params } from '../../params.ts';
import { polarisation } from '../../politics/camps.ts';
import { exposureWeight } from '../../politics/scrutiny.ts';
import type { State } from '../../state.ts';
import { trait } from '../../traits.ts';
import { DAYS_PER_WEEK } from '../../units.ts';
import type { Choice, Turn } from '../policies/choice.ts';
import { hardenFurther } from './harden.ts';
import { receiveBetter } from './receive.ts';
import { isPressed, set, type View } from './view.ts';

/** What the draws of a state under pressure decide. */
const DRAW = { fence: 0 } as const;

/**
 * A state under pressure when nobody scripts it, from its own records:
 *
 * | lever          | rule                                                                                             |
 * |----------------|--------------------------------------------------------------------------------------------------|
 * | pushback       | drifts up with pressure, slowed by the rights commitment; not taken back while attempts go on     |
 * | guards         | in proportion to pressure                                                                        |
 * | fence          | decided at a hazard while attention is high and the restrictive camp is the larger one            |
 * | emergency zone | while it hides more cost than it causes                                                          |
 * | framing        | towards threat while a rally gains more than mobilisation costs, else back                        |
 * | closureMessage | once most people are turned back                                                                 |
 * | detention      | while the restrictive camp is mobilised                                                          |
 * | reception      | more while capacity is what costs most and the protective camp is the larger one                  |
 *
 * Turning back, zones and closed posts are taken up sooner where other states under pressure already practise them (diplomacy/normalisation.ts).
 * What it may do beyond that is in harden.ts and receive.ts.
 */
export function actAsTargetState(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const seen = observeActor(state, params, actor);
  const view: View = { state, params, actor, own: state.actors[actor]!, seen, turn };
  return [
    ...turnBack(view),
    ...placeGuards(view),
    ...decideFence(view),
    ...declareZone(view),
    ...chooseFrame(view),
    ...announceClosure(view),
    ...detain(view),
    ...receive(view),
    ...hardenFurther(view),
    ...receiveBetter(view),
  ];
}

function turnBack(view: View): readonly Choice[] {
  const { state, params, actor, own, seen, turn } = view;
  const practised = practisedElsewhere(state, params, actor, 'pushback');
  const eased = thresholdAfter(params.p, practised);
  if (seen.pressure < params.p.pushbackStartPressure * eased) return [];
  // What a derogation allows, the commitment no longer slows.
  const bound = own.rightsCommitment * (1 - view.state.controls.derogation[actor]!);
  const brake = 1 - params.p.pushbackNormBrake * bound;
  const drift = trait(params, actor, 'pushbackDriftPerWeek') * turn.weeks * (seen.pressure / eased) * brake;
  const most = trait(params, actor, 'pushbackMaxShare');
  const numbers = { pressure: seen.pressure, rights: own.rightsCommitment, practised, drift };
  return set(
    view,
    'pushback',
    'practiceHardened',
    (before) => Math.max(before, Math.min(most, before + drift)),
    numbers,
  );
}

function placeGuards(view: View): readonly Choice[] {
  const { params, actor, seen } = view;
  const wanted = trait(params, actor, 'guardsPerPressure') * seen.pressure;
  const level = Math.round(Math.min(trait(params, actor, 'guardsMaxPerKm'), wanted));
  // A change of less than two persons per km is not worth a redeployment.
  const worthIt = (before: number): boolean => Math.abs(level - before) >= 2 || level === 0;
  return set(view, 'guards', 'guardsSet', (before) => (worthIt(before) ? level : null), { pressure: seen.pressure });
}

function decideFence(view: View): readonly Choice[] {
  const { params, own, turn } = view;
  const isWanted =
    own.salience >= params.p.salienceEventShare &&
    own.restrictiveCampShare > own.protectiveCampShare &&
    isPressed(view);
  const prob = within(params.p.fenceDecisionPerWeek, turn.weeks);
  if (!isWanted || turn.draw(DRAW.fence) >= prob) return [];
  const numbers = { salience: own.salience, threshold: params.p.salienceEventShare, prob };
  return set(view, 'fence', 'fenceDecided', (before) => (before < 1 ? 1 : null), numbers);
}

function declareZone(view: View): readonly Choice[] {
  const { params, actor, own } = view;
  const { p } = params;
  const level = trait(params, actor, 'zoneLevel');
  const gain =
    p.targetCostScaleUtilPerWeek *
    exposureWeight(view.state, params, actor) *
    own.rightsCommitment *
    (own.visibleHarm + own.hiddenHarm) *
    level;
  const eased = thresholdAfter(p, practisedElsewhere(view.state, params, actor, 'emergencyZone'));
  const price = p.zonePrice * eased * own.rightsCommitment * own.protectiveCampShare;
  const numbers = { gain, price, margin: gain - price };
  if (gain > price && isPressed(view)) return set(view, 'emergencyZone', 'zoneDeclared', () => level, numbers);
  const isOver = !isPressed(view) && own.salience < p.salienceEventShare;
  return isOver ? set(view, 'emergencyZone', 'zoneLifted', () => 0, numbers) : [];
}

/** Marginal weekly gain of a more threatening frame (a larger rally) against its marginal cost (a larger restrictive camp). */
function chooseFrame(view: View): readonly Choice[] {
  const { params, actor, own, seen } = view;
  const { p } = params;
  if (!isPressed(view)) return set(view, 'framing', 'frameChosen', () => 0, { gain: 0, price: 0, margin: 0 });
  const unity = 1 - p.rallyDisunityShare * polarisation(own);
  const gain = DAYS_PER_WEEK * p.rallyGainPerDay * trait(params, actor, 'rallyStrength') * unity * seen.pressure;
  const mobilised = p.restrictiveMobilisationPerWeek * own.salience * seen.entries * (1 - own.restrictiveCampShare);
  const opposed = 2 * own.protectiveCampShare * 2;
  const price =
    own.salience *
    mobilised *
    (trait(params, actor, 'restrictiveCostWeight') * seen.entries +
      trait(params, actor, 'polarisationCostWeight') * opposed * seen.pressure);
  const step = gain > price ? p.framingStep : -p.framingStep;
  const level = (before: number): number => Math.max(-1, Math.min(1, before + step));
  return set(view, 'framing', 'frameChosen', level, { gain, price, margin: gain - price });
}

function announceClosure(view: View): readonly Choice[] {
  const { params, seen } = view;
  const threshold = params.p.closureMessageFromShare;
  if (seen.pushback < threshold) return [];
  const numbers = { pushback: seen.pushback, threshold, margin: seen.pushback - threshold };
  return set(view, 'closureMessage', 'closureAnnounced', () => 1, numbers);
}

function detain(view: View): readonly Choice[] {
  const { params, actor, own } = view;
  const mobilised = own.restrictiveCampShare - trait(params, actor, 'restrictiveCampStart');
  const threshold = params.p.campEventShare;
  const level = mobilised >= threshold ? params.p.detentionLevel : 0;
  return set(view, 'detention', 'detentionSet', () => level, { mobilised, threshold, margin: mobilised - threshold });
}

function receive(view: View): readonly Choice[] {
  const { params, own } = view;
  const others = Math.max(own.costRestrictive, own.costPolarisation, own.costExposure);
  const isProtective = own.protectiveCampShare >= own.restrictiveCampShare;
  const wantsMore = isProtective && own.costCapacity > others;
  const step = wantsMore ? params.p.receptionStep : own.restrictiveHigh === 1 ? -params.p.receptionStep : 0;
  if (step === 0) return [];
  const numbers = { capacity: own.costCapacity, others, step };
  return set(view, 'reception', 'receptionSet', (before) => Math.max(0, Math.min(1, before + step)), numbers);
}
