// Oracle: the slow equation of parameters.md E in closed form, signs of rows 100–103, and fact F29: opinion drifts by +2 to +8 points a year under a crisis.
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import { observeActor } from '../../src/model/observed.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { nextExposure, opinionDrift, updateOpinion, voteShift } from '../../src/model/politics/opinion.ts';
import { Stage } from '../../src/model/stages.ts';
import type { State } from '../../src/model/state.ts';
import { run } from '../../src/run/run.ts';
import { toyParams } from '../support/toy-world.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const p = parameterValues();
const params = toyParams();
const north = params.actors.findIndex(({ id }) => id === 'north');
const shifts = { exposure: 0.2, contact: 0.47, restrictive: 0.58 };
const quiet = (): State['actors'][number] => ({ ...createState(params, '1').actors[north]! });

/** A point of opinion per standard deviation near the middle, where people are evenly split: the density of a normal distribution there. */
const PP_PER_SD = 39.9;

describe('exposure', () => {
  it('of a year at capacity under full attention is τ·(1 − (1 − 1/365τ)^365) / y_E exposures, and fades to 1/e in τ', () => {
    const own = { ...quiet(), salience: 1 };
    for (let d = 0; d < 365; d++) own.transitExposure = nextExposure(own.transitExposure, 1, own, p);
    const tau = p.attitudeDecayYears;
    expect(own.transitExposure).toBeCloseTo((tau * (1 - (1 - 1 / (365 * tau)) ** 365)) / p.exposureYears, 9);
    const kept = own.transitExposure;
    for (let d = 0; d < 365 * tau; d++) own.transitExposure = nextExposure(own.transitExposure, 0, own, p);
    expect(own.transitExposure / kept).toBeCloseTo(Math.exp(-1), 3);
  });

  it('without attention leaves no trace', () => {
    expect(nextExposure(0, 1, quiet(), p)).toBe(0);
  });
});

describe('opinion', () => {
  it('hardens with people passing, softens with people met, by more where more wish for restriction', () => {
    const passing = { ...quiet(), transitExposure: 1 };
    const met = { ...quiet(), hostedContact: 1 };
    expect(opinionDrift(passing, shifts, p)).toBeCloseTo(0.2 * (1 + 0.5 * 0.58), 12);
    expect(opinionDrift(met, shifts, p)).toBeCloseTo(-0.47 * (1 + 0.5 * 0.58), 12);
    expect(opinionDrift(passing, { ...shifts, restrictive: 0.8 }, p)).toBeGreaterThan(opinionDrift(passing, shifts, p));
  });

  it('drifts by two to eight points in a year of crisis at capacity under high attention (F29)', () => {
    const own = { ...quiet(), salience: 0.8 };
    for (let d = 0; d < 365; d++) own.transitExposure = nextExposure(own.transitExposure, 0.7, own, p);
    const points = PP_PER_SD * opinionDrift(own, shifts, p);
    expect(points).toBeGreaterThan(2);
    expect(points).toBeLessThan(8);
  });

  it('votes: +1.5 points by a year of passing, −3.5 by a year of contact, +1.23 per point of refugees', () => {
    expect(voteShift({ ...quiet(), transitExposure: 1 }, 0, p)).toBeCloseTo(1.5, 12);
    expect(voteShift({ ...quiet(), hostedContact: 1 }, 0, p)).toBeCloseTo(-3.5, 12);
    expect(voteShift(quiet(), 0.02, p)).toBeCloseTo(2 * 1.23, 12);
  });
});

describe('in the day of the model', () => {
  /** `people` more newcomers than there are, in an open procedure beside the residents of the north. */
  function hosting(of: Params, people: number): State {
    const state = createState(of, '1');
    const town = of.places.findIndex(({ id }) => id === 'northTown');
    state.stageCounts[(Stage.inProcedure * of.places.length + town) * of.groups.length] = people;
    state.actors[north]!.salience = 1;
    updateOpinion(state, of, north, observeActor(state, of, north));
    return state;
  }

  it('people hosted are met from one in a hundred residents on, and nobody is where residents are not given', () => {
    expect(hosting(params, 200).actors[north]!.hostedContact).toBeCloseTo(0.5 / (365 * p.exposureYears), 12);
    expect(hosting(params, 4000).actors[north]!.hostedContact).toBeCloseTo(1 / (365 * p.exposureYears), 12);
    const unknown = toyParams({}, (scenario) => ({
      ...scenario,
      places: { ...scenario.places, northTown: { kind: 'target', country: 'north' } },
    }));
    expect(hosting(unknown, 4000).actors[north]!.hostedContact).toBe(0);
  });

  it('a trait switches it off', () => {
    const still = toyParams({}, (scenario) => ({
      ...scenario,
      actors: {
        ...scenario.actors,
        north: { ...scenario.actors.north!, traits: { attitudeExposureSd: 0, attitudeContactSd: 0 } },
      },
    }));
    expect(hosting(params, 4000).actors[north]!.opinionDrift).toBeLessThan(0);
    expect(Math.abs(hosting(still, 4000).actors[north]!.opinionDrift)).toBe(0);
  });

  it('moves under pressure without people too, and stays 0 for who is under none', () => {
    let ends: readonly number[] = [];
    run(specFor(madeUp('negotiation-only'), { seed: '2' }), {
      afterDay: (state) => {
        ends = state.actors.map(({ opinionDrift: drift }) => drift);
      },
    });
    expect(Math.max(...ends)).toBeGreaterThan(0.001);
    expect(ends).toContain(0);
  });
});
