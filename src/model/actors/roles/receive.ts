import { peopleAtStrip } from '../../records/observations.ts';
import type { Choice } from '../policies/choice.ts';
import { against, isPressed, isRestrictive, isWatched, set, type View } from './view.ts';

/**
 * What a state may do for people who come. Humane measures begin while the protective camp is not the smaller one; they end when nobody comes any
 * more, or when the restrictive camp has become the larger one and people watch.
 *
 * | lever                | from                                                                                     |
 * |----------------------|------------------------------------------------------------------------------------------|
 * | legalPathways        | pressure                                                                                 |
 * | humanitarianCorridor | people stranded at that border                                                           |
 * | borderProcedure      | visible harm                                                                             |
 * | ngoAccess            | visible harm                                                                             |
 * | temporaryProtection  | pressure at capacity, for groups from across the line who are nearly all recognised      |
 * | onwardPassage        | pressure far above capacity                                                              |
 * | returnGrant          | remembered weeks of entries beyond capacity (either camp)                                |
 * | informationCampaign  | while people watch and come (either camp)                                                |
 */
export function receiveBetter(view: View): readonly Choice[] {
  return [
    ...openPathways(view),
    ...openCorridor(view),
    ...hearAtBorder(view),
    ...letHelpersIn(view),
    ...protectAtOnce(view),
    ...letPass(view),
    ...payReturns(view),
    ...inform(view),
  ];
}

/** 1 begins, −1 ends, 0 leaves things as they are. */
function turn(view: View, isNeeded: boolean): -1 | 0 | 1 {
  if (!isPressed(view) || (isRestrictive(view) && isWatched(view))) return -1;
  return isNeeded && !isRestrictive(view) ? 1 : 0;
}

function humane(
  view: View,
  lever: string,
  rule: 'pathwaysOpened' | 'procedureAtBorder' | 'helpersLetIn' | 'passageLet',
  wanted: number,
  value: number,
  threshold: number,
): readonly Choice[] {
  const now = turn(view, value >= threshold);
  const numbers = against(value, threshold);
  if (now > 0) return set(view, lever, rule, () => wanted, numbers);
  return now < 0 ? set(view, lever, 'measureEnded', () => 0, numbers) : [];
}

function openPathways(view: View): readonly Choice[] {
  const { p } = view.params;
  const perDay = p.pathwaysCapacityShare * view.seen.capacity;
  return humane(view, 'legalPathways', 'pathwaysOpened', perDay, view.seen.pressure, p.pushbackStartPressure);
}

function openCorridor(view: View): readonly Choice[] {
  const { state, params } = view;
  const threshold = params.p.originDiplomacyStranded * params.p.strandedReferencePersons;
  const people = (segment: number): number => peopleAtStrip(state, params, segment);
  const level = (_before: number, { target }: { target: number }): number | null => {
    if (!params.actors[view.actor]!.segmentsTo.includes(target)) return null;
    const now = turn(view, people(target) >= threshold);
    if (now > 0) return params.p.corridorCapacityShare * state.controls.handlingPerDay[target]!;
    return now < 0 ? 0 : null;
  };
  return set(view, 'humanitarianCorridor', 'corridorOpened', level, ({ target }) => against(people(target), threshold));
}

function hearAtBorder(view: View): readonly Choice[] {
  const { p } = view.params;
  return humane(
    view,
    'borderProcedure',
    'procedureAtBorder',
    p.borderProcedureLevel,
    view.own.visibleHarm,
    p.harmEvent,
  );
}

function letHelpersIn(view: View): readonly Choice[] {
  const { p } = view.params;
  return humane(view, 'ngoAccess', 'helpersLetIn', p.helpersAccessLevel, view.own.visibleHarm, p.harmEvent);
}

function letPass(view: View): readonly Choice[] {
  const { p, dyads } = view.params;
  if (dyads.some(({ by, means }) => by === view.actor && means.includes('passage'))) return []; // it presses with that
  return humane(view, 'onwardPassage', 'passageLet', p.passageLevel, view.seen.pressure, p.passagePressure);
}

/**
 * People whom nearly everybody recognises and for whom this is the first country outside their own are protected at once when more come than can
 * be heard. Nobody else is: at one border two groups are then treated by two rules, and the output shows it.
 */
function protectAtOnce(view: View): readonly Choice[] {
  const { params, actor, seen } = view;
  const { p } = params;
  const neighbours = params.actors[actor]!.segmentsTo.map((s) => params.segments[s]!.from);
  const groups = params.groups.flatMap(({ home, recognitionShare }, g) =>
    recognitionShare >= p.temporaryRecognitionShare && neighbours.includes(params.places[home]!.country) ? [g] : [],
  );
  if (groups.length === 0 || seen.pressure < p.temporaryPressure) return [];
  return set(view, 'temporaryProtection', 'protectedAtOnce', () => 1, against(seen.pressure, p.temporaryPressure)).map(
    (choice) => ({ ...choice, groups }),
  );
}

function payReturns(view: View): readonly Choice[] {
  const { p } = view.params;
  const numbers = against(view.own.failure, p.returnGrantFailureWeeks);
  if (numbers.margin < 0) return [];
  return set(view, 'returnGrant', 'returnsPaid', (before) => Math.max(before, p.returnGrantOfferedEur), numbers);
}

function inform(view: View): readonly Choice[] {
  const { p } = view.params;
  const isOn = isWatched(view) && isPressed(view);
  const numbers = against(view.own.salience, p.salienceEventShare);
  if (isOn) return set(view, 'informationCampaign', 'campaignBegun', () => p.campaignLevel, numbers);
  return set(view, 'informationCampaign', 'measureEnded', () => 0, numbers);
}
