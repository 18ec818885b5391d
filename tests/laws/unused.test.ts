// Oracle: a draw is addressed, not consumed: what nobody uses changes no draw of anybody else, so people stay the same to the last bit.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/metric.ts';
import { levers } from '../../src/model/levers/index.ts';
import type { Lever } from '../../src/model/levers/lever.ts';
import { parameters } from '../../src/model/parameters.ts';
import { run } from '../../src/run/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { resolved, runWithPeople, shipped, specFor } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const toy = shipped('toy-crossing');
const plain = runWithPeople(specFor(toy, { outputs: { series: true, events: true } }));

type Writable = { -readonly [Key in keyof Scenario]: Scenario[Key] };

/** Toy-crossing with something more in it, through validation. */
function toyWith(change: (scenario: Writable) => void): Scenario {
  const scenario: Writable = structuredClone(toy);
  change(scenario);
  return resolved(scenario);
}

/** Everybody on every day, and every series of people, as in the plain run. */
function expectSamePeople(scenario: Scenario): void {
  const changed = runWithPeople(specFor(scenario, { outputs: { series: true, events: true } }));
  const day = plain.people.findIndex((digest, at) => digest !== changed.people[at]);
  expect(day, 'the first day on which people differ').toBe(-1);
  expect(changed.people.length).toBe(plain.people.length);
  expect(changed.result.stages).toEqual(plain.result.stages);
  expect(changed.result.humanCost).toEqual(plain.result.humanCost);
  expect(changed.result.movements).toEqual(plain.result.movements);
}

describe('what nobody uses', () => {
  it('an actor without levers, borders or demands', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.actors = { bystander: { role: 'media' }, ...toyScenario.actors, tribunal: { role: 'court' } };
      }),
    );
  });

  it('a state that holds levers and leaves them alone', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.actors = { ...toyScenario.actors, idle: { role: 'transitState', policy: 'none' } };
      }),
    );
  });

  it('a market in which nobody works, and one where nobody passes', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.facilitators = {
          ...toyScenario.facilitators,
          idleHelpers: { kind: 'helper', border: 'northLine', count: 0, clientsPerDay: 1, priceEur: 10 },
          idleDrivers: { kind: 'driver', leg: 'forestRoad', count: 3, clientsPerDay: 2, priceEur: 10 },
        };
      }),
    );
  });

  it('a group without people', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        const nobody = { ...toyScenario.groups.coast!, atRiskPersons: 0 };
        toyScenario.groups = { ...toyScenario.groups, nobody };
      }),
    );
  });

  it('a place that no leg reaches', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.places = { ...toyScenario.places, hamlet: { kind: 'city', country: 'transit' } };
      }),
    );
  });

  it('a leg that leads nowhere', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.places = { ...toyScenario.places, hamlet: { kind: 'city', country: 'transit' } };
        toyScenario.legs = {
          ...toyScenario.legs,
          path: { from: 'hamlet', to: 'hubCity', mode: 'foot', days: 1, fareEur: 0 },
        };
      }),
    );
  });

  it('a border to which nobody is near', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.places = { ...toyScenario.places, hamlet: { kind: 'city', country: 'transit' } };
        toyScenario.borders = {
          ...toyScenario.borders,
          farLine: { ...toyScenario.borders.northLine!, staging: 'hamlet' },
        };
      }),
    );
  });

  it('a climate of no place, a what-if, an observed series, a source', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.climate = { ...toyScenario.climate, arctic: { tMinC: { '2031-05-01': -40 } } };
        toyScenario.whatIfs = { more: { title: 'More', changes: { 'legs.flight.seatsPerDay': 90 } } };
        toyScenario.sources = { MADEUP: { title: 'An invented report' } };
        toyScenario.observed = {
          seen: {
            metric: 'attempts',
            where: 'northLine',
            per: 'month',
            from: '2031-05',
            values: [3],
            counts: 'events',
            use: 'show',
            source: 'MADEUP',
          },
        };
      }),
    );
  });

  it('a dated move to the level that a lever has anyway', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        const nothing = { on: '2031-05-20', actor: 'south', lever: 'pushback', level: 0 };
        toyScenario.timeline = { nothing, ...toyScenario.timeline };
      }),
    );
  });

  it('constants of the registry written out at their defaults', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.parameters = {
          planHazardPerWeek: { value: parameters.planHazardPerWeek.default, note: 'the default' },
          rumourError: { value: parameters.rumourError.default, note: 'the default' },
          ...toyScenario.parameters,
        };
      }),
    );
  });
});

describe('a registry that grows', () => {
  const added: (() => void)[] = [];
  afterEach(() => {
    for (const remove of added.splice(0)) remove();
  });

  function add<T>(registry: readonly T[], entry: T, at: number): void {
    (registry as T[]).splice(at, 0, entry);
    added.push(() => (registry as T[]).splice(registry.indexOf(entry), 1));
  }

  it('by a lever that nobody pulls', () => {
    const before = levers.length;
    const apply: Lever['apply'] = (controls) => {
      controls.guardsPerKm.fill(99);
    };
    add(levers, { ...levers[0]!, id: 'unusedLever', holderRoles: ['targetState'], per: 'segment', apply }, 3);
    expect(levers.length).toBe(before + 1);
    expectSamePeople(toy);
  });

  it('by a metric', () => {
    const metric: Metric = { ...metrics[0]!, id: 'unusedMetric', ledger: false };
    add(metrics, metric, 0);
    const spec = specFor(toy, { outputs: { series: true, events: true } });
    expect(run(spec).fingerprint).toBe(plain.result.fingerprint);
    expect(run(spec).series.some((column) => column.metric === 'unusedMetric')).toBe(true);
  });
});
