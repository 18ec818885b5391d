// Oracle: hand arithmetic on small codings; published values of weighted kappa; closed forms of the ranked probability score; the files of the rubric themselves.
import { describe, expect, it } from 'vitest';
import { parameters } from '../../src/model/parameters.ts';
import { traitIds } from '../../src/model/traits.ts';
import { readRubric } from '../../src/node/read-rubric.ts';
import { readYaml } from '../../src/scenario/read-yaml.ts';
import { numberOf } from '../../src/scenario/scenario.ts';
import { toPlain } from '../../src/scenario/tree.ts';
import { scoreCases } from '../../src/study/analysis/case-outcomes.ts';
import {
  codedShares,
  leaveOneOut,
  rankedProbabilityScore,
  topIsRight,
} from '../../src/study/analysis/outcome-scores.ts';
import {
  borrowed,
  type CaseScores,
  meanScores,
  numbersOf,
  onScale,
  type PairScores,
  type Scale,
  scorePairs,
  weightedKappa,
  withinSteps,
  withNumbers,
} from '../../src/study/rubric.ts';
import { readRepositoryFile } from '../support/source.ts';
import { madeUp, shipped, shippedIds } from '../support/worlds.ts';

const { tree } = readYaml(readRepositoryFile('data/rubric/scale.yaml'), 'scale.yaml');
const scale = toPlain(tree!) as Scale;

const pair: PairScores = {
  by: 'coast',
  to: 'league',
  stake: 2,
  demands: { help: { weight: 3, cost: 2 }, visas: { weight: 1, cost: 4 } },
  pressing: { impatience: 0, reach: 4 },
  pressed: { rights: 2.5 },
};

describe('the scale', () => {
  it('has five rising or falling steps for every item, inside the range of the registry', () => {
    const items = [scale.pressing, scale.pressed, scale.restriction, scale.destination].flatMap(Object.values);
    expect(items.length).toBeGreaterThanOrEqual(19);
    for (const { becomes, steps } of items) {
      expect(traitIds, becomes).toContain(becomes);
      expect(steps, becomes).toHaveLength(5);
      const [low, high] = parameters[becomes as keyof typeof parameters].range;
      for (const [i, step] of steps.entries()) {
        expect(step, becomes).toBeGreaterThanOrEqual(low);
        expect(step, becomes).toBeLessThanOrEqual(high);
        if (i > 0) expect(step, becomes).toBeGreaterThan(steps[i - 1]!);
      }
    }
  });

  it('is linear between steps', () => {
    expect(onScale([0, 1, 2, 4, 8], 0)).toBe(0);
    expect(onScale([0, 1, 2, 4, 8], 2.5)).toBe(3);
    expect(onScale([0, 1, 2, 4, 8], 4)).toBe(8);
  });

  it('shares the stake of a pair out by weight, and keeps costs', () => {
    expect(numbersOf(pair, scale)).toEqual({
      by: 'coast',
      to: 'league',
      demands: { help: { value: 0.675, cost: 0.45 }, visas: { value: 0.225, cost: 1.2 } },
      pressing: { stopPropensity: 0.1, reachableCapacityShare: 1.5 },
      pressed: { rightsCommitment: 0.7 },
    });
  });
});

describe('two coders', () => {
  const one: CaseScores = { 'coast-league': pair };
  it('are averaged item by item', () => {
    const two: CaseScores = { 'coast-league': { ...pair, stake: 4, pressed: { rights: 3.5 }, why: 'other words' } };
    const { stake, pressed } = meanScores(one, two)['coast-league']!;
    expect([stake, pressed.rights]).toEqual([3, 3]);
  });

  it('must have coded the same items', () => {
    const two: CaseScores = { 'coast-league': { ...pair, pressed: { rights: 2, rally: 1 } } };
    expect(() => meanScores(one, two)).toThrow('pressed.rally');
    expect(() => meanScores(two, one)).toThrow('pressed.rally');
  });

  it('agree by weighted kappa: 1 alike, 0 by chance, and the value worked out by hand', () => {
    expect(
      weightedKappa([
        [0, 0],
        [2, 2],
        [4, 4],
      ]),
    ).toBe(1);
    expect(
      weightedKappa([
        [0, 0],
        [0, 4],
        [4, 0],
        [4, 4],
      ]),
    ).toBe(0);
    // Mean squared difference 1/4; by chance, over the margins {0, 1, 2, 3} × {0, 1, 2, 2}, (9 + 3 + 5 + 15)/16 = 2.
    expect(
      weightedKappa([
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 2],
      ]),
    ).toBeCloseTo(1 - 0.25 / 2, 12);
  });
});

describe('a score', () => {
  const own: CaseScores = { 'coast-league': pair };
  it('stands for everything within half a step, and never leaves the scale', () => {
    const lowest = withinSteps(own, () => 0)['coast-league']!;
    expect([lowest.stake, lowest.demands.help!.weight, lowest.pressing.impatience, lowest.pressing.reach]).toEqual([
      1.5, 2.5, 0, 3.5,
    ]);
    const highest = withinSteps(own, () => 1 - 2 ** -53)['coast-league']!;
    expect(highest.stake).toBeCloseTo(2.5, 12);
    expect(highest.pressing.impatience).toBeCloseTo(0.5, 12);
    expect(highest.pressing.reach).toBe(4);
    expect(withinSteps(own, () => 0.5)).toEqual(own);
  });

  it('has a draw of its own', () => {
    const asked: number[] = [];
    withinSteps(own, (nth) => {
      asked.push(nth);
      return 0;
    });
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('the locked files', () => {
  it('agree as far as the page says, cover the cases, and are what the scenarios hold', async () => {
    const { codings, numbers } = await readRubric();
    const pairs = scorePairs(...codings);
    const page = readRepositoryFile('docs/rubric.md');
    expect(page).toContain(`Weighted kappa ${weightedKappa(pairs).toFixed(2)} over ${pairs.length} scores`);
    const cases = shippedIds()
      .map(shipped)
      .filter((scenario) => scenario.case?.episode !== undefined);
    expect(cases.length).toBeGreaterThanOrEqual(26);
    for (const scenario of cases) {
      const own = numbers.get(scenario.id)!;
      expect(own, scenario.id).toBeDefined();
      for (const { demands, by, to, pressing, pressed } of own) {
        for (const [id, { value, cost }] of Object.entries(demands)) {
          const demand = scenario.demands[id]!;
          expect([numberOf(demand.value), numberOf(demand.cost)], `${scenario.id} ${id}`).toEqual([value, cost]);
        }
        for (const [actor, traits] of [
          [by, pressing],
          [to, pressed],
        ] as const)
          for (const [trait, number] of Object.entries(traits))
            expect(numberOf(scenario.actors[actor]!.traits![trait]!), `${scenario.id} ${actor} ${trait}`).toBe(number);
      }
    }
  });
});

describe('numbers in a scenario', () => {
  it('stand where the model reads them', () => {
    const world = withNumbers(madeUp('negotiation-only'), [numbersOf(pair, scale)]);
    expect(world.demands.help).toMatchObject({ value: 0.675, cost: 0.45, issue: 'money' });
    expect(world.demands.visit!.value).toBe(0.1);
    expect(world.actors.coast!.traits).toMatchObject({ stopPropensity: 0.1, usualMovementShare: 0.1 });
    expect(world.actors.league!.traits).toEqual({ rightsCommitment: 0.7 });
  });

  it('borrowed from another case keep its whole stake', () => {
    const own = numbersOf(pair, scale);
    const other = numbersOf({ ...pair, stake: 4, demands: { only: { weight: 1, cost: 0 } } }, scale);
    const [lent] = borrowed([own], [other]);
    expect(lent!.demands).toEqual({ help: { value: 0.7, cost: 0.05 }, visas: { value: 0.7, cost: 0.05 } });
  });
});

describe('scores of outcomes', () => {
  it('are 0 for certainty that is right, 1 for certainty of the other end, and worse the further off', () => {
    expect(rankedProbabilityScore([1, 0, 0], [1, 0, 0])).toBe(0);
    expect(rankedProbabilityScore([1, 0, 0], [0, 0, 1])).toBe(1);
    expect(rankedProbabilityScore([0, 1, 0], [0, 0, 1])).toBe(0.5);
    expect(rankedProbabilityScore([0.5, 0.3, 0.2], [0, 1, 0])).toBeCloseTo((0.25 + 0.04) / 2, 12);
  });

  it('spread what two coders or sources leave open', () => {
    expect(codedShares({ concessionShare: [0, 0.5] })).toEqual([0.5, 0.5, 0]);
    expect(codedShares({ concessionShare: 0.05 })).toEqual([1, 0, 0]);
    expect(codedShares({ concessionShare: 0.75 })).toEqual([0, 0, 1]);
    expect(topIsRight([0.6, 0.4, 0], [0.5, 0.5, 0])).toBe(true);
    expect(topIsRight([0.2, 0.3, 0.5], [0.5, 0.5, 0])).toBe(false);
  });

  it('leave one out for the base rate that knows the other cases', () => {
    expect(
      leaveOneOut([
        [1, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
      ])[0],
    ).toEqual([0, 0.5, 0.5]);
  });

  it('set the model against the harder base rate and against borrowed values', () => {
    const runs = (['none', 'full', 'none', 'full'] as const).map((kind, c) => ({
      scenario: `case-${c}`,
      tier: 'A' as const,
      coded: { concessionShare: kind === 'full' ? 1 : 0 },
      kinds: [kind, kind],
      borrowedKinds: [kind === 'full' ? ('none' as const) : ('full' as const)],
    }));
    const { summary } = scoreCases(runs);
    expect(summary).toMatchObject({ outcomeRps: 0, outcomeTopShare: 1, outcomeRpsPermuted: 1 });
    expect(summary!.outcomeRpsBaseRate).toBe(Math.min(summary!.outcomeRpsHistorical, summary!.outcomeRpsLeaveOneOut));
    expect(summary!.betterThanPermuted).toEqual({ mean: 1, low: 1, high: 1 });
  });

  it('leave a case that nobody scored out of the comparison with borrowed values, and nowhere else', () => {
    const scored = (['none', 'full'] as const).map((kind, c) => ({
      scenario: `case-${c}`,
      tier: 'A' as const,
      coded: { concessionShare: kind === 'full' ? 1 : 0 },
      kinds: [kind],
      borrowedKinds: [kind === 'full' ? ('none' as const) : ('full' as const)],
    }));
    const unscored = { ...scored[0]!, scenario: 'new', kinds: ['full' as const], borrowedKinds: [] };
    const { summary, cases } = scoreCases([...scored, unscored]);
    expect(cases).toHaveLength(3);
    expect(summary!.outcomeRps).toBeCloseTo(1 / 3, 12);
    expect(summary!.outcomeRpsPermuted).toBe(1);
    expect(summary!.betterThanPermuted).toEqual({ mean: 1, low: 1, high: 1 });
  });
});
