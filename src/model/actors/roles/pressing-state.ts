import { levelsFor } from '../../escalation.ts';
import { requestedLevel, slotsOf } from '../../levels.ts';
import { observeLeaving } from '../../observed.ts';
import type { Params } from '../../params.ts';
import { peopleAtStrip, recordedAttempts7, recordedEntries7 } from '../../records/observations.ts';
import type { State } from '../../state.ts';
import type { Choice, Turn } from '../policies/choice.ts';
import { against, set, type View } from './view.ts';

/**
 * A state that can let people move. How far it goes is decided in the bargaining (stop, hold or step up, diplomacy/); its levers follow at
 * once. Steering is decided on its own dates. When it has stopped it opens shelter for those still at the border.
 */
export function actAsPressingState(state: State, params: Params, actor: number, turn: Turn): readonly Choice[] {
  const escalation = highestEscalation(state, params, actor);
  const choices: Choice[] = [];
  for (const [lever, level] of Object.entries(levelsFor(params, actor, escalation))) {
    for (const slot of slotsOf(params, actor, lever)) {
      choices.push({ slot, level, rule: 'leversFollowEscalation', numbers: { escalation, level } });
    }
  }
  if (!turn.isEpoch) return choices;
  choices.push(
    ...appeal({ state, params, actor, own: state.actors[actor]!, seen: observeLeaving(state, params, actor), turn }),
  );
  if (escalation >= params.p.escortedEscalation) choices.push(...steer(state, params, actor));
  if (hasEnded(state, params, actor)) choices.push(...shelter(state, params, actor));
  return choices;
}

/** A host asks others to carry part of what hosting costs it, before it threatens and beside it. */
function appeal(view: View): readonly Choice[] {
  const numbers = against(view.own.costHosting, view.params.p.appealCostUtil);
  return set(view, 'hostingAppeal', 'hostAppealed', () => (numbers.margin >= 0 ? 1 : 0), numbers);
}

function highestEscalation(state: State, params: Params, actor: number): number {
  return params.dyads.reduce(
    (most, dyad, i) => (dyad.by === actor ? Math.max(most, state.dyads[i]!.escalation) : most),
    0,
  );
}

/** Pressure was applied by this actor and is over. */
function hasEnded(state: State, params: Params, actor: number): boolean {
  const own = state.dyads.filter((_, i) => params.dyads[i]!.by === actor);
  return own.some(({ started }) => started) && own.every(({ stage }) => stage === 'stopped' || stage === 'conceded');
}

/**
 * Escorts lead in proportion to what is recorded as getting in: weight = (entries + 1) ÷ (attempts + 2) at each segment, relative to the best, in
 * steps of `steeringStep`. It is a rule of thumb on public numbers, not a search.
 */
function steer(state: State, params: Params, actor: number): readonly Choice[] {
  const slots = slotsOf(params, actor, 'steering').filter((slot) =>
    params.actors[actor]!.segmentsFrom.includes(slot.target),
  );
  const success = slots.map(
    (slot) => (recordedEntries7(state, slot.target) + 1) / (recordedAttempts7(state, slot.target) + 2),
  );
  const best = success.reduce((most, share) => Math.max(most, share), 0);
  return slots.map((slot, i) => {
    const level = Math.round(success[i]! / best / params.p.steeringStep) * params.p.steeringStep;
    return { slot, level, rule: 'steeringChosen', numbers: { success: success[i]!, best, level } };
  });
}

/** Places for the people who stand at each strip, never fewer than there already are. */
function shelter(state: State, params: Params, actor: number): readonly Choice[] {
  return slotsOf(params, actor, 'campShelter').flatMap((slot) => {
    const people = peopleAtStrip(state, params, slot.target);
    const before = requestedLevel(state, params, slot);
    if (people <= before) return [];
    return [{ slot, level: people, rule: 'shelterOpened', numbers: { people, level: people, previous: before } }];
  });
}
