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
const ownGroups = Object.keys(toy.groups);
const plain = runWithPeople(specFor(toy, { outputs: { series: true, events: true } }), {}, ownGroups);

type Writable = { -readonly [Key in keyof Scenario]: Scenario[Key] };

/** Toy-crossing with something more in it, through validation. */
function toyWith(change: (scenario: Writable) => void): Scenario {
  const scenario: Writable = structuredClone(toy);
  change(scenario);
  return resolved(scenario);
}

/** Everybody of the plain world on every day as in the plain run; and every sum, where nobody else is in the world. */
function expectSamePeople(scenario: Scenario): void {
  const changed = runWithPeople(specFor(scenario, { outputs: { series: true, events: true } }), {}, ownGroups);
  const day = plain.people.findIndex((digest, at) => digest !== changed.people[at]);
  expect(day, 'the first day on which people differ').toBe(-1);
  expect(changed.people.length).toBe(plain.people.length);
  if (changed.result.people > plain.result.people) return;
  expect(changed.result.stages).toEqual(plain.result.stages);
  // What an empty group could suffer is 0 where there is such a group and null where there is none.
  const known = Object.entries(changed.result.humanCost).filter(([id]) => plain.result.humanCost[id] !== null);
  expect(Object.fromEntries(known)).toEqual(
    Object.fromEntries(Object.entries(plain.result.humanCost).filter(([, total]) => total !== null)),
  );
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

  const roles = ['transitState', 'targetState', 'hostState', 'originState', 'destinationState', 'carrier'] as const;
  it.for([...roles, 'patron', 'relief', 'court', 'media', 'bloc'] as const)('an idle %s', (role) => {
    expectSamePeople(
      toyWith((toyScenario) => {
        const more: Record<string, Scenario['actors'][string]> =
          role === 'bloc'
            ? { member: { role: 'destinationState' }, league: { role, members: ['member'] } }
            : { idle: { role, ...(role === 'patron' && { clients: ['homeland'] }) } };
        toyScenario.actors = { ...more, ...toyScenario.actors };
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
          idleHelpers: { kind: 'helper', border: 'northLine', count: 0, clientsPerDay: 1, priceEur: 10 },
          idleDrivers: { kind: 'driver', leg: 'forestRoad', count: 3, clientsPerDay: 2, priceEur: 10 },
          ...toyScenario.facilitators,
        };
      }),
    );
  });

  it('a group without people', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        const nobody = { ...toyScenario.groups.coast!, atRiskPersons: 0 };
        const purpose = 'work';
        toyScenario.groups = {
          nobody,
          ...toyScenario.groups,
          noWorkers: { ...nobody, purpose, abroadPersons: 0, wageEurPerMonth: 500 },
          noCamp: { ...nobody, home: 'lakeCamp', origin: 'valleyTown' },
        };
        toyScenario.places = { ...toyScenario.places, lakeCamp: { kind: 'camp', country: 'south' } };
      }),
    );
  });

  it('people elsewhere: workers, a camp, people who go another way', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        const away = { ...toyScenario.groups.coast!, home: 'islandTown', destination: 'islandCity', atRiskPersons: 90 };
        const otherRoute = { costEur: 500, successShare: 0.6, days: 4 };
        toyScenario.places = {
          ...toyScenario.places,
          islandTown: { kind: 'home', country: 'island' },
          islandCity: { kind: 'destination', country: 'otherIsland' },
          islandCamp: { kind: 'camp', country: 'island' },
        };
        toyScenario.legs = {
          ...toyScenario.legs,
          ferry: { from: 'islandTown', to: 'islandCity', mode: 'sea', days: 1, fareEur: 30, seatsPerDay: 9 },
        };
        toyScenario.groups = {
          islanders: { ...away, otherRoute },
          ...toyScenario.groups,
          islandWorkers: { ...away, purpose: 'work', abroadPersons: 30, wageEurPerMonth: 400 },
          islandCampers: { ...away, home: 'islandCamp', origin: 'islandTown' },
        };
      }),
    );
  });

  it.for(['home', 'camp', 'hub', 'city', 'target', 'destination'] as const)('a %s that no leg reaches', (kind) => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.places = { hamlet: { kind, country: 'transit' }, ...toyScenario.places };
      }),
    );
  });

  it('a flight without seats to where people want to go', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        const never = { mode: 'air', days: 1, fareEur: 1, seatsPerDay: 0 } as const;
        toyScenario.legs = {
          noFlight: { ...never, from: 'valleyTown', to: 'farCity' },
          noOtherFlight: { ...never, from: 'hubCity', to: 'farCity', visa: 'far' },
          ...toyScenario.legs,
        };
      }),
    );
  });

  it('a leg that leads nowhere', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.places = { hamlet: { kind: 'city', country: 'transit' }, ...toyScenario.places };
        toyScenario.legs = {
          path: { from: 'hamlet', to: 'hubCity', mode: 'foot', days: 1, fareEur: 0 },
          ...toyScenario.legs,
        };
      }),
    );
  });

  it('a border to which nobody is near', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.places = { hamlet: { kind: 'city', country: 'transit' }, ...toyScenario.places };
        toyScenario.borders = {
          farLine: { ...toyScenario.borders.northLine!, staging: 'hamlet' },
          ...toyScenario.borders,
        };
      }),
    );
  });

  it('a climate of no place, a what-if, an observed series, a source', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        toyScenario.climate = { arctic: { tMinC: { '2031-05-01': -40 } }, ...toyScenario.climate };
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

  it('a move of every lever to the level that it has anyway', () => {
    expectSamePeople(
      toyWith((toyScenario) => {
        const { actors, borders, legs } = toyScenario;
        const still: Record<string, Scenario['timeline'][string]> = {};
        for (const { id: lever, baseline: level, holderRoles, per } of levers) {
          for (const [actor, { role }] of Object.entries(actors).filter((entry) =>
            holderRoles.includes(entry[1].role),
          )) {
            const own = Object.keys(borders).filter((id) => [borders[id]!.from, borders[id]!.to].includes(actor));
            const wheres =
              per === 'actor'
                ? [{}]
                : per === 'leg'
                  ? Object.keys(legs).map((leg) => ({ leg }))
                  : own.map((border) => ({ border }));
            wheres.forEach((where, i) => {
              still[`still-${actor}-${lever}-${i}-${role}`] = { on: toyScenario.start, actor, lever, level, ...where };
            });
          }
        }
        expect(new Set(Object.values(still).map(({ lever }) => lever)).size).toBeGreaterThan(50);
        toyScenario.timeline = { ...still, ...toyScenario.timeline };
      }),
    );
  });

  const demandFree = (scenario: Scenario) => runWithPeople(specFor(scenario, { mode: 'free', seed: 'demands' }));

  it.for(['before', 'after'] as const)('a demand between two others, written %s', (place) => {
    const before = demandFree(toy);
    const after = demandFree(
      toyWith((toyScenario) => {
        const other = { by: 'idle', to: 'otherIdle', issue: 'money', aim: 'compel', acknowledged: 'public' } as const;
        const others = { other: { ...other, value: 0.5, cost: 0.2, divisible: true } };
        toyScenario.actors = {
          ...toyScenario.actors,
          idle: { role: 'destinationState' },
          otherIdle: { role: 'destinationState' },
        };
        toyScenario.demands =
          place === 'before' ? { ...others, ...toyScenario.demands } : { ...toyScenario.demands, ...others };
      }),
    );
    expect(before.people.findIndex((digest, at) => digest !== after.people[at])).toBe(-1);
    expect(after.result.humanCost).toEqual(before.result.humanCost);
    expect(before.result.outcome.leveragePeak).toBeGreaterThan(0);
  });

  it('what one state demands of another, whatever else it demands of somebody else', () => {
    const noiseOf = (scenario: Scenario): unknown[] => {
      const seen: unknown[] = [];
      run(specFor(scenario, { mode: 'free', days: 60 }), {
        afterDay: (state, params) => {
          const own = state.dyads[params.dyads.findIndex(({ id }) => id === 'transit>union')]!;
          seen.push([own.noiseBy, own.noiseTo]);
        },
      });
      return seen;
    };
    const more = toyWith((toyScenario) => {
      const [, first] = Object.entries(toyScenario.demands)[0]!;
      toyScenario.actors = { ...toyScenario.actors, idle: { role: 'destinationState' } };
      toyScenario.demands = { other: { ...first, to: 'idle' }, ...toyScenario.demands };
    });
    const noise = noiseOf(toy);
    expect(new Set(noise.map(String)).size).toBeGreaterThan(5);
    expect(noiseOf(more)).toEqual(noise);
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
