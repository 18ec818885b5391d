// Oracle: a generator is worth what it makes: its worlds contain every lever, and deaths, closed borders, empty groups, returns, deals … occur in them.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Counter, countAll, PLACE_COUNTERS, SEGMENT_COUNTERS } from '../../src/model/counters.ts';
import { issues } from '../../src/model/issues.ts';
import { levers } from '../../src/model/levers/index.ts';
import { parameters } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { run } from '../../src/run/run.ts';
import { numberOf } from '../../src/scenario/scenario.ts';
import { type AnyRun, anyRun } from './any-scenario.ts';

const worlds: AnyRun[] = [];
/** In how many worlds each thing happened. */
const seen = new Map<string, number>();

function note(things: Iterable<string>): void {
  for (const thing of new Set(things)) seen.set(thing, (seen.get(thing) ?? 0) + 1);
}

beforeAll(() => {
  fc.assert(
    fc.property(anyRun, (world) => {
      worlds.push(world);
    }),
    { seed: 7, numRuns: 220 },
  );
  for (const { spec } of worlds) note(whatHappens(spec));
}, 120_000);

/** What a world is made of, before anything happens in it. */
function* madeOf(params: Params): Generator<string> {
  const { actors, demands, dyads, groups, segments } = params;
  for (const { role, policy, clients } of actors) {
    yield `role ${role}`;
    yield `policy ${policy}`;
    if (clients.length > 0) yield 'clients';
  }
  for (const { aim, acknowledged, issue } of demands) yield* [`aim ${aim}`, acknowledged, `issue ${issue}`];
  const happens: Readonly<Record<string, boolean>> = {
    'no people': params.peopleCount === 0,
    'no segments': segments.length === 0,
    'no demands': demands.length === 0,
    'no way out': params.routesByGroup.some((routes) => routes.length === 0),
    'a direct way': params.routesByGroup.some((routes) => routes.some(({ isDirect }) => isDirect)),
    'no facilitators at the start': params.markets.some(({ count }) => count === 0),
    'empty group': groups.some(({ count }) => count === 0),
    workers: groups.some(({ purpose, count, abroad }) => purpose === 'work' && count > abroad),
    'workers abroad': groups.some(({ abroad }) => abroad > 0),
    'a camp, with and without an origin': groups.some(({ home, count }) => isCamp(params, home) && count > 0),
    'a camp with an origin': groups.some(({ origin, count }) => origin >= 0 && count > 0),
    'another route': groups.some(({ otherRoute, count }) => otherRoute !== null && count > 0),
    'people who want to stay': groups.some(({ aspireShare, count }) => aspireShare < 1 && count > 0),
    'exit control': segments.some(({ exitControlShare }) => exitControlShare > 0),
    'an end date of detention': segments.some(({ detentionLimitDays }) => detentionLimitDays < Infinity),
    'several dyads': dyads.length > 1,
    'several who press one': dyads.some(({ to }, d) => dyads.some((other, o) => o !== d && other.to === to)),
    'one that presses and is pressed': dyads.some(({ to }) => dyads.some(({ by }) => by === to)),
    'a deal': params.deals.length > 0,
    'a member that presses its bloc': dyads.some(({ by, to }) => actors[by]!.blocs.includes(to)),
  };
  for (const [thing, is] of Object.entries(happens)) if (is) yield thing;
}

const isCamp = (params: Params, place: number): boolean => params.places[place]!.kind === 'camp';

function whatHappens(spec: AnyRun['spec']): Set<string> {
  const things = new Set<string>();
  const result = run(
    { ...spec, outputs: { series: false, events: true } },
    {
      afterDay: (state, params) => {
        const add = (counter: Counter, where: number): void => {
          if (countAll(state, counter, where, state.day) > 0) things.add(counter);
        };
        params.segments.forEach((_, s) => {
          for (const counter of SEGMENT_COUNTERS) add(counter, s);
          if (state.controls.pushbackShare.subarray(s * params.groups.length)[0] === 1) things.add('closed border');
        });
        params.places.forEach((_, place) => {
          for (const counter of PLACE_COUNTERS) add(counter, place);
        });
        if (state.day === 0) for (const thing of madeOf(params)) things.add(thing);
        if (state.controls.seatsPerDay.some((seats) => seats === 0)) things.add('no seats');
        if (state.facilitators.rows.active.some((active, row) => active === 1 && row > 0)) things.add('facilitators');
        if (state.weather.tMinC.some((t) => t < -35)) things.add('extreme cold');
        if (state.weather.tMinC.some((t) => t > 35)) things.add('extreme heat');
      },
    },
  );
  for (const [stage, people] of Object.entries(result.stages)) if (people > 0) things.add(`stage ${stage}`);
  for (const { rule } of result.events) things.add(`event ${rule}`);
  things.add(`ended by ${result.outcome.endedBy}`);
  if (result.people > 0 && result.stages.dead! * 5 > result.people) things.add('a fifth dead');
  if (result.stages.settled === 0 && result.people > 0) things.add('everybody left');
  return things;
}

describe('a batch of made-up worlds', () => {
  it('has every lever in its timelines, some for single groups', () => {
    const moves = worlds.flatMap(({ spec }) => Object.values(spec.scenario.timeline));
    expect(moves.length).toBeGreaterThan(500);
    const used = new Set(moves.map(({ lever }) => lever));
    expect(levers.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    expect(moves.filter(({ groups }) => groups !== undefined).length).toBeGreaterThan(8);
    const atEnds = moves.filter(({ lever, level }) =>
      levers.find(({ id }) => id === lever)!.range.includes(numberOf(level)),
    );
    expect(atEnds.length).toBeGreaterThan(100);
  });

  it('sets many constants of the registry, often at an end of their range', () => {
    const set = worlds.flatMap(({ spec }) => Object.entries(spec.scenario.parameters));
    expect(new Set(set.map(([id]) => id)).size).toBeGreaterThan(100);
    const atEnds = set.filter(([id, quantity]) =>
      (parameters[id as keyof typeof parameters].range as readonly number[]).includes(numberOf(quantity)),
    );
    expect(atEnds.length).toBeGreaterThan(200);
  });

  it.for([
    ...['transitState', 'targetState', 'hostState', 'originState', 'destinationState', 'bloc', 'carrier']
      .concat(['patron', 'relief', 'court', 'media'])
      .map((role) => `role ${role}`),
    ...['scripted', 'adaptive', 'human', 'none'].map((policy) => `policy ${policy}`),
    ...['compel', 'deter', 'elect', 'punish'].map((aim) => `aim ${aim}`),
    ...['public', 'tacit', 'denied'],
    'clients',
    'a direct way',
    'workers',
    'workers abroad',
    'a camp, with and without an origin',
    'a camp with an origin',
    'another route',
    'people who want to stay',
    'exit control',
    'an end date of detention',
    'several dyads',
    'several who press one',
    'one that presses and is pressed',
    'a member that presses its bloc',
    'a deal',
  ])('is made of %s, often', (thing) => {
    expect(seen.get(thing) ?? 0, thing).toBeGreaterThanOrEqual(8);
  });

  it.for(Object.keys(issues))('asks for %s, somewhere', (issue) => {
    expect(seen.get(`issue ${issue}`) ?? 0).toBeGreaterThanOrEqual(2);
  });

  it('counts everything that can be counted, somewhere', () => {
    const never = [...SEGMENT_COUNTERS, ...PLACE_COUNTERS].filter((counter) => !seen.has(counter));
    expect(never).toEqual([]);
  });

  it.for([
    ['no people', 6],
    ['no segments', 1],
    ['empty group', 15],
    ['no way out', 15],
    ['no seats', 15],
    ['closed border', 8],
    ['no facilitators at the start', 20],
    ['facilitators', 35],
    ['no demands', 12],
    ['extreme cold', 30],
    ['extreme heat', 5],
    ['tries', 30],
    ['triesForced', 10],
    ['exitsStopped', 15],
    ['pushbacks', 12],
    ['deaths', 15],
    ['deathsTo', 10],
    ['a fifth dead', 4],
    ['abandoned', 4],
    ['giveUps', 8],
    ['admittedToHospital', 2],
    ['separations', 2],
    ['violenceFrom', 4],
    ['violenceTo', 7],
    ['stage onward', 12],
    ['stage returnedWilling', 5],
    ['stage returnedPressed', 1],
    ['stage protected', 5],
    ['stage detained', 2],
    ['everybody left', 4],
    ['event threatMade', 20],
    ['event offerMade', 6],
    ['event offerAccepted', 5],
    ['event leverSet', 50],
    ['ended by horizon', 12],
    ['ended by stop', 2],
    ['policy rules', 4],
    ['ended by deal', 1],
    ['event dealBegan', 6],
    ['event tranchePaid', 6],
    ['event termsBroken', 1],
    ['event trancheWithheld', 4],
    ['ended by concession', 2],
  ] as const)('has %s in at least %i worlds', ([thing, least]) => {
    expect(seen.get(thing) ?? 0, thing).toBeGreaterThanOrEqual(least);
  });
});
