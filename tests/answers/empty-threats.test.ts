// Oracle: closed form: a threat to move people costs κ·reach·( kA·A + kP·4AB + kF ) where somebody could arrive, and nothing where no way leads there (C08, C12: camps and a member from which nobody would come).
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import type { DyadParams } from '../../src/model/params.ts';
import { costThreatened } from '../../src/model/politics/dyad-cost.ts';
import { trait } from '../../src/model/traits.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { madeUp } from '../support/worlds.ts';

type Means = DyadParams['means'];

/** What the first dyad of a world threatens with, over what it would be if somebody came. */
function pricedShare(scenario: Scenario, means: Means, toward?: string): number {
  const params = compile(scenario, { mode: 'free' });
  const state = createState(params, '1');
  const { by, to: first } = params.dyads[0]!;
  const to = toward === undefined ? first : params.actors.findIndex(({ id }) => id === toward);
  const { restrictiveCampShare: a, protectiveCampShare: b } = state.actors[to]!;
  const weight =
    trait(params, to, 'restrictiveCostWeight') * a +
    trait(params, to, 'polarisationCostWeight') * 4 * a * b +
    trait(params, to, 'capacityCostWeight');
  const whole = params.p.targetCostScaleUtilPerWeek * trait(params, by, 'reachableCapacityShare') * weight;
  expect(whole).toBeGreaterThan(0);
  return costThreatened(state, params, { by, to, means }) / whole;
}

const camps = madeUp('camp-closure');
const member = madeUp('member-against-bloc');
const without = (world: Scenario, leg: string): Scenario => {
  const { [leg]: _, ...legs } = world.legs;
  expect(Object.keys(legs).length).toBe(Object.keys(world.legs).length - 1);
  return { ...world, legs };
};

describe('a threat to close camps', () => {
  it('is priced where a way leads from them to a border of the other side', () => {
    expect(pricedShare(camps, ['camps'])).toBeCloseTo(1, 12);
    expect(pricedShare(camps, ['camps'], 'shore')).toBeCloseTo(1, 12);
  });

  it('is empty where none does', () => {
    expect(pricedShare(without(camps, 'lakeRoad'), ['camps'])).toBe(0);
    expect(pricedShare(camps, ['camps'], 'harbour')).toBe(0); // people go there from the shore, and not from the camp
  });

  it('is priced by the state to which people would be sent back', () => {
    expect(pricedShare(without(camps, 'lakeRoad'), ['camps'], 'hills')).toBeCloseTo(1, 12);
  });

  it('by a state that has a border to the other side too is priced as any other', () => {
    expect(pricedShare(without(camps, 'lakeRoad'), ['exit', 'camps'])).toBeCloseTo(1, 12);
  });
});

describe('a threat of a member to let people travel on', () => {
  it('is priced where a way leads from it to a fellow member, else empty', () => {
    expect(pricedShare(member, ['passage'])).toBeCloseTo(1, 12);
    expect(pricedShare(without(member, 'inlandRoad'), ['passage'])).toBe(0);
  });
});

describe('where no people are modelled', () => {
  it('movement reaches whom it is aimed at', () => {
    expect(pricedShare({ ...without(camps, 'lakeRoad'), groups: {} }, ['camps'])).toBeCloseTo(1, 12);
    expect(pricedShare({ ...without(member, 'inlandRoad'), groups: {} }, ['passage'])).toBeCloseTo(1, 12);
  });
});
