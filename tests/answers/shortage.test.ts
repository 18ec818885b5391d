// Oracle: κ·kL·D·Σ share·(1 − substitutes)·missing movement by hand; substitutes by half-lives; nothing is missing where nobody is kept or taken home.
import { describe, expect, it, vi } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import type { Params } from '../../src/model/params.ts';
import {
  missingMovement,
  shortageCost,
  shortageThreatened,
  updateShortage,
} from '../../src/model/politics/shortage.ts';
import { Stage } from '../../src/model/stages.ts';
import type { State } from '../../src/model/state.ts';
import { compile } from '../../src/scenario/compile.ts';
import { resolved } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine

const WORKERS = {
  home: 'town',
  destination: 'port',
  atRiskPersons: 1000,
  abroadPersons: 600,
  cashEur: { median: 900, sigmaLog: 0.5 },
  purpose: 'work',
  wageEurPerMonth: 400,
};

/** Workers of two states who work in a third. */
function world(
  traits: Readonly<Record<string, number>> = {},
  constants: Readonly<Record<string, number>> = {},
): Params {
  const scenario = resolved({
    limen: 1,
    id: 'two-sources',
    title: 'A port and who works there',
    start: '2040-01-01',
    days: 400,
    groups: { hill: WORKERS, shore: { ...WORKERS, home: 'village', abroadPersons: 200 } },
    places: {
      town: { kind: 'home', country: 'hills' },
      village: { kind: 'home', country: 'shores' },
      port: { kind: 'destination', country: 'harbour' },
    },
    legs: {
      ship: { from: 'town', to: 'port', mode: 'sea', days: 1, fareEur: 50 },
      boat: { from: 'village', to: 'port', mode: 'sea', days: 1, fareEur: 50 },
    },
    actors: {
      hills: { role: 'originState' },
      shores: { role: 'originState' },
      harbour: { role: 'destinationState', traits },
    },
    parameters: Object.fromEntries(
      Object.entries({ planHazardPerWeek: 0.04, ...constants }).map(([id, value]) => [
        id,
        { value, note: 'of this test' },
      ]),
    ),
  });
  return compile(scenario, { mode: 'history' });
}

const HARBOUR = 2;
const HILL = 0;
const SHORE = 1;

function run(state: State, params: Params, days: number): void {
  for (let d = 0; d < days; d++) day(state, params);
}

describe('the cost of missing workers', () => {
  const traits = { labourDependenceShare: 0.8, labourSubstitutesShare: 0.25, shortageCostWeight: 1.5 };
  const params = world(traits);
  const state = createState(params, '1');
  state.labour!.missing.set([200, 0]); // of 800 places of one group 200 stand empty, of 200 of the other none

  it('is κ·kL·D·share of its workers·(1 − substitutes)·empty places', () => {
    const share = 800 / 1000;
    const expected = 0.285 * 1.5 * 0.8 * share * 0.75 * (200 / 800);
    expect(shortageCost(state, params, HARBOUR, [HILL])).toBeCloseTo(expected, 12);
    expect(shortageCost(state, params, HARBOUR, [SHORE])).toBe(0);
    expect(shortageCost(state, params, HARBOUR, [HILL, SHORE])).toBeCloseTo(expected, 12);
  });

  it('of a threat is that of new workers stopped and of the contracts that end in the months expected', () => {
    const ahead = params.p.shortageArrivalsWeight + 3 / 24;
    const expected = 0.285 * 1.5 * 0.8 * 0.8 * 0.75 * ahead;
    expect(shortageThreatened(state, params, HARBOUR, [HILL])).toBeCloseTo(expected, 12);
  });
});

describe('missing movement', () => {
  it('is nothing where nobody is kept or taken home, on every day', () => {
    const params = world();
    const state = createState(params, '2');
    for (let d = 0; d < 200; d++) {
      day(state, params);
      expect(missingMovement(state, params, HILL)).toBe(0);
      expect(state.actors[HARBOUR]!.costShortage).toBe(0);
      expect(state.labour!.substitutes[HILL]).toBe(0.5);
    }
  });

  it('is the share refused, weighted, and the empty places; it tends to one and the weight under a total ban', () => {
    const params = world({}, { workContractMonths: 12 });
    const state = createState(params, '3');
    run(state, params, 30);
    state.controls.permitShare[HILL] = 0.25;
    run(state, params, 60);
    const empty = state.labour!.missing[HILL]! / (state.labour!.missing[HILL]! + abroad(state, params));
    const kept = (missingMovement(state, params, HILL) - empty) / params.p.shortageArrivalsWeight;
    expect(kept).toBeGreaterThan(0.65);
    expect(kept).toBeLessThan(0.85); // three quarters of those who ask, on some dozens a month
    state.controls.permitShare[HILL] = 0;
    run(state, params, 300);
    expect(missingMovement(state, params, HILL)).toBeGreaterThan(0.3 + 0.5);
    expect(missingMovement(state, params, HILL)).toBeLessThan(1.3);
    expect(missingMovement(state, params, SHORE)).toBe(0);
  });
});

function abroad(state: State, params: Params): number {
  const { first, count } = params.groups[HILL]!;
  return state.people.stage.subarray(first, first + count).filter((stage) => stage === Stage.onward).length;
}

describe('substitutes', () => {
  it('halve the gap in a half-life while all are missing, and go as they came', () => {
    const params = world({ labourSubstitutesShare: 0.2 }, { substitutesHalfLifeWeeks: 20 });
    const state = createState(params, '4');
    state.labour!.missing[HILL] = 1e15; // as good as everybody
    for (let d = 0; d < 140; d++) updateShortage(state, params);
    expect(state.labour!.substitutes[HILL]).toBeCloseTo(1 - 0.8 / 2, 9);
    for (let d = 0; d < 140; d++) updateShortage(state, params);
    expect(state.labour!.substitutes[HILL]).toBeCloseTo(1 - 0.8 / 4, 9);
    state.labour!.missing[HILL] = 0;
    for (let d = 0; d < 280; d++) updateShortage(state, params);
    expect(state.labour!.substitutes[HILL]).toBeCloseTo(0.2 + (1 - 0.8 / 4 - 0.2) / 4, 9);
  });
});

describe('in pairs on the same draws', () => {
  it.each(['permitShare', 'recallPerDay'] as const)('%s makes it dearer to hold on, in all of 20', (field) => {
    const params = world();
    for (let seed = 1; seed <= 20; seed++) {
      const state = createState(params, String(seed));
      state.controls[field][HILL] = field === 'permitShare' ? 0 : 2;
      run(state, params, 40);
      expect(state.actors[HARBOUR]!.costShortage, `seed ${seed}`).toBeGreaterThan(0);
    }
  });
});
