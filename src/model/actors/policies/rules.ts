import { invariant } from '../../../kernel/assert.ts';
import { countWindow, type SegmentCounter } from '../../counters.ts';
import { leverLevel } from '../../levels.ts';
import { type Observed, observeActor, observeLeaving } from '../../observed.ts';
import type { ParameterId } from '../../parameters.ts';
import type { ActorParams, Params } from '../../params.ts';
import type { State } from '../../state.ts';
import type { Choice } from './choice.ts';

/** Counts an authority keeps of its own borders: name in a formula → counter. */
const COUNTED = {
  attempts: 'recordedAttempts',
  entries: 'recordedEntries',
  pushbacks: 'pushbacks',
  interceptions: 'interceptions',
  deathsRecorded: 'recordedDeaths',
  deathsVisible: 'visibleDeaths',
} as const satisfies Readonly<Record<string, SegmentCounter>>;

/** What an authority knows today: name in a formula → how to read it. */
const KNOWN: Readonly<Record<string, (state: State, params: Params, actor: number) => number>> = {
  day: (state) => state.day,
  pressure: (state, params, actor) => seen(state, params, actor).pressure,
  peopleAtBorder: (state, params, actor) => seen(state, params, actor).stranded * params.p.strandedReferencePersons,
  salience: (state, _params, actor) => state.actors[actor]!.salience,
  restrictiveCampShare: (state, _params, actor) => state.actors[actor]!.restrictiveCampShare,
  protectiveCampShare: (state, _params, actor) => state.actors[actor]!.protectiveCampShare,
  incumbentSupport: (state, _params, actor) => state.actors[actor]!.incumbentSupport,
  threatFrame: (state, _params, actor) => state.actors[actor]!.threatFrame,
  rally: (state, _params, actor) => state.actors[actor]!.rally,
  visibleHarm: (state, _params, actor) => state.actors[actor]!.visibleHarm,
};

/** Names of an actor's own records that a rule may read; those of `counted` may carry a number of days, `attempts7`. */
export const ownRecords = { counted: Object.keys(COUNTED), known: Object.keys(KNOWN) } as const;

/**
 * Policy `rules`: formulas over the actor's own records. A count without days is yesterday's; `attempts7` is the sum over seven full
 * days ending yesterday, at its own borders (a bloc: its members'). A lever's name is its level in force, a parameter's its value.
 */
export function chooseByRules(state: State, params: Params, actor: number): readonly Choice[] {
  const lookup = (name: string): number => ownRecord(state, params, actor, name);
  const choices: Choice[] = [];
  for (const rule of params.rules) {
    const slot = params.leverSlots[rule.slot]!;
    if (slot.actor !== actor) continue;
    const when = rule.when === null ? 1 : rule.when(lookup);
    if (when === 0) continue;
    const level = rule.level(lookup);
    choices.push({ slot, level, rule: 'ruleApplied', numbers: { level, when } });
  }
  return choices;
}

function ownRecord(state: State, params: Params, actor: number, name: string): number {
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (known !== undefined) return known(state, params, actor);
  const [, stem = name, digits = ''] = /^([A-Za-z]+)([0-9]*)$/.exec(name) ?? [];
  if (Object.hasOwn(COUNTED, stem)) {
    const counter = COUNTED[stem as keyof typeof COUNTED];
    const days = digits === '' ? 1 : Number(digits);
    return borders(params.actors[actor]!).reduce(
      (sum, s) => sum + countWindow(state, counter, s, state.day - 1, days),
      0,
    );
  }
  if (params.leverSlots.some((slot) => slot.actor === actor && slot.lever.id === name)) {
    return leverLevel(state, params, actor, name);
  }
  const value = Object.hasOwn(params.p, name) ? params.p[name as ParameterId] : undefined;
  invariant(value !== undefined, () => `a rule reads ${name}, which is no record of ${params.actors[actor]!.id}`);
  return value;
}

/** Movement at those borders, and movement without people towards the actor or, if it only applies pressure, away from it. */
function seen(state: State, params: Params, actor: number): Observed {
  const { segmentsTo, segmentsFrom } = params.actors[actor]!;
  const isPressing = segmentsTo.length === 0 && params.dyads.some(({ by }) => by === actor);
  return isPressing || (segmentsTo.length === 0 && segmentsFrom.length > 0)
    ? observeLeaving(state, params, actor)
    : observeActor(state, params, actor);
}

/** Borders of an actor's own territory: those others enter by, or, if it has none, those they leave by. */
function borders(actor: ActorParams): readonly number[] {
  return actor.segmentsTo.length > 0 ? actor.segmentsTo : actor.segmentsFrom;
}
