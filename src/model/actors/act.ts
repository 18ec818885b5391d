import { uniform } from '../../kernel/draws.ts';
import { clamp } from '../../kernel/math.ts';
import { log } from '../events-log.ts';
import { levelWidth } from '../levels.ts';
import { observeActor } from '../observed.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';
import { Stream } from '../streams.ts';
import { DAYS_PER_WEEK } from '../units.ts';
import { answerDifference, answeredAhead } from './history.ts';
import { chooseAdaptively } from './policies/adaptive.ts';
import type { Choice, Turn } from './policies/choice.ts';
import { chooseByRules } from './policies/rules.ts';
import { keepPromises, withinPromises } from './promises.ts';
import { reactsTo } from './react.ts';
import { request } from './request.ts';

/**
 * Step 2a: actors whose date or emergency has come observe and set levers. Offers, answers and stopping are the bargaining's
 * (diplomacy/); what a settlement of yesterday promised moves first. Third parties answer here too, on their own dates.
 */
export function actEpochs(state: State, params: Params): void {
  keepPromises(state, params);
  params.actors.forEach(({ policy }, actor) => {
    if (policy === 'scripted') {
      const choices = answerDifference(state, params, actor);
      carryOut(state, params, actor, choices);
      answeredAhead(state, params, choices);
    }
    if (policy !== 'adaptive' && policy !== 'rules') return;
    const turn = turnOf(state, params, actor);
    if (policy === 'adaptive') {
      const wanted = chooseAdaptively(state, params, actor, turn);
      const choices = wanted.map((choice) => asPromised(state, params, choice));
      carryOut(state, params, actor, choices);
    } else if (turn.isEpoch) carryOut(state, params, actor, chooseByRules(state, params, actor));
    if (turn.isEpoch) remember(state, params, actor);
  });
}

function turnOf(state: State, params: Params, actor: number): Turn {
  const { day } = state;
  const stream = isThirdParty(params, actor) ? Stream.third : Stream.policy;
  return {
    weeks: Math.max(1, day - state.actors[actor]!.lastActDay) / DAYS_PER_WEEK,
    isEpoch: day > 0 && (day % params.actors[actor]!.epochDays === 0 || isEmergency(state, params, actor)),
    draw: (slot) => uniform(state.keys.actors[actor]!, stream, day, 0, slot),
  };
}

function isThirdParty(params: Params, actor: number): boolean {
  const { segmentsFrom, segmentsTo } = params.actors[actor]!;
  return segmentsFrom.length === 0 && segmentsTo.length === 0;
}

/** A state that others enter meets before its date when pressure is high and well above what it last saw. */
function isEmergency(state: State, params: Params, actor: number): boolean {
  const { pressure } = observeActor(state, params, actor);
  const { triggerPressure, triggerRatio } = params.p;
  return pressure >= triggerPressure && pressure >= triggerRatio * state.actors[actor]!.pressureSeen;
}

function remember(state: State, params: Params, actor: number): void {
  const own = state.actors[actor]!;
  own.lastActDay = state.day;
  own.pressureSeen = observeActor(state, params, actor).pressure;
}

/** A choice that changes something is an event with its reason; the lever it sets names that event as its cause. */
function carryOut(state: State, params: Params, actor: number, choices: readonly Choice[]): void {
  for (const { slot, level, groups = [], rule, numbers } of choices) {
    if (!wouldChange(state, params, slot.index, level, groups)) continue;
    const reason = log(state, rule, params.actors[actor]!.id, slot.id, numbers, reactsTo(state, params, actor));
    request(state, params, slot, level, groups, [reason]);
  }
}

/** A choice of a state that keeps its word. */
function asPromised(state: State, params: Params, choice: Choice): Choice {
  const level = withinPromises(state, params, choice.slot, choice.level);
  if (level === choice.level) return choice;
  const numbers = Object.hasOwn(choice.numbers, 'level') ? { ...choice.numbers, level } : choice.numbers;
  return { ...choice, level, numbers };
}

function wouldChange(state: State, params: Params, slot: number, level: number, groups: readonly number[]): boolean {
  if (params.held[slot] === 1) return false;
  const { range } = params.leverSlots[slot]!.lever;
  const within = clamp(level, range[0], range[1]); // as it will be set
  const width = levelWidth(params);
  const touched = groups.length > 0 ? groups : Array.from({ length: width }, (_, g) => g);
  return touched.some((g) => state.levers.requested[slot * width + g] !== within);
}
