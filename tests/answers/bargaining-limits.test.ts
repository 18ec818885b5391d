// Oracle: exact answers in the limits (parameters.md A.8.4–5, corrected), through the whole day of the model: a change of the unit of utility changes
// nothing; without pressure nothing is conceded; a state with nothing to gain never starts and stops at once.
import { describe, expect, it } from 'vitest';
import { offersFor } from '../../src/model/diplomacy/offers.ts';
import { type ParameterId, parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import type { DrawnDyad } from '../../src/study/analysis/drawn-dyad.ts';
import { type DyadHistory, drawnParams, executing, historyOf } from '../support/drawn-dyads.ts';

const DYADS = 80;
const ids = Array.from({ length: DYADS }, (_, id) => id);

const outcome = ({ own, rules }: DyadHistory): string =>
  JSON.stringify([own.stage, own.escalation, [...own.concession], rules]);

/** Constants and traits measured in utils: a change of unit multiplies them. */
const IN_UTILS: readonly ParameterId[] = [
  'targetCostScaleUtilPerWeek',
  'coercerCostScaleUtilPerWeek',
  'referenceCostToUtilPerWeek',
  'referenceCostByUtilPerWeek',
  'openingLossUtil',
  'openingSetupUtil',
  'zonePrice',
];
/** … and these are divided by it. */
const PER_UTIL: readonly ParameterId[] = ['choiceRationalityPerUtil', 'openingSlopePerUtil'];
const TRAITS_IN_UTILS: readonly string[] = ['audienceCostByUtil', 'audienceCostToUtil', 'faceSavingUtil'];

function inOtherUnits(params: Params, s: number, scaled: readonly ParameterId[] = IN_UTILS): Params {
  const p: Record<string, number> = { ...params.p };
  for (const id of PER_UTIL) p[id] = params.p[id] / s;
  for (const id of scaled) p[id] = params.p[id] * s;
  return {
    ...params,
    p: p as Params['p'],
    actors: params.actors.map((actor) => ({
      ...actor,
      traits: Object.fromEntries(
        Object.entries(actor.traits).map(([id, value]) => [id, TRAITS_IN_UTILS.includes(id) ? value * s : value]),
      ),
    })),
    demands: params.demands.map((demand) => ({ ...demand, value: demand.value * s, cost: demand.cost * s })),
  };
}

describe('the unit of utility', () => {
  it.each([2, 0.25])('multiplied by %d, with λ divided by it, changes no path', { timeout: 60_000 }, (s) => {
    let conceded = 0;
    for (const id of ids) {
      const params = drawnParams(id);
      const before = historyOf(params, id);
      expect(outcome(historyOf(inOtherUnits(params, s), id)), `dyad ${id}`).toBe(outcome(before));
      if (before.own.concession[0]! > 0) conceded += 1;
    }
    expect(conceded).toBeGreaterThan(DYADS / 4);
  });

  it('is not free: leaving the reference costs behind changes some paths', { timeout: 60_000 }, () => {
    const without = IN_UTILS.filter((id) => !id.startsWith('referenceCost'));
    const differ = ids.map((id) => {
      const params = drawnParams(id);
      return outcome(historyOf(inOtherUnits(params, 2, without), id)) !== outcome(historyOf(params, id));
    });
    expect(differ.filter(Boolean).length).toBeGreaterThan(0);
  });
});

const NO_WEIGHTS = {
  restrictiveCostWeight: 0,
  polarisationCostWeight: 0,
  hypocrisyCostWeight: 0,
  capacityCostWeight: 0,
};

describe('without pressure', () => {
  const painless = (dyad: DrawnDyad): DrawnDyad => ({ ...dyad, to: { ...dyad.to, ...NO_WEIGHTS } });

  it.each(['latent', 'executing'])(
    'nothing is offered or conceded, in any dyad, if it begins as %s',
    { timeout: 60_000 },
    (start) => {
      let threats = 0;
      for (const id of ids) {
        const prepare = start === 'executing' ? executing : undefined;
        const { own, rules } = historyOf(drawnParams(id, painless), id, prepare);
        expect(rules.filter(([, rule]) => rule.startsWith('offer') || rule === 'deedRefrained')).toEqual([]);
        expect([...own.concession, own.symbolic]).toEqual([0, 0]);
        if (own.started) threats += 1;
      }
      expect(threats).toBe(DYADS);
    },
  );
});

describe('with nothing to gain (V = 0, no income, no gain from harm)', () => {
  const poor = (dyad: DrawnDyad): DrawnDyad => ({
    ...dyad,
    aim: 'compel',
    value: 0,
    by: { ...dyad.by, crisisIncome: 0, operatingCost: 0.3, imageGain: 0 },
  });

  it('a state never starts', { timeout: 60_000 }, () => {
    for (const id of ids) {
      const { own } = historyOf(drawnParams(id, poor), id);
      expect([own.started, own.stage, own.endedBy]).toEqual([false, 'latent', 'notStarted']);
    }
  });

  it('and stops at its first decision if it is already in it', { timeout: 60_000 }, () => {
    for (const id of ids) {
      const { own, rules } = historyOf(drawnParams(id, poor), id, executing);
      expect(own.stage).toBe('stopped');
      expect(rules.find(([, rule]) => rule === 'pressureStopped')).toEqual([7, 'pressureStopped']);
    }
  });

  it('while income alone makes it start and keeps it going', () => {
    const rich = (dyad: DrawnDyad): DrawnDyad => {
      const { by, ...rest } = poor(dyad);
      return { ...rest, by: { ...by, crisisIncome: 3, operatingCost: 0, strandedPain: 0, executionProb: 1 } };
    };
    const { rules } = historyOf(drawnParams(1, rich), 1);
    expect(rules.map(([, rule]) => rule)).toContain('pressureExecuted');
    expect(rules.map(([, rule]) => rule)).not.toContain('pressureStopped');
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
