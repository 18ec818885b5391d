// Oracle: closed formulas of the war of attrition (parameters.md A.8.1–2): complete information (Hendricks, Weiss & Wilson) and reputation
// (Abreu & Gul). The variant `equilibrium` runs on the same clock, beliefs and outcomes as the default.
import { describe, expect, it } from 'vitest';
import { parameterValues } from '../../src/model/parameters.ts';
import { type DyadCase, harnessKey, runDyad, stakesWith } from '../support/dyad-harness.ts';

const RUNS = 4000;

function contest(some: {
  value: number;
  cost: number;
  costs: { to: number; by: number };
  obstinateShare?: number;
}): DyadCase {
  const p = parameterValues({ concessionVariant: 2, obstinateShare: some.obstinateShare ?? 0 });
  return {
    p,
    stakes: stakesWith(p, { value: some.value, cost: some.cost, divisible: false }),
    costs: some.costs,
    epochWeeksTo: 1,
    epochWeeksBy: 1,
    start: 'executing',
    credibility: 1,
  };
}

interface Ending {
  readonly weeks: number;
  readonly by: 'to' | 'by' | 'nobody';
}

function endings(of: DyadCase, seed: string, horizon: number): Ending[] {
  const key = harnessKey(seed);
  return Array.from({ length: RUNS }, (_, id) => {
    const { own, weeks } = runDyad(of, key, id, horizon);
    const by = own.stage === 'conceded' ? 'to' : own.stage === 'stopped' ? 'by' : 'nobody';
    return { weeks, by } as const;
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('complete information: each side gives in at the hazard that keeps the other indifferent', () => {
  it.each([
    { value: 1, cost: 1, costs: { to: 0.08, by: 0.04 } },
    { value: 0.5, cost: 1.5, costs: { to: 0.15, by: 0.05 } },
    { value: 2, cost: 0.8, costs: { to: 0.02, by: 0.1 } },
  ])('value $value, cost $cost, costs a week $costs', (game) => {
    // h_T = c_C ÷ V and h_C = c_T ÷ K; in a week each gives in with 1 − e^−h, the state under pressure first.
    const pTo = 1 - Math.exp(-game.costs.by / game.value);
    const pBy = 1 - Math.exp(-game.costs.to / game.cost);
    const pEnd = 1 - (1 - pTo) * (1 - pBy);
    const all = endings(contest(game), 'attrition', 1000);
    const weeks = mean(all.map((end) => end.weeks));
    const weeksError = Math.sqrt(1 - pEnd) / pEnd / Math.sqrt(RUNS);
    expect(Math.abs(weeks - 1 / pEnd)).toBeLessThan(4 * weeksError);
    // Continuous time: 1 ÷ (h_C + h_T), half a week earlier.
    const hazard = game.costs.by / game.value + game.costs.to / game.cost;
    expect(Math.abs(weeks - 0.5 - 1 / hazard)).toBeLessThan(4 * weeksError + 0.05);
    const shareTo = mean(all.map(({ by }) => (by === 'to' ? 1 : 0)));
    const expected = pTo / pEnd;
    expect(Math.abs(shareTo - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / RUNS));
  });
});

describe('reputation: a few types that never give in', () => {
  // Shares demanded α, discount rates r: λ_i = r_j (1 − α_i) ÷ (α_i + α_j − 1). The flow cost of j is r_j (1 − α_i), the prize the rest.
  const alpha = { to: 0.7, by: 0.6 };
  const rate = { to: 0.05, by: 0.08 };
  const z = 0.1;
  const prize = alpha.to + alpha.by - 1;
  const lambda = { to: (rate.by * (1 - alpha.to)) / prize, by: (rate.to * (1 - alpha.by)) / prize };
  const game = contest({
    value: prize,
    cost: prize,
    costs: { to: rate.to * (1 - alpha.by), by: rate.by * (1 - alpha.to) },
    obstinateShare: z,
  });
  // Both run out of reasonable types at the same time; the slower side begins with an atom.
  const end = Math.min(-Math.log(z) / lambda.to, -Math.log(z) / lambda.by);
  const survival = (side: 'to' | 'by', t: number): number =>
    Math.max(z, z * Math.exp(lambda[side] * end) * Math.exp(-lambda[side] * t));
  const all = endings(game, 'reputation', 200);

  it('has rates and an atom that the test can see', () => {
    expect(lambda.to).not.toBeCloseTo(lambda.by, 2);
    expect(Math.min(survival('to', 0), survival('by', 0))).toBeLessThan(0.9);
    expect(Math.max(survival('to', 0), survival('by', 0))).toBeCloseTo(1, 12);
  });

  it.each([1, 5, 10, 20, 30, 60])('the chance that nobody has given in after %i weeks is S_T·S_C', (t) => {
    const expected = survival('to', t) * survival('by', t);
    const seen = mean(all.map(({ weeks, by }) => (by === 'nobody' || weeks > t ? 1 : 0)));
    expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / RUNS) + 0.001);
  });

  it('ends with both sides obstinate in z² of the contests', () => {
    const open = mean(all.map(({ by }) => (by === 'nobody' ? 1 : 0)));
    expect(Math.abs(open - z * z)).toBeLessThan(4 * Math.sqrt((z * z) / RUNS));
  });
});
