// Oracle: closed forms of the beliefs (parameters.md A.4, A.8.3): Bayes on a constant hazard, and the corrected hazard itself.
import { describe, expect, it } from 'vitest';
import { concessionHazards, forget, perceivedHazard, revise } from '../../src/model/diplomacy/belief.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import { type DyadCase, harnessKey, runDyad, stakesWith } from '../support/dyad-harness.ts';

describe('the believed hazard', () => {
  const p = parameterValues();

  it('is Q at the reference cost, scales by its power and is never above its cap', () => {
    expect(concessionHazards(0.019, 0.019, p)).toEqual([
      p.concessionHazardSoftPerWeek,
      p.concessionHazardMediumPerWeek,
      p.concessionHazardToughPerWeek,
    ]);
    const [, , tough] = concessionHazards(4 * 0.019, 0.019, p);
    expect(tough).toBeCloseTo(p.concessionHazardToughPerWeek * 4 ** (p.hazardSlope / 2), 12);
    expect(concessionHazards(1e9, 0.019, p)).toEqual([0.6, 0.6, 0.6]);
  });

  it('vanishes without cost: nobody hopes for ever', () => {
    expect(concessionHazards(0, 0.019, p)).toEqual([0, 0, 0]);
    expect(concessionHazards(-1, 0.019, p)).toEqual([0, 0, 0]);
    expect(perceivedHazard(new Float64Array([0.5, 0.3, 0.2]), [0, 0, 0], p)).toBe(0);
  });

  it('is bent by optimism in its own power', () => {
    const belief = new Float64Array([1, 0, 0]);
    expect(perceivedHazard(belief, [0.25, 0, 0], { ...p, beliefOptimism: 2 })).toBeCloseTo(0.5, 12);
  });
});

describe('revising and forgetting', () => {
  it('keep a distribution, and forgetting goes to ignorance at its rate', () => {
    const belief = new Float64Array([0.7, 0.2, 0.1]);
    revise(belief, [0.5, 1, 1.5]);
    expect([...belief].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const gap = belief[0]! - 1 / 3;
    for (let week = 0; week < 10; week++) forget(belief, 0.02);
    expect(belief[0]! - 1 / 3).toBeCloseTo(gap * 0.98 ** 10, 12);
  });
});

describe('a run in which both hold on', () => {
  const costs = { to: 0.05, by: 0.003 };
  const hold = (forgetting: number): DyadCase => {
    const p = parameterValues({ beliefForgettingPerWeek: forgetting, escalationProb: 0 });
    return {
      p,
      stakes: stakesWith(p, { value: 1, cost: 1, actProb: 0, stopPropensity: 0 }),
      costs,
      epochWeeksTo: 2,
      epochWeeksBy: 2,
      start: 'executing',
      credibility: 1,
    };
  };

  it('without forgetting, odds tough : soft grow by (1 − q_tough) ÷ (1 − q_soft) a week, on both sides', () => {
    const of = hold(0);
    const { own, weeks } = runDyad(of, harnessKey('beliefs'), 1, 26);
    expect(weeks).toBe(26);
    expect(own.stage).toBe('executing');
    const odds = (cost: number, reference: number): number => {
      const [soft, , tough] = concessionHazards(cost, reference, of.p);
      return ((1 - tough) / (1 - soft)) ** 26;
    };
    expect(own.beliefByTo[2]! / own.beliefByTo[0]!).toBeCloseTo(odds(costs.by, of.p.referenceCostByUtilPerWeek), 8);
    const seen = own.beliefByBy[2]! / own.beliefByBy[0]!;
    const expected = odds(costs.to, of.p.referenceCostToUtilPerWeek);
    expect(seen / expected).toBeCloseTo(1, 8);
  });

  it('with forgetting they stay below that', () => {
    const odds = (forgetting: number): number => {
      const { own } = runDyad(hold(forgetting), harnessKey('beliefs'), 1, 26);
      return own.beliefByTo[2]! / own.beliefByTo[0]!;
    };
    expect(odds(0.02)).toBeLessThan(odds(0));
    expect(odds(0.02)).toBeGreaterThan(1);
  });
});
