import { bearsMost } from '../../politics/bloc.ts';
import { weightedMembers } from '../../politics/weights.ts';
import { DAYS_PER_WEEK } from '../../units.ts';
import type { Choice } from '../policies/choice.ts';
import { against, isRestrictive, isWatched, set, type View } from './view.ts';

/**
 * What a bloc, or a state that has none, offers and withholds beside sanctions. Acts that need its internal process wait until it can act.
 *
 * | lever                  | rule                                                                                            |
 * |------------------------|-------------------------------------------------------------------------------------------------|
 * | transitAid             | one step more a meeting while people come and nobody presses; taken back from who presses        |
 * | visaLiberalisation     | taken back from who presses (given only by settlement)                                           |
 * | moneyForControl        | far above capacity, for weeks, while nobody presses; needs the process                           |
 * | contact                | when the other side has come down from its peak, or people are stranded on its side              |
 * | rightsScrutiny         | one step towards criticism while harm is seen and the protective camp leads, one towards silence |
 * |                        | while the restrictive camp leads and people watch, else one step back                            |
 * | legalChange            | after long pressure, while the restrictive camp leads; needs the process                         |
 * | standingConditionality | once money was part of a settlement                                                              |
 * | memberSideDeal         | one step more a meeting while unity is low; ended when pressure is over                          |
 * | relocation             | while unity is low and the protective camp leads; needs the process                              |
 *
 * Set only by a settlement, or by nobody: readmission, visa-free travel, cooperation over a diaspora, grants.
 */
export function dealWithPartners(view: View, weeksPressed: number, canAct: boolean): readonly Choice[] {
  return [
    ...payPartners(view, weeksPressed),
    ...payForControl(view, weeksPressed, canAct),
    ...offerContact(view, canAct),
    ...speak(view),
    ...changeLaw(view, weeksPressed, canAct),
    ...tieAid(view),
    ...holdTogether(view, canAct),
  ];
}

function payPartners(view: View, weeksPressed: number): readonly Choice[] {
  const { p } = view.params;
  if (weeksPressed >= 0) {
    const numbers = { weeks: weeksPressed };
    return [
      ...set(view, 'transitAid', 'aidWithheld', () => 0, numbers),
      ...set(view, 'visaLiberalisation', 'aidWithheld', () => 0, numbers),
    ];
  }
  if (view.seen.pressure < p.transitAidPressure) return [];
  const more = (before: number): number => Math.min(1, before + p.transitAidStep);
  return set(view, 'transitAid', 'partnersPaid', more, against(view.seen.pressure, p.transitAidPressure));
}

function payForControl(view: View, weeksPressed: number, canAct: boolean): readonly Choice[] {
  const { p } = view.params;
  const numbers = against(view.own.usualPressure, p.moneyPressure);
  if (!canAct || weeksPressed >= 0 || numbers.margin < 0) return [];
  return set(view, 'moneyForControl', 'controlBought', (before) => Math.max(before, p.moneyLevel), numbers);
}

/** Dyads in which this actor, or a member, is pressed now. */
function pressedBy({ state, params, actor }: View): readonly number[] {
  const { members } = params.actors[actor]!;
  return params.dyads.flatMap(({ to }, index) =>
    (to === actor || members.includes(to)) && state.dyads[index]!.stage === 'executing' ? [index] : [],
  );
}

function offerContact(view: View, canAct: boolean): readonly Choice[] {
  const { state, seen } = view;
  const { p } = view.params;
  const pressed = pressedBy(view);
  const down = pressed.reduce(
    (most, index) => Math.max(most, state.dyads[index]!.escalationPeak - state.dyads[index]!.escalation),
    0,
  );
  const weeks = pressed.reduce((most, i) => Math.max(most, state.day - state.dyads[i]!.stageSince), 0) / DAYS_PER_WEEK;
  const numbers = { down, stranded: seen.stranded, weeks, threshold: p.contactWeeks };
  if (pressed.length === 0) return set(view, 'contact', 'contactEnded', () => 0, numbers);
  const looksForWayOut = down > 0 || seen.stranded >= p.contactStranded;
  const isFelt = view.own.costHolding > 0; // whom pressure costs nothing gives nothing, not even a call
  if (!canAct || !isFelt || weeks < p.contactWeeks || !looksForWayOut) return [];
  return set(view, 'contact', 'contactOffered', (before) => Math.max(before, p.contactLevel), numbers);
}

function speak(view: View): readonly Choice[] {
  const { own } = view;
  const { p } = view.params;
  const numbers = against(own.visibleHarm, p.harmEvent);
  const isCritical = numbers.margin >= 0 && !isRestrictive(view);
  const isSilent = isRestrictive(view) && isWatched(view);
  const aim = isCritical ? p.scrutinySpoken : isSilent ? -p.scrutinySpoken : 0;
  const step = (before: number): number =>
    aim > before ? Math.min(aim, before + p.scrutinyStep) : Math.max(aim, before - p.scrutinyStep);
  return set(view, 'rightsScrutiny', 'scrutinySpoken', step, numbers);
}

function changeLaw(view: View, weeksPressed: number, canAct: boolean): readonly Choice[] {
  const { p } = view.params;
  const numbers = against(weeksPressed, p.lawWeeks);
  if (!canAct || numbers.margin < 0 || !isRestrictive(view)) return [];
  return set(view, 'legalChange', 'lawChanged', (before) => Math.max(before, p.lawLevel), numbers);
}

/** It paid once for control: from then on aid is tied to it. */
function tieAid(view: View): readonly Choice[] {
  const { state, params, actor } = view;
  const { members } = params.actors[actor]!;
  const paid = params.dyads.some(
    ({ to }, index) => (to === actor || members.includes(to)) && state.dyads[index]!.endedBy === 'deal',
  );
  return paid ? set(view, 'standingConditionality', 'aidTied', () => 1, {}) : [];
}

function holdTogether(view: View, canAct: boolean): readonly Choice[] {
  const { state, params, actor, own, seen } = view;
  const { p } = params;
  if (params.actors[actor]!.members.length === 0) return [];
  if (seen.pressure < p.pushbackStartPressure) {
    const numbers = against(own.cohesion, p.cohesionEventShare);
    return [
      ...set(view, 'memberSideDeal', 'measureEnded', () => 0, numbers),
      ...set(view, 'relocation', 'measureEnded', () => 0, numbers),
    ];
  }
  if (own.cohesion >= p.cohesionEventShare) return [];
  const most = bearsMost(state, weightedMembers(state, params, actor));
  const numbers = {
    ...against(own.cohesion, p.cohesionEventShare),
    cost: most === null ? 0 : state.actors[most]!.costHolding,
  };
  const more = (before: number): number => Math.min(1, before + p.sideDealStep);
  const moved = p.relocationCapacityShare * seen.capacity;
  return [
    ...set(view, 'memberSideDeal', 'sideDealMade', more, numbers),
    ...(canAct && !isRestrictive(view)
      ? set(view, 'relocation', 'relocationAgreed', (before) => Math.max(before, moved), numbers)
      : []),
  ];
}
