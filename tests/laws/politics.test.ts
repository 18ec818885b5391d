// Oracle: laws of home politics (parameters.md E, corrected): what is a share stays one, what is a stock is never negative, and what nothing
// feeds decays with its own half-life, in closed form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorState } from '../../src/model/actor-state.ts';
import { createActors } from '../../src/model/actors/create.ts';
import type { Observed } from '../../src/model/observed.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import { nextCamps, polarisation } from '../../src/model/politics/camps.ts';
import {
  exposureProb,
  nextCommitment,
  nextHarm,
  nextRightsDebt,
  releasedBy,
  rulingProb,
} from '../../src/model/politics/harm.ts';
import { holdingCost } from '../../src/model/politics/holding-cost.ts';
import { nextFailure, nextRally } from '../../src/model/politics/rally.ts';
import { afterExposure, nextSalience, nextUsualPressure } from '../../src/model/politics/salience.ts';
import { supportOf } from '../../src/model/politics/support.ts';
import { toyParams } from '../support/toy-world.ts';

const p = parameterValues();
const start = { restrictive: p.restrictiveCampStart, protective: p.protectiveCampStart };
const nothing: Observed = {
  capacity: 100,
  pressure: 0,
  entries: 0,
  stranded: 0,
  pushback: 0,
  exclusion: 0,
  deathsPerDay: 0,
  violencePerDay: 0,
};
const atRest = { escalation: 0, pressure: 0 };
const plain = { start: 40, frameStart: 0.5, hostingFatigue: 0, sanctionRally: 0 };
const weights = { restrictive: 0.9, polarisation: 0.6, hypocrisy: 0.8, capacity: 0.2 };

const fresh = (): ActorState => ({ ...createActors(toyParams())[1]! });

/** One day of a state under pressure, without courts. */
function dayOf(own: ActorState, seen: Observed, strength = p.rallyStrength): void {
  const camps = nextCamps(own, seen, start, p);
  const next = {
    salience: nextSalience(own, seen, 0, p),
    usualPressure: nextUsualPressure(own, seen, p),
    rally: nextRally(own, seen, strength, p),
    failure: nextFailure(own, seen, p),
    rightsDebt: nextRightsDebt(own, seen, p),
    rightsCommitment: nextCommitment(own, seen, p.rightsCommitment, p),
    compassion: camps.compassion,
    setback: camps.setback,
    restrictiveCampShare: camps.restrictive,
    protectiveCampShare: camps.protective,
  };
  const harm = nextHarm(own, seen, p);
  Object.assign(own, next, { visibleHarm: harm.visible, hiddenHarm: harm.hidden });
}

const observed: fc.Arbitrary<Observed> = fc.record({
  capacity: fc.double({ min: 0, max: 1e4, noNaN: true }),
  pressure: fc.double({ min: 0, max: 50, noNaN: true }),
  entries: fc.double({ min: 0, max: 50, noNaN: true }),
  stranded: fc.double({ min: 0, max: 20, noNaN: true }),
  pushback: fc.double({ min: 0, max: 1, noNaN: true }),
  exclusion: fc.double({ min: 0, max: 1, noNaN: true }),
  deathsPerDay: fc.double({ min: 0, max: 100, noNaN: true }),
  violencePerDay: fc.double({ min: 0, max: 1e4, noNaN: true }),
});

describe('any history of what is seen', () => {
  it('keeps shares in 0..1, stocks at or above 0 and every number finite', () => {
    let alarmed = 0;
    fc.assert(
      fc.property(
        fc.array(observed, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (phases, frame) => {
          const own = { ...fresh(), threatFrame: frame };
          for (const seen of phases) {
            for (let d = 0; d < 40; d++) {
              dayOf(own, seen, 1);
              for (const share of [
                'salience',
                'restrictiveCampShare',
                'protectiveCampShare',
                'rightsCommitment',
              ] as const) {
                expect(own[share]).toBeGreaterThanOrEqual(0);
                expect(own[share]).toBeLessThanOrEqual(1);
              }
              for (const stock of [
                'rally',
                'failure',
                'compassion',
                'setback',
                'visibleHarm',
                'hiddenHarm',
                'rightsDebt',
              ] as const) {
                expect(own[stock]).toBeGreaterThanOrEqual(0);
                expect(Number.isFinite(own[stock])).toBe(true);
              }
              for (const prob of [exposureProb(own, 0, p), rulingProb(own, 0, p)]) {
                expect(prob).toBeGreaterThanOrEqual(0);
                expect(prob).toBeLessThanOrEqual(1);
              }
              expect(polarisation(own)).toBeGreaterThanOrEqual(0);
              const support = supportOf(own, atRest, plain, p);
              expect(support >= 0 && support <= 100).toBe(true);
              const cost = holdingCost(own, seen, weights, p);
              const parts = cost.capacity + cost.restrictive + cost.polarisation + cost.exposure - cost.rally;
              expect(cost.holding).toBe(Math.max(0, parts));
            }
            if (own.salience > 0.9) alarmed += 1;
          }
        },
      ),
      { numRuns: 60, seed: 1 },
    );
    // The generator does produce crises. The seed is fixed, so that this is a number and not a chance.
    expect(alarmed).toBeGreaterThan(10);
  });
});

describe('when nothing more is seen', () => {
  it.each([
    ['salience', 14, 0.8],
    ['rally', 60, 0.4],
    ['failure', 60, 3],
    ['compassion', 25, 2],
    ['visibleHarm', 46, 1.5],
    ['usualPressure', 28, 2],
  ] as const)('%s halves in %i days', (field, days, value) => {
    const own = { ...fresh(), [field]: value };
    for (let d = 0; d < days; d++) dayOf(own, nothing);
    expect(own[field]).toBeCloseTo(value / 2, 10);
  });

  it('camps return to their start exponentially: (A − A0)·(1 − d/7)^t', () => {
    const own = { ...fresh(), restrictiveCampShare: 0.6, protectiveCampShare: 0.5 };
    for (let d = 0; d < 100; d++) dayOf(own, nothing);
    expect(own.restrictiveCampShare - start.restrictive).toBeCloseTo(0.3 * (1 - 0.02 / 7) ** 100, 10);
    expect(own.protectiveCampShare - start.protective).toBeCloseTo(0.3 * (1 - 0.04 / 7) ** 100, 10);
  });

  it('the rights commitment recovers towards its start and stays there', () => {
    const own = { ...fresh(), rightsCommitment: 0.3 };
    for (let d = 0; d < 200; d++) dayOf(own, nothing);
    expect(p.rightsCommitment - own.rightsCommitment).toBeCloseTo((p.rightsCommitment - 0.3) * (1 - 0.0005) ** 200, 10);
  });

  it('what was hidden does not fade: an archive keeps', () => {
    const own = { ...fresh(), hiddenHarm: 1.5 };
    for (let d = 0; d < 300; d++) dayOf(own, nothing);
    expect(own.hiddenHarm).toBe(1.5);
  });

  it('a state at rest stays at rest, at no cost', () => {
    const own = fresh();
    const before = { ...own };
    for (let d = 0; d < 50; d++) dayOf(own, nothing);
    expect(own).toEqual(before);
    expect(holdingCost(own, nothing, weights, p).holding).toBe(0);
  });
});

describe('the direction of each mechanism', () => {
  const crisis: Observed = { ...nothing, pressure: 1, entries: 0.8, stranded: 0.4, pushback: 0.5, deathsPerDay: 0.2 };
  const lived = (seen: Observed, change: Partial<ActorState> = {}, days = 60): ActorState => {
    const own = { ...fresh(), ...change };
    for (let d = 0; d < days; d++) dayOf(own, seen);
    return own;
  };

  it('a zone hides harm, which is not gone: every day adds to the archive what it would have added to what is seen', () => {
    const open = lived(crisis);
    const closed = lived({ ...crisis, exclusion: 0.8 });
    expect(closed.visibleHarm).toBeLessThan(open.visibleHarm);
    const practice = p.harmPushbackWeight * crisis.pushback * crisis.pressure + p.harmStrandedWeight * crisis.stranded;
    const added = (1 - 2 ** (-1 / p.harmHalfLifeDays)) * practice * 0.8;
    expect(closed.hiddenHarm).toBeCloseTo(60 * added, 10);
    expect(closed.visibleHarm + closed.hiddenHarm).toBeGreaterThan(open.visibleHarm);
    expect(open.hiddenHarm).toBe(0);
    expect(exposureProb(closed, 0, p)).toBeGreaterThan(exposureProb(open, 0, p));
  });

  it('exposure brings a share of the archive to light, and is news', () => {
    const own = { ...fresh(), hiddenHarm: 2, salience: 0.3 };
    expect(releasedBy(own, p)).toBeCloseTo(2 * p.exposureShare, 12);
    expect(afterExposure(own.salience, 0, p)).toBe(0.3);
    expect(1 - afterExposure(own.salience, 1, p)).toBeCloseTo(0.7 * Math.exp(-p.exposureNewsWeight), 12);
  });

  it('a threatening frame makes a larger rally and a larger restrictive camp', () => {
    const calm = lived(crisis, { threatFrame: 0.2 });
    const alarm = lived(crisis, { threatFrame: 0.9 });
    expect(alarm.rally).toBeGreaterThan(calm.rally);
    expect(alarm.restrictiveCampShare).toBeGreaterThan(calm.restrictiveCampShare);
  });

  it('calm words cost support under attention, none without it', () => {
    const own = { ...fresh(), salience: 1, threatFrame: 0.25 };
    expect(supportOf(own, atRest, plain, p)).toBeCloseTo(40 - 4 * 0.25, 12);
    expect(supportOf({ ...own, salience: 0 }, atRest, plain, p)).toBe(40);
  });

  it('a shock of deaths first helps the protective camp, and a month later the other one', () => {
    const shock = { compassion: 3, threatFrame: 0.5 };
    const restrictive = (days: number): number => lived(nothing, shock, days).restrictiveCampShare;
    const early = lived(nothing, shock, 10);
    expect(early.protectiveCampShare - start.protective).toBeGreaterThan(0.01);
    expect(early.restrictiveCampShare - start.restrictive).toBeLessThan(
      (early.protectiveCampShare - start.protective) / 4,
    );
    expect(restrictive(30) - restrictive(25)).toBeGreaterThan(2 * (restrictive(5) - start.restrictive));
  });

  it('entries under full attention mobilise what is left to mobilise, at the weekly rate', () => {
    const own = { ...fresh(), salience: 1, restrictiveCampShare: 0.5, threatFrame: 0.5 };
    const camps = nextCamps(own, { ...nothing, entries: 1 }, start, p);
    expect(camps.restrictive).toBeCloseTo(0.5 + (0.03 / 7) * 0.5 - (0.02 / 7) * (0.5 - 0.3), 12);
  });
});
