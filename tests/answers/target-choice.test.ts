// Oracle: closed forms: odds times leverage foreseen; a contest of two powers; the hazard of opening falls by what other means are worth. And the drawn population
// is the documented one: half of all targets stronger, 38 of 100 democratic; whoever states nothing chooses as before.
import { describe, expect, it } from 'vitest';
import { chanceAgainst } from '../../src/model/diplomacy/foresight.ts';
import { openThreat } from '../../src/model/diplomacy/opening.ts';
import type { Situation, Stakes } from '../../src/model/diplomacy/situation.ts';
import { hazardOfStopping } from '../../src/model/diplomacy/stage.ts';
import { stakesOf } from '../../src/model/diplomacy/stakes.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import { compile } from '../../src/scenario/compile.ts';
import { worldOfStates } from '../../src/study/analysis/drawn-dyad.ts';
import { targetsChosen } from '../../src/study/analysis/target-choice.ts';
import { newDyad, stakesWith } from '../support/dyad-harness.ts';

const p = parameterValues();
const stakes = (some: Partial<Stakes> = {}): Stakes => stakesWith(p, { value: 0.9, cost: 1, aim: 'compel', ...some });
const today: Situation = {
  day: 70,
  isWeek: true,
  epochsTo: 0,
  epochsBy: 0,
  costTo: 0,
  costToSeen: 0,
  costBy: 0.002,
  costBySeen: 0.002,
  threatCost: 0.05,
  executionCostSeen: 0.002,
  rent: -0.002,
  setup: p.openingSetupUtil,
  unity: 1,
  faceGiven: 0,
  escalationRead: null,
};

const latent = () => newDyad(1, 1, 'latent');

/** Leverage of a threat by hand: its cost a week, for 1 ÷ (1 − δ(1 − q)) weeks, over K·(1 + ψ·Rep). */
function leverageOf(of: Stakes): number {
  const weeks = 1 / (1 - of.discountTo * (1 - hazardOfStopping(latent(), of, today.executionCostSeen)));
  return (today.threatCost * weeks) / (of.cost * of.precedent);
}

const odds = (chance: number): number => chance / (1 - chance);

describe('what a state believes of one target', () => {
  it('is what it believes of all, where no foresight is stated', () => {
    expect(chanceAgainst(0.3, latent(), stakes(), today)).toBe(0.3);
  });

  it.each([0.5, 1, 2])('has odds that are multiplied by leverage to the power %f', (targetForesight) => {
    const of = stakes({ targetForesight });
    const chance = chanceAgainst(0.3, latent(), of, today);
    expect(odds(chance) / odds(0.3)).toBeCloseTo(leverageOf(of) ** targetForesight, 10);
  });

  it('is left alone by a leverage of 1, raised above it and lowered below it', () => {
    const even = leverageOf(stakes()); // K = 1: a demand that costs as much more is one of leverage 1
    const at = (cost: number): number => chanceAgainst(0.4, latent(), stakes({ cost, targetForesight: 1 }), today);
    expect(at(even)).toBeCloseTo(0.4, 10);
    expect(at(even / 2)).toBeGreaterThan(0.5);
    expect(at(even * 2)).toBeLessThan(0.3);
  });

  it('is nought where a threat would cost nothing', () => {
    const of = stakes({ targetForesight: 1 });
    expect(chanceAgainst(0.4, latent(), of, { ...today, threatCost: 0 })).toBe(0);
    expect(chanceAgainst(0.4, latent(), stakes({ cost: 0, targetForesight: 1 }), { ...today, threatCost: 0 })).toBe(
      0.4,
    );
  });
});

/** The chance of opening in one week, found by halving. */
function hazard(of: Stakes): number {
  const opens = (u: number): boolean => {
    const own = latent();
    openThreat(
      own,
      of,
      today,
      () => u,
      () => {},
    );
    return own.stage === 'threat';
  };
  let [low, high] = [0, 1];
  for (let i = 0; i < 50; i++) {
    const mid = (low + high) / 2;
    if (opens(mid)) low = mid;
    else high = mid;
  }
  return low;
}

describe('other means', () => {
  it('make opening less likely by what they are worth, where they are worth anything', () => {
    const worth = (chance: number): number =>
      chance * (0.9 * p.expectedConcessionShare + p.openingLossUtil) - p.openingLossUtil;
    expect(worth(0.3)).toBeGreaterThan(0);
    expect(worth(0.1)).toBeLessThan(0);
    const base = hazard(stakes());
    expect(base).toBeCloseTo(p.openingHazardPerWeek, 12);
    expect(hazard(stakes({ otherMeansChance: 0.3 })) / base).toBeCloseTo(
      Math.exp(-p.openingSlopePerUtil * worth(0.3)),
      10,
    );
    expect(hazard(stakes({ otherMeansChance: 0.1 }))).toBeCloseTo(base, 12);
  });

  it('that are as good leave no reason to move people', () => {
    expect(hazard(stakes({ otherMeansChance: p.openingBelief }))).toBe(0);
  });

  it.each([
    [0, 5, 0],
    [2, 2, 0.5],
    [1, 3, 0.25],
    [3, 0, 1],
  ])('a power of %f against one of %f wins %f by them', (own, other, chance) => {
    const base = compile(worldOfStates(['to']), { mode: 'free' });
    const actors = base.actors.map((actor, i) => ({ ...actor, traits: { relativePower: i === 0 ? own : other } }));
    expect(stakesOf({ ...base, actors }, 0).otherMeansChance).toBe(chance);
  });
});

describe('drawn states that choose whom to threaten', () => {
  it('come from the documented population, and choose', { timeout: 60_000 }, () => {
    const { even, odd, all } = targetsChosen(160, '1');
    const share = (targets: typeof all, is: (target: (typeof all)[number]) => boolean): number =>
      targets.filter(is).length / targets.length;
    expect(all.length).toBe(640);
    expect(Math.abs(share(all, ({ isStronger }) => isStronger) - 0.5)).toBeLessThan(0.1); // four of one state go together
    expect(Math.abs(share(all, ({ isDemocratic }) => isDemocratic) - 0.38)).toBeLessThan(0.06);
    const chosen = [...even, ...odd];
    expect(chosen.length).toBeGreaterThan(80);
    expect(chosen.length).toBeLessThan(200);
    expect(share(chosen, ({ isStronger }) => isStronger)).toBeGreaterThan(0.7);
    expect(targetsChosen(160, '1')).toEqual({ even, odd, all });
  });
});
