import { formatDay, parseDay } from '../../kernel/calendar.ts';
import type { Group, Scenario } from '../../scenario/scenario.ts';

/** A dated move, with the day of the run instead of a date. */
export type Move = Omit<Scenario['timeline'][string], 'on'> & { readonly day: number };

/** What a world of these tests says for itself; the rest is the same in all. */
export type Own = Partial<Omit<Scenario, 'limen' | 'id' | 'title' | 'start' | 'priceYear' | 'timeline'>> & {
  readonly days: number;
  readonly moves: readonly Move[];
};

const START = '2031-03-01';
const NOTE = 'made up for a test of signs';

/** Two governments, and nobody who lives between them: movement is an aggregate where there is any. */
export function negotiation({ moves, ...own }: Own): Scenario {
  return {
    limen: 1,
    id: 'sign-test',
    title: 'A made-up world, in which one thing is asked of the model',
    start: START,
    priceYear: 2031,
    groups: {},
    places: {},
    legs: {},
    borders: {},
    facilitators: {},
    climate: {},
    actors: {},
    demands: {},
    parameters: {},
    rules: {},
    whatIfs: {},
    observed: {},
    sources: {},
    ...own,
    timeline: Object.fromEntries(
      moves.map(({ day, ...move }, index) => [`move-${index}`, { on: formatDay(parseDay(START)! + day), ...move }]),
    ),
  };
}

/** People who can leave one town, cross a line from `passage` into `north` and travel on to `far`. They leave soon and there are few of them. */
export function crossing({ groups, borders, actors, parameters, ...own }: Own): Scenario {
  return negotiation({
    groups: groups ?? { walkers },
    places: {
      town: { kind: 'home', country: 'upland' },
      passageCity: { kind: 'city', country: 'passage' },
      borderTown: { kind: 'target', country: 'north' },
      distantCity: { kind: 'destination', country: 'far' },
    },
    legs: {
      road: { from: 'town', to: 'passageCity', mode: 'road', days: 1, fareEur: 200 },
      onwardRoad: { from: 'borderTown', to: 'distantCity', mode: 'road', days: 1, fareEur: 100 },
    },
    borders: borders ?? { line },
    climate: { plain: { tMinC: { [START]: 4 } } },
    actors: {
      passage: { role: 'transitState' },
      north: { role: 'targetState' },
      far: { role: 'destinationState' },
      ...actors,
    },
    parameters: {
      planHazardPerWeek: { value: 0.06, note: NOTE },
      bookingLagMedianDays: { value: 6, note: NOTE },
      transitStayDays: { value: 3, note: NOTE },
      ...parameters,
    },
    ...own,
  });
}

export const walkers: Group = {
  home: 'town',
  destination: 'distantCity',
  atRiskPersons: 500,
  cashEur: { median: 4000, sigmaLog: 0.5 },
  protectionNeedShare: 0.5,
};

export const line: Scenario['borders'][string] = {
  from: 'passage',
  to: 'north',
  staging: 'passageCity',
  inside: 'borderTown',
  lengthKm: 120,
  presentShare: 0.5,
  guardsPerKm: 1,
  handlingPerDay: 4,
  climate: 'plain',
};

/** What `passage` asks of `north`: worth a contest, too dear to be given away at once. */
export const recognition: Scenario['demands'][string] = {
  by: 'passage',
  to: 'north',
  issue: 'recognition',
  aim: 'compel',
  acknowledged: 'public',
  value: 0.5,
  cost: 0.8,
  divisible: true,
};
