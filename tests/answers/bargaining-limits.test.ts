// Oracle: exact answers in the limits (parameters.md A.8.4–5, corrected): a change of the unit of utility changes nothing; without pressure
// nothing is conceded; a state with nothing to gain never starts and stops at once.
import { describe, expect, it } from 'vitest';
import { offersFor } from '../../src/model/diplomacy/offers.ts';
import { type ParameterId, parameterValues } from '../../src/model/parameters.ts';
import { type DyadCase, type DyadRun, drawnCase, harnessKey, runDyad } from '../support/dyad-harness.ts';

const DYADS = 400;
const key = harnessKey('limits');
const mix = { deterShare: 0.14, indivisibleShare: 0.23, costFactor: 0.82 };
const drawn = (id: number): DyadCase => ({ ...drawnCase(key, id, mix), noise: 0.3 });

const outcome = ({ own, weeks, share, log }: DyadRun): string =>
  JSON.stringify([own.stage, own.escalation, weeks, share, log]);

/** Constants measured in utils (or per util): a change of unit multiplies them. */
const IN_UTILS: readonly ParameterId[] = [
  'targetCostScaleUtilPerWeek',
  'coercerCostScaleUtilPerWeek',
  'referenceCostToUtilPerWeek',
  'referenceCostByUtilPerWeek',
  'openingLossUtil',
  'openingSetupUtil',
];

function inOtherUnits(of: DyadCase, s: number, scaled: readonly ParameterId[] = IN_UTILS): DyadCase {
  const changes: Record<string, number> = { choiceRationalityPerUtil: of.p.choiceRationalityPerUtil / s };
  for (const id of scaled) changes[id] = of.p[id] * s;
  const p = parameterValues(changes);
  const issues = of.stakes.issues.map((issue) => ({ ...issue, value: issue.value * s, cost: issue.cost * s }));
  const stakes = {
    ...of.stakes,
    p,
    issues,
    offers: offersFor(issues, p),
    value: of.stakes.value * s,
    cost: of.stakes.cost * s,
    audienceTo: of.stakes.audienceTo * s,
    audienceBy: of.stakes.audienceBy * s,
    faceSaving: of.stakes.faceSaving * s,
  };
  return { ...of, p, stakes };
}

describe('the unit of utility', () => {
  it.each([2, 0.25])('multiplied by %d, with λ divided by it, changes no path', (s) => {
    for (let id = 0; id < DYADS; id++) {
      const of = drawn(id);
      expect(outcome(runDyad(inOtherUnits(of, s), key, id, 60)), `dyad ${id}`).toBe(outcome(runDyad(of, key, id, 60)));
    }
  });

  it('is not free: leaving the reference costs behind changes some paths', () => {
    const without = IN_UTILS.filter((id) => !id.startsWith('referenceCost'));
    const differ = Array.from({ length: DYADS }, (_, id) => {
      const of = drawn(id);
      return outcome(runDyad(inOtherUnits(of, 2, without), key, id, 60)) !== outcome(runDyad(of, key, id, 60));
    });
    expect(differ.filter(Boolean).length).toBeGreaterThan(0);
  });
});

describe('without pressure', () => {
  it('nothing is offered or conceded, in any dyad', () => {
    let runs = 0;
    for (let id = 0; id < DYADS; id++) {
      const of = drawn(id);
      const none = { ...of.flow!, weights: { kA: 0, kP: 0, kH: 0, kF: 0 } };
      for (const start of ['threat', 'executing'] as const) {
        const { own, log } = runDyad({ ...of, flow: none, start }, key, id, 60);
        expect(log.filter(({ rule }) => rule.startsWith('offer') || rule === 'deedRefrained')).toEqual([]);
        expect([...own.concession, own.symbolic]).toEqual([0, 0]);
        runs += 1;
      }
    }
    expect(runs).toBe(2 * DYADS);
  });

  it('and with it something is (the check looks at something)', () => {
    const conceded = Array.from({ length: DYADS }, (_, id) => runDyad(drawn(id), key, id, 60).share > 0.05);
    expect(conceded.filter(Boolean).length).toBeGreaterThan(DYADS / 4);
  });
});

describe('with nothing to gain (V = 0, no income)', () => {
  const nothing = (id: number): DyadCase => {
    const of = drawn(id);
    const issues = of.stakes.issues.map((issue) => ({ ...issue, value: 0 }));
    const stakes = { ...of.stakes, aim: 'compel' as const, value: 0, issues, offers: offersFor(issues, of.p) };
    return { ...of, stakes, flow: { ...of.flow!, pressing: { ...of.flow!.pressing, income: 0, operating: 0.3 } } };
  };

  it('a state never starts', () => {
    for (let id = 0; id < DYADS; id++) {
      const { own, log } = runDyad({ ...nothing(id), start: 'latent' }, key, id, 60);
      expect(log).toEqual([]);
      expect(own.endedBy).toBe('notStarted');
    }
  });

  it('and stops at its first decision if it is already in it', () => {
    for (let id = 0; id < DYADS; id++) {
      const { own, weeks } = runDyad({ ...nothing(id), start: 'executing' }, key, id, 60);
      expect(own.stage).toBe('stopped');
      expect(weeks).toBe(2); // its epoch
    }
  });

  it('while income alone keeps it going', () => {
    const of = nothing(1);
    const rich = { ...of, flow: { ...of.flow!, pressing: { ...of.flow!.pressing, income: 3, operating: 0 } } };
    expect(runDyad({ ...rich, start: 'executing' }, key, 1, 3).own.stage).toBe('executing');
  });
});

describe('offers', () => {
  const p = parameterValues();
  const issue = (value: number, cost: number, divisible = true) => ({
    value,
    cost,
    divisible,
    symbolic: false,
    money: false,
  });

  it('of one indivisible demand are one: everything', () => {
    expect(offersFor([issue(1, 1, false)], p).map(({ share }) => share)).toEqual([1]);
  });

  it('of one divisible demand are quarters, at convex cost', () => {
    const offers = offersFor([issue(1, 1)], p);
    expect(offers.map(({ share }) => share)).toEqual([0.25, 0.5, 0.75, 1]);
    offers.forEach(({ share, cost }) => {
      expect(cost).toBeCloseTo(share ** p.concessionCostConvexity, 12);
    });
  });

  it('begin with what is worth most per cost', () => {
    const [quarter] = offersFor([issue(0.5, 1), issue(0.5, 0.1)], p);
    expect(quarter!.parts).toEqual([0, 0.5]);
  });

  it('leave an indivisible issue out until it fits whole', () => {
    const offers = offersFor([issue(0.6, 0.1, false), issue(0.4, 1)], p);
    expect(offers.map(({ parts }) => parts[0])).toEqual([0, 0, 1, 1]);
  });

  it('of nothing are none', () => {
    expect(offersFor([issue(0, 1)], p)).toEqual([]);
    expect(offersFor([], p)).toEqual([]);
  });
});
