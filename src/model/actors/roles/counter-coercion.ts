import { within } from '../../diplomacy/hazard.ts';
import { requestedLevel, slotsOf } from '../../levels.ts';
import { type Observed, observeActor } from '../../observed.ts';
import type { Params } from '../../params.ts';
import { unity } from '../../politics/bloc.ts';
import type { RuleId } from '../../rules.ts';
import { sanctionedBy } from '../../sanctioned.ts';
import type { State } from '../../state.ts';
import { trait } from '../../traits.ts';
import { DAYS_PER_WEEK } from '../../units.ts';
import type { Choice, Turn } from '../policies/choice.ts';
import { dealWithPartners } from './partners.ts';

/** What the draws of a bloc (or of a state that has none) decide. */
const DRAW = { canAct: 0 } as const;

/**
 * What a bloc does about pressure on itself or a member. Money and quiet talks are executive acts; sanctions and public threats to carriers
 * need its internal process (brake) and, for sanctions, the time between a call for them and their adoption.
 */
export function counterCoercion(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const seen = observeActor(state, params, actor);
  const weeks = weeksOfPressure(state, params, actor);
  const epochs = (turn.weeks * DAYS_PER_WEEK) / params.p.decisionEpochDays;
  const canAct =
    turn.draw(DRAW.canAct) <
    within(trait(params, actor, 'blocActProb') * unity(state.actors[actor]!, params.p), epochs);
  return [
    ...aid(state, params, actor, seen),
    ...approachOrigins(state, params, actor, seen),
    ...warnCarriers(state, params, actor, weeks, canAct),
    ...sanction(state, params, actor, weeksOfPressure(state, params, actor, sanctionedBy(params, actor)), canAct),
    ...dealWithPartners({ state, params, actor, own: state.actors[actor]!, seen, turn }, weeks, canAct),
  ];
}

/** Weeks since somebody (of `by`, where it is given) began to press this actor or a member; −1 if nobody does now. */
function weeksOfPressure(state: State, params: Params, actor: number, by?: readonly number[]): number {
  const { members } = params.actors[actor]!;
  let days = -1;
  params.dyads.forEach((dyad, i) => {
    const concerns = (dyad.to === actor || members.includes(dyad.to)) && (by?.includes(dyad.by) ?? true);
    const { stage, stageSince } = state.dyads[i]!;
    if (concerns && stage === 'executing') days = Math.max(days, state.day - stageSince);
  });
  return days < 0 ? -1 : days / DAYS_PER_WEEK;
}

function raise(
  state: State,
  params: Params,
  actor: number,
  lever: string,
  rule: RuleId,
  wanted: number,
  numbers: Readonly<Record<string, number>>,
): readonly Choice[] {
  return slotsOf(params, actor, lever).flatMap((slot) => {
    const previous = requestedLevel(state, params, slot);
    return wanted > previous ? [{ slot, level: wanted, rule, numbers: { ...numbers, level: wanted, previous } }] : [];
  });
}

function aid(state: State, params: Params, actor: number, seen: Observed): readonly Choice[] {
  const threshold = params.p.frontlineAidPressure;
  if (seen.pressure < threshold) return [];
  const numbers = { pressure: seen.pressure, threshold, margin: seen.pressure - threshold };
  return raise(state, params, actor, 'frontlineAid', 'aidGranted', 1, numbers);
}

function approachOrigins(state: State, params: Params, actor: number, seen: Observed): readonly Choice[] {
  const threshold = params.p.originDiplomacyStranded;
  if (seen.stranded < threshold) return [];
  const numbers = { stranded: seen.stranded, threshold, margin: seen.stranded - threshold };
  return raise(state, params, actor, 'originDiplomacy', 'originsApproached', 1, numbers);
}

function warnCarriers(state: State, params: Params, actor: number, weeks: number, canAct: boolean): readonly Choice[] {
  if (weeks < 0) return [];
  const { salience } = state.actors[actor]!;
  const threshold = params.p.carrierPublicSalienceShare;
  const inPublic = canAct && salience >= threshold;
  const level = inPublic ? 1 : params.p.carrierPressureQuiet;
  return raise(state, params, actor, 'carrierPressure', 'carriersApproached', level, { salience, threshold, weeks });
}

/** One package at a time, each after the same lag; what was adopted stays. */
function sanction(state: State, params: Params, actor: number, weeks: number, canAct: boolean): readonly Choice[] {
  if (!canAct || weeks < 0) return [];
  return slotsOf(params, actor, 'sanctions').flatMap((slot) => {
    const previous = requestedLevel(state, params, slot);
    const adopted = previous / params.p.sanctionPackageStep;
    const lag = params.p.sanctionAdoptionLagWeeks * (adopted + 1);
    if (weeks < lag) return [];
    const level = Math.min(1, previous + params.p.sanctionPackageStep);
    return [
      { slot, level, rule: 'packageAdopted', numbers: { weeks, threshold: lag, margin: weeks - lag, level, previous } },
    ];
  });
}
