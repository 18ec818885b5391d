// Oracle: bands of the historical record (cases.md F16, F17, F19, F20, F22; parameters.md rows 31–32) for an ensemble of dyads drawn from the
// registry, run through the whole day of the model. Defaults were chosen on the dyads with even numbers: this shows that the bands are reached together
// by those with odd numbers. `npm run test:slow` holds all 8,000 against them; here fewer have two standard errors more room.
import { describe, expect, it } from 'vitest';
import type { BaseRateItem } from '../../src/study/analysis/base-rate-item.ts';
import { baseRates } from '../../src/study/analysis/base-rates.ts';
import { drawnDyad, ensembleKey } from '../../src/study/analysis/drawn-dyad.ts';
import { chanceReaches, permutedAssociations, rankAssociation } from '../../src/study/analysis/rank-association.ts';
import { drawnParams, historyOf } from '../support/drawn-dyads.ts';

const DYADS = 1200;

describe(`base rates of ${DYADS} drawn dyads`, () => {
  let known: readonly BaseRateItem[] | undefined;
  const item = (id: string): BaseRateItem => {
    known ??= baseRates(DYADS, '1');
    return known.find((one) => one.id === id)!;
  };

  it.each([
    ['full', 0.035],
    ['any', 0.035],
    ['compellenceGap', 0.09], // of fewer than 150 that deter
    ['threatOnly', 0.05],
    ['withinTwoWeeks', 0.04],
    ['afterThirtyWeeks', 0.035],
    ['executedMedianWeeks', 2],
    ['hardenedFull', 0.06],
    ['paidOfAsked', 0.02],
    ['paidOfAskedSpread', 0],
    ['weakerChallengers', 0],
  ])('%s', { timeout: 180_000 }, (id, room) => {
    const { model, halfA, band } = item(id);
    for (const value of [model!, halfA!]) {
      expect(value).toBeGreaterThan((band.from ?? -1) - room);
      expect(value).toBeLessThan((band.to ?? 100) + room);
    }
  });

  it('nulls: without knowledge of the dyad there is no gap and no hardening', () => {
    expect(Math.abs(item('compellenceGap').nulls.randomConcession!)).toBeLessThan(0.1);
    const { nulls, model } = item('hardenedFull');
    expect(nulls.randomConcession! - model!).toBeGreaterThan(0.1);
  });

  it('nulls: it matters which dyad has which stakes, and to outcomes dealt out anew it does not', () => {
    const { model, halfA, band, nulls, pass } = item('stakesDecide');
    expect(pass).toBe(true);
    expect(Math.min(model!, halfA!)).toBeGreaterThan(0.1);
    expect(band.from).toBeGreaterThan(0);
    for (const none of [nulls.permutedValues!, nulls.randomConcession!]) {
      expect(Math.abs(none)).toBeLessThan(0.1);
      expect(none).toBeLessThan(model! - 0.1);
    }
  });

  it('nulls: choices dealt to anybody hit the stronger half of the time, and democracies as often as there are any', () => {
    expect(Math.abs(item('weakerChallengers').nulls.permutedValues! - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(item('democraticTargets').nulls.permutedValues! - 0.38)).toBeLessThan(0.06);
    expect(item('weakerChallengers').nulls.randomConcession).toBeNull();
  });

  it('a miss says by how much', { timeout: 60_000 }, () => {
    const few = baseRates(8, '1');
    for (const { pass, why, band, model } of few) {
      expect(pass).toBe(why === null);
      if (why !== null && model !== null)
        expect(why).toContain(String(model < (band.from ?? -1) ? band.from : band.to));
    }
    expect(few.some(({ pass }) => !pass)).toBe(true);
  });
});

describe('rank association', () => {
  it('is 1 for any rising relation, −1 for a falling one, and counts ties at their mean rank', () => {
    expect(rankAssociation([1, 2, 3, 4], [1, 8, 9, 1000])).toBeCloseTo(1, 12);
    expect(rankAssociation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
    expect(rankAssociation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
    expect(rankAssociation([1, 1], [1, 2])).toBeNull();
  });

  it('is spread around 0 by permutation, by 1 ÷ √(n − 1)', () => {
    const values = Array.from({ length: 101 }, (_, i) => i);
    const dealt = permutedAssociations(values, values, 400, ensembleKey('permuted'));
    const mean = dealt.reduce((sum, r) => sum + r, 0) / dealt.length;
    const spread = Math.sqrt(dealt.reduce((sum, r) => sum + (r - mean) ** 2, 0) / dealt.length);
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(spread).toBeGreaterThan(0.085);
    expect(spread).toBeLessThan(0.115);
    expect(dealt.filter((r) => r > chanceReaches(dealt)).length).toBe(20);
  });
});

describe('drawn dyads', () => {
  const dyads = Array.from({ length: DYADS }, (_, id) => drawnDyad(ensembleKey('1'), id));

  it('are mixed 86 to 14, and deterring is all or nothing', () => {
    const deterring = dyads.filter(({ aim }) => aim === 'deter');
    expect(Math.abs(deterring.length / DYADS - 0.14)).toBeLessThan(0.03);
    expect(deterring.some(({ divisible }) => divisible)).toBe(false);
    const compelling = dyads.filter(({ aim }) => aim === 'compel');
    const whole = compelling.filter(({ divisible }) => !divisible).length / compelling.length;
    expect(Math.abs(whole - 0.23)).toBeLessThan(0.04);
  });
});

describe('an indivisible, dear demand on a hardened target whose hubs can be closed', () => {
  it('is not met in 80 of 100 runs or more; pressure stops after about half a year', { timeout: 60_000 }, () => {
    const runs = Array.from({ length: 200 }, (_, id) => {
      const params = drawnParams(id, (dyad) => ({
        ...dyad,
        aim: 'compel',
        divisible: false,
        value: 0.9,
        cost: 1.3,
        by: { ...dyad.by, reachableCapacityShare: 0.8, hubMovementShare: 0.9, executionProb: 1 },
        to: {
          ...dyad.to,
          rightsCommitment: 0.3,
          zoneLevel: 0.7,
          rallyStrength: 0.9,
          restrictiveCampStart: 0.35,
          protectiveCampStart: 0.2,
          restrictiveCostWeight: 0.9,
          polarisationCostWeight: 0.6,
          hypocrisyCostWeight: 0.8,
          capacityCostWeight: 0.2,
          precedentForesight: 0.9,
        },
        p: { ...dyad.p, precedentLearning: 1, threatActProb: 0 },
      }));
      return historyOf({ ...params, days: 104 * 7 }, id);
    });
    expect(runs.filter(({ own }) => own.concession[0]! <= 0.05).length).toBeGreaterThanOrEqual(0.8 * runs.length);
    const stops = runs.flatMap(({ rules }) => {
      const dayOf = (rule: string): number | undefined => rules.find(([, known]) => known === rule)?.[0];
      const [executed, stopped] = [dayOf('pressureExecuted'), dayOf('pressureStopped')];
      return executed === undefined || stopped === undefined ? [] : [(stopped - executed) / 7];
    });
    expect(stops.length).toBeGreaterThan(runs.length / 4);
    const median = stops.toSorted((a, b) => a - b)[Math.floor(stops.length / 2)]!;
    expect(median).toBeGreaterThanOrEqual(20);
    expect(median).toBeLessThanOrEqual(45);
  });
});
