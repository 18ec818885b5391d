// Oracle: what the checks of a scenario accept, the model can run: no index wraps, no address is out of range, nothing is silently without effect.
import { describe, expect, it, vi } from 'vitest';
import { run, simulate } from '../../src/run/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { brokenLaws } from '../support/daily-laws.ts';
import { resolved, specFor } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

type Entries = Readonly<Record<string, unknown>>;

const group = { home: 'home', destination: 'far', atRiskPersons: 2, cashEur: { median: 9000, sigmaLog: 0 } };
const line = {
  from: 'transit',
  to: 'north',
  staging: 'city',
  inside: 'town',
  lengthKm: 100,
  guardsPerKm: 1,
  climate: 'mild',
};
const guide = { kind: 'guide', border: 'line', count: 1, clientsPerDay: 1, priceEur: 5, escrowShare: 0.5 };

/** A small lively world with other entries. */
function world(more: Entries): Entries {
  return {
    limen: 1,
    id: 'limits',
    title: 'A world at its limits',
    start: '2030-01-01',
    days: 40,
    groups: { walkers: { ...group, atRiskPersons: 100 } },
    places: {
      home: { kind: 'home', country: 'homeland' },
      city: { kind: 'city', country: 'transit' },
      town: { kind: 'target', country: 'north' },
      far: { kind: 'destination', country: 'far' },
    },
    legs: { flight: { from: 'home', to: 'city', mode: 'air', days: 1, fareEur: 10 } },
    borders: { line },
    climate: { mild: { tMinC: { '2030-01-01': 5 } } },
    actors: { transit: { role: 'transitState' }, north: { role: 'targetState' }, far: { role: 'destinationState' } },
    parameters: {
      planHazardPerWeek: { value: 0.08, note: 'soon' },
      planHazardMaxPerDay: { value: 0.1, note: 'soon' },
    },
    ...more,
  };
}

const many = (n: number, name: string, entry: unknown): Entries =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`${name}${i}`, entry]));

/** Laws that a world breaks, or nothing where the checks refuse it. */
function brokenOrRefused(data: Entries): Readonly<Partial<Record<string, string>>> {
  let scenario: Scenario;
  try {
    scenario = resolved(data);
  } catch {
    return {};
  }
  return brokenLaws(specFor(scenario));
}

describe('columns', () => {
  it.for([
    ['300 groups', { groups: many(300, 'group', group) }],
    [
      '300 places',
      { places: { ...many(300, 'place', { kind: 'city', country: 'transit' }), ...(world({}).places as Entries) } },
    ],
    ['300 markets', { facilitators: many(300, 'guides', guide) }],
  ] as const)('hold %s, or the checks refuse them', ([, more]) => {
    expect(brokenOrRefused(world(more))).toEqual({});
  });

  it('hold 1,000 facilitators, or the checks refuse them: a contract is a 16-bit row', () => {
    // The rows of the second market lie beyond 32,767; people who are turned back still hold a contract at night.
    const facilitators = { crowd: { ...guide, kind: 'helper', count: 1000 }, guides: { ...guide, clientsPerDay: 50 } };
    const timeline = { hard: { on: '2030-01-02', actor: 'north', lever: 'pushback', level: 1 } };
    const broken = brokenOrRefused(world({ facilitators, timeline, days: 60 }));
    expect(broken).toEqual({});
  });

  it.for([
    [
      '300 ways',
      { legs: many(300, 'leg', { from: 'home', to: 'city', mode: 'air', days: 1, fareEur: 10, seatsPerDay: 1 }) },
    ],
    ['a price no one can pay', { facilitators: { guides: { ...guide, priceEur: 1e12 } } }],
    ['more clients a day than a column holds', { facilitators: { guides: { ...guide, clientsPerDay: 70_000 } } }],
    [
      'a journey longer than any run',
      { legs: { flight: { from: 'home', to: 'city', mode: 'air', days: 40_000, fareEur: 10 } } },
    ],
    ['a walk longer than any run', { borders: { line: { ...line, approachDays: 1e6 } } }],
    ['appeals beyond every exponent', { borders: { line: { ...line, appeal: 1e6 }, other: { ...line, appeal: 1e6 } } }],
    ['wages beyond every exponent', { groups: { walkers: { ...group, atRiskPersons: 100, wageGapLog: 1e6 } } }],
    ['riches', { groups: { walkers: { ...group, atRiskPersons: 100, cashEur: { median: 1e12, sigmaLog: 3 } } } }],
    [
      'more seats than anybody can count',
      { legs: { flight: { from: 'home', to: 'city', mode: 'air', days: 1, fareEur: 10, seatsPerDay: 1e15 } } },
    ],
    ['one day', { days: 1 }],
    ['nobody', { groups: {} }],
    ['nowhere to go', { legs: {}, borders: {} }],
  ] as const)('bear %s', ([, more]) => {
    expect(brokenLaws(specFor(resolved(world(more))))).toEqual({});
  });
});

describe('days', () => {
  it('beyond the last that a draw can have are refused', () => {
    expect(() => resolved(world({ days: 9000, groups: {} }))).toThrow('days');
  });

  it('between decisions are whole, also where the registry has a fraction', () => {
    const actors = { ...(world({}).actors as Entries), union: { role: 'bloc', members: ['north'], policy: 'human' } };
    const steps = simulate(
      specFor(resolved(world({ actors, parameters: { blocEpochDays: { value: 7.5, note: 'half' } } }))),
    );
    const days: number[] = [];
    let step = steps.next();
    while (!step.done) {
      days.push(step.value[0]!.day);
      step = steps.next([]);
    }
    expect(days.length).toBeGreaterThan(3);
  });
});

describe('a world without people', () => {
  it('has levers all the same: threats, sanctions and deals do not need anybody to move', () => {
    const demands = {
      money: {
        by: 'transit',
        to: 'north',
        issue: 'money',
        aim: 'compel',
        acknowledged: 'public',
        value: 0.5,
        cost: 0.1,
        divisible: true,
      },
    };
    const timeline = { threat: { on: '2030-01-03', actor: 'transit', lever: 'threat', level: 1 } };
    const { events } = run(
      specFor(resolved(world({ groups: {}, demands, timeline })), { outputs: { series: false, events: true } }),
    );
    expect(events.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['leverSet', 'threatMade']));
  });
});

describe('events', () => {
  const rulesOf = (more: Entries): string[] =>
    run(specFor(resolved(world(more)), { outputs: { series: false, events: true } })).events.map(({ rule }) => rule);

  it('do not say that capacity was exceeded where nobody came', () => {
    expect(rulesOf({ legs: {}, borders: { line: { ...line, handlingPerDay: 0 } } })).not.toContain('handlingExceeded');
  });

  it('do not say that a rule applied when it changed nothing', () => {
    const actors = { ...(world({}).actors as Entries), north: { role: 'targetState', policy: 'rules' } };
    const rules = { most: { actor: 'north', lever: 'pushback', level: '3' } };
    expect(rulesOf({ legs: {}, actors, rules }).filter((rule) => rule === 'ruleApplied').length).toBe(1);
  });
});
