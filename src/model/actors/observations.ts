import { countWindow, type SegmentCounter } from '../counters.ts';
import { strongestAsk } from '../levels.ts';
import { type Observed, observeActor, observeLeaving } from '../observed.ts';
import type { ActorParams, Params } from '../params.ts';
import { peopleAtStrip } from '../records/observations.ts';
import type { State } from '../state.ts';
import type { Role } from '../vocabulary.ts';

/**
 * Everything that the formulas of a rule may read of an actor's own records, once: the checks of a scenario, `limen list observations` and
 * docs/observations.md are made of this list. Nothing here is the true state.
 */
export interface Observation {
  readonly id: string;
  readonly unit: string;
  readonly meaning: string;
  readonly window: string;
  /** Days from the newest thing in it to the decision. */
  readonly delayDays: number;
  readonly seenBy: readonly Role[];
  /** A count: over `days` full days ending yesterday; without a number of days, yesterday's. Absent = the name carries no number. */
  readonly sum?: (state: State, params: Params, actor: number, days: number) => number;
  readonly read?: (state: State, params: Params, actor: number) => number;
}

const STATES: readonly Role[] = ['transitState', 'targetState', 'hostState', 'originState', 'destinationState'];
const GOVERNMENTS: readonly Role[] = [...STATES, 'bloc'];
const EVERYBODY: readonly Role[] = [...GOVERNMENTS, 'carrier', 'patron', 'relief', 'court', 'media'];

const counted = { window: 'yesterday, or as many full days ending yesterday as the name says', delayDays: 1 } as const;
const lastEvening = { window: 'yesterday evening', delayDays: 1 } as const;
const now = { window: 'today', delayDays: 0 } as const;

export const observations: readonly Observation[] = [
  ownCount('attempts', 'attempts at its own borders, as authorities count them', 'recordedAttempts'),
  ownCount('entries', 'recorded entries at its own borders', 'recordedEntries'),
  ownCount('interceptions', 'people intercepted at its own borders', 'interceptions'),
  ownCount('pushbacks', 'people turned back at its own borders without a procedure', 'pushbacks'),
  ownCount('deathsRecorded', 'deaths that are recorded at its own borders', 'recordedDeaths'),
  ownCount('deathsVisible', 'deaths at its own borders that the public hears of', 'visibleDeaths'),
  {
    id: 'publicDeaths',
    unit: 'deaths',
    meaning: 'deaths at any border of the world that the public hears of',
    ...counted,
    seenBy: EVERYBODY,
    sum: (state, params, _actor, days) => sumOver(state, everyBorder(params), 'visibleDeaths', days),
  },
  {
    id: 'publicPeopleAtBorder',
    unit: 'people',
    meaning: 'people who stand at any border of the world, as they are seen from afar',
    ...lastEvening,
    seenBy: EVERYBODY,
    read: (state, params) => everyBorder(params).reduce((sum, s) => sum + peopleAtStrip(state, params, s), 0),
  },
  {
    id: 'pressure',
    unit: 'share of capacity',
    meaning:
      'attempts a day at its own borders, and movement towards it without people, relative to what can be handled in an orderly way',
    window: 'seven full days ending yesterday',
    delayDays: 1,
    seenBy: GOVERNMENTS,
    read: (state, params, actor) => seen(state, params, actor).pressure,
  },
  {
    id: 'peopleAtBorder',
    unit: 'people',
    meaning: 'people who stand at its own borders, as they are seen from afar',
    ...lastEvening,
    seenBy: GOVERNMENTS,
    read: (state, params, actor) => seen(state, params, actor).stranded * params.p.strandedReferencePersons,
  },
  ownPolitics('salience', 'share', 'attention to the border at home'),
  ownPolitics('restrictiveCampShare', 'share', 'mobilised for restriction at home'),
  ownPolitics('protectiveCampShare', 'share', 'mobilised for protection at home'),
  ownPolitics('incumbentSupport', 'percentage points', 'support of the government'),
  ownPolitics('threatFrame', 'share', 'how much the border is talked of as a threat, 0 ordinary to 1'),
  ownPolitics('rally', 'utils a week', 'rally behind the government'),
  ownPolitics('visibleHarm', 'index', 'visible deaths and violence at its borders, fading'),
  {
    id: 'asked',
    unit: 'level of the lever',
    meaning: 'how strongly others ask it to act: pressure on carriers for a carrier, diplomacy for a state of origin',
    ...now,
    seenBy: ['carrier', 'originState'],
    read: (state, params, actor) => strongestAsk(state, params, params.actors[actor]!.role),
  },
  {
    id: 'sanctionsOnClients',
    unit: 'share',
    meaning: 'the heaviest sanctions in force on a state that it backs',
    ...now,
    seenBy: ['patron'],
    read: (state, params, actor) =>
      params.actors[actor]!.clients.reduce((most, client) => Math.max(most, state.controls.sanctionShare[client]!), 0),
  },
  {
    id: 'day',
    unit: 'days',
    meaning: 'days since the start; the first day is 0',
    ...now,
    seenBy: EVERYBODY,
    read: (state) => state.day,
  },
];

/** The value that a name of a rule's formula has today, undefined if it is no observation. */
export function observedAs(state: State, params: Params, actor: number, name: string): number | undefined {
  const { stem, days } = windowOf(name);
  const observation = observations.find(({ id }) => id === stem);
  if (observation?.sum) return observation.sum(state, params, actor, days ?? 1);
  return days === null ? observation?.read?.(state, params, actor) : undefined;
}

/** `attempts7` → attempts over 7 days; a name without digits has no number of days. */
function windowOf(name: string): { readonly stem: string; readonly days: number | null } {
  const [, stem, digits] = /^([A-Za-z]+)([1-9][0-9]*)$/.exec(name) ?? [];
  return stem === undefined ? { stem: name, days: null } : { stem, days: Number(digits) };
}

function ownCount(id: string, meaning: string, counter: SegmentCounter): Observation {
  const sum: Observation['sum'] = (state, params, actor, days) =>
    sumOver(state, borders(params.actors[actor]!), counter, days);
  return {
    id,
    unit: counter === 'recordedDeaths' || counter === 'visibleDeaths' ? 'deaths' : 'events',
    meaning,
    ...counted,
    seenBy: GOVERNMENTS,
    sum,
  };
}

type OwnNumber =
  | 'salience'
  | 'restrictiveCampShare'
  | 'protectiveCampShare'
  | 'incumbentSupport'
  | 'threatFrame'
  | 'rally'
  | 'visibleHarm';

function ownPolitics(id: OwnNumber, unit: string, meaning: string): Observation {
  return {
    id,
    unit,
    meaning,
    ...lastEvening,
    seenBy: GOVERNMENTS,
    read: (state, _params, actor) => state.actors[actor]![id],
  };
}

function sumOver(state: State, segments: readonly number[], counter: SegmentCounter, days: number): number {
  return segments.reduce((sum, s) => sum + countWindow(state, counter, s, state.day - 1, days), 0);
}

/** Movement at those borders, and movement without people towards the actor or, if it only applies pressure, away from it. */
function seen(state: State, params: Params, actor: number): Observed {
  const { segmentsTo, segmentsFrom } = params.actors[actor]!;
  const isPressing = segmentsTo.length === 0 && params.dyads.some(({ by }) => by === actor);
  return isPressing || (segmentsTo.length === 0 && segmentsFrom.length > 0)
    ? observeLeaving(state, params, actor)
    : observeActor(state, params, actor);
}

/** Borders of an actor's own territory: those others enter by, or, if it has none, those they leave by. A bloc's are its members'. */
function borders(actor: ActorParams): readonly number[] {
  return actor.segmentsTo.length > 0 ? actor.segmentsTo : actor.segmentsFrom;
}

const everyBorder = (params: Params): readonly number[] => params.segments.map((_, s) => s);
