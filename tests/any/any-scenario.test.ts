// Oracle: a generator is worth what it makes: its worlds contain every lever, and deaths, closed borders, empty groups, returns, deals … occur in them.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Counter, countAll, PLACE_COUNTERS, SEGMENT_COUNTERS } from '../../src/model/counters.ts';
import { levers } from '../../src/model/levers/index.ts';
import { parameters } from '../../src/model/parameters.ts';
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
    { seed: 7, numRuns: 160 },
  );
  for (const { spec } of worlds) note(whatHappens(spec));
}, 120_000);

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
        if (state.controls.seatsPerDay.some((seats) => seats === 0)) things.add('no seats');
        if (state.facilitators.rows.active.some((active, row) => active === 1 && row > 0)) things.add('facilitators');
        if (params.groups.some(({ count }) => count === 0)) things.add('empty group');
        if (params.peopleCount === 0) things.add('no people');
        if (params.segments.length === 0) things.add('no segments');
        if (params.routesByGroup.some((routes) => routes.length === 0)) things.add('no way out');
        if (params.markets.some(({ count }) => count === 0)) things.add('no facilitators at the start');
        if (params.demands.length === 0) things.add('no demands');
        if (state.weather.tMinC.some((t) => t < -35)) things.add('extreme cold');
        if (state.weather.tMinC.some((t) => t > 35)) things.add('extreme heat');
        for (const { policy } of params.actors) things.add(`policy ${policy}`);
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
    ['policy adaptive', 40],
    ['policy human', 40],
    ['policy rules', 4],
    ['policy none', 30],
    ['ended by deal', 1],
    ['ended by concession', 2],
  ] as const)('has %s in at least %i worlds', ([thing, least]) => {
    expect(seen.get(thing) ?? 0, thing).toBeGreaterThanOrEqual(least);
  });
});
