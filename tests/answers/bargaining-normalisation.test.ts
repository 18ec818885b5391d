// Oracle: parameters.md A.7 in closed form: the hazard of opening follows E (row 28: + 45 % after one public concession of the same target), the norm index
// closes a tenth of its gap a month, row 117 takes up to .3 off the setup; and. Nothing of it acts in a world with one dyad.
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import { followNorm, practisedElsewhere, setupCost, thresholdAfter } from '../../src/model/diplomacy/normalisation.ts';
import { openThreat } from '../../src/model/diplomacy/opening.ts';
import type { DyadRule, Situation } from '../../src/model/diplomacy/situation.ts';
import { stepDyad } from '../../src/model/diplomacy/step.ts';
import { slotsOf } from '../../src/model/levels.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { newDyad, stakesWith } from '../support/dyad-harness.ts';
import { madeUp } from '../support/worlds.ts';

const p = parameterValues();
const stakes = stakesWith(p, { value: 0.9, cost: 1, aim: 'compel' });
const today = (some: Partial<Situation> = {}): Situation => ({
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
  ...some,
});

/** The chance of opening in one week, found by halving: the draw below which a threat is made. */
function hazard(precedents: { conceded: number; held: number }, some: Partial<Situation> = {}, of = stakes): number {
  const opens = (u: number): boolean => {
    const own = { ...newDyad(1, 1, 'latent'), precedents };
    openThreat(
      own,
      of,
      today(some),
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

describe('the hazard of opening', () => {
  it('is the own one of a state that has seen nobody else, whatever it believes', () => {
    for (const openingBelief of [0.3, 0.5, 0.9])
      expect(hazard({ conceded: 0, held: 0 }, {}, { ...stakes, openingBelief })).toBeCloseTo(stakes.openingHazard, 12);
  });

  it('rises by 45 % after one public concession of the same target, and falls after one that held', () => {
    expect(hazard({ conceded: 1, held: 0 }) / stakes.openingHazard).toBeCloseTo(1.45, 1);
    const lost = 0.1 * (0.9 * p.expectedConcessionShare + p.openingLossUtil);
    expect(hazard({ conceded: 0, held: 1 }) / stakes.openingHazard).toBeCloseTo(
      Math.exp(-p.openingSlopePerUtil * lost),
      10,
    );
  });

  it('rises with what is saved on the setup', () => {
    const saved = hazard({ conceded: 0, held: 0 }, { setup: 0 }) / stakes.openingHazard;
    expect(saved).toBeCloseTo(Math.exp(p.openingSlopePerUtil * p.openingSetupUtil), 10);
  });

  it('is nought after a stop until the pause is over', () => {
    const opens = (day: number): boolean => {
      const own = newDyad(1, 1, 'latent');
      Object.assign(own, { stage: 'stopped', started: true, stageSince: 70 });
      stepDyad(
        own,
        stakes,
        today({ day }),
        () => 0,
        () => {},
      );
      return own.stage === 'threat';
    };
    expect([opens(70 + 7 * (p.reopeningWeeks - 1)), opens(70 + 7 * p.reopeningWeeks)]).toEqual([false, true]);
  });
});

describe('threats by script', () => {
  const step = (own: ReturnType<typeof newDyad>, escalationRead: number, day: number): DyadRule[] => {
    const rules: DyadRule[] = [];
    stepDyad(
      own,
      stakes,
      today({ escalationRead, day, threatCost: 0 }),
      () => 0.99,
      (rule) => rules.push(rule),
    );
    return rules;
  };

  it('are made again after a stop and silence, not on what is left of pressure', () => {
    const own = newDyad(1, 0.75, 'latent');
    step(own, 0.6, 7);
    expect(step(own, 0.1, 14)).toEqual(['pressureWithdrawn']);
    expect(step(own, 0.2, 21)).toEqual([]);
    step(own, 0, 28);
    expect(step(own, 0.2, 35)).toEqual(['threatMade']);
    expect([own.stage, own.flowShown]).toEqual(['threat', true]);
  });

  it('tire by repetition, each time by the share of a bluff, until a deed', () => {
    const own = newDyad(1, p.executionProb, 'latent');
    for (let time = 1; time <= 3; time++) {
      step(own, 0.2, 70 * time);
      expect(step(own, 0, 70 * time + 7)).toEqual(['threatExposed']);
      expect(own.credibility).toBeCloseTo(p.executionProb * p.bluffCredibilityShare ** time, 12);
    }
    step(own, 0.6, 350);
    expect(own.credibility).toBe(p.executionProb);
  });

  it('tire while they stand past their date', () => {
    const own = newDyad(1, 1, 'latent');
    const tired: number[] = [];
    for (let week = 1; week <= 12; week++) if (step(own, 0.2, 7 * week).includes('threatTired')) tired.push(week);
    expect(tired).toEqual([4, 7, 10]); // made in week 1, due after three
    expect(own.credibility).toBeCloseTo(p.bluffCredibilityShare ** 3, 12);
  });
});

const world = madeUp('negotiation-only');
const several: Scenario = {
  ...world,
  timeline: {},
  actors: { ...world.actors, hill: { role: 'transitState' }, isle: { role: 'targetState' } },
  demands: {
    first: world.demands.help!,
    same: { ...world.demands.visas!, by: 'hill', to: 'league' },
    other: { ...world.demands.visas!, by: 'hill', to: 'isle' },
  },
};
const params = compile(several, { mode: 'free' });

describe('how usual it is', () => {
  it('follows the onsets of others in twelve months by a tenth a month, and not one’s own', () => {
    const state = createState(params, '1');
    state.dyads[1]!.stage = 'threat';
    for (state.day = 1; state.day <= 90; state.day++) followNorm(state, params);
    const aim = 1 / p.normReferenceOnsets;
    expect(state.dyads[0]!.norm.index).toBeCloseTo(aim * (1 - (1 - p.normAdjustPerMonth) ** 3), 12);
    expect([1, 2].map((d) => state.dyads[d]!.norm.index)).toEqual([0, 0]);
    for (; state.day <= 1500; state.day++) followNorm(state, params);
    expect(state.dyads[0]!.norm.index).toBeLessThan(0.1 * aim);
  });

  it('makes the setup cheaper, and a route that was built does', () => {
    const state = createState(params, '1');
    const cost = (d: number): number => setupCost(state, params, d, params.dyads[d]!) / p.openingSetupUtil;
    expect(cost(2)).toBe(1);
    state.dyads[2]!.norm.index = 0.5;
    expect(cost(2)).toBeCloseTo(1 - p.normSetupDiscount / 2, 12);
    state.dyads[1]!.flowShown = true; // by the same state, elsewhere
    expect(cost(2)).toBeCloseTo((1 - p.normSetupDiscount / 2) * p.routeSetupShare, 12);
    expect(cost(0)).toBe(1);
  });

  it('is nothing in a world with one dyad', () => {
    const one = compile({ ...several, demands: { first: several.demands.first! } }, { mode: 'free' });
    const state = createState(one, '1');
    state.dyads[0]!.stage = 'executing';
    for (state.day = 1; state.day <= 90; state.day++) followNorm(state, one);
    expect(state.dyads[0]!.norm).toEqual({ index: 0, onsetDay: -1, isOn: false });
  });
});

describe('hard responses', () => {
  it('are copied from the nearest other target, by how far it goes', () => {
    const state = createState(params, '1');
    const index = (id: string): number => params.actors.findIndex((actor) => actor.id === id);
    const [shore, isle] = [index('shore'), index('isle')];
    expect(practisedElsewhere(state, params, isle, 'pushback')).toBe(0);
    const slot = slotsOf(params, shore, 'pushback')[0]!;
    state.levers.effective[slot.index * Math.max(1, params.groups.length)] = 0.8;
    const seen = practisedElsewhere(state, params, isle, 'pushback');
    expect(seen).toBeCloseTo(0.8 * Math.exp(-p.precedentDistanceOther), 12);
    expect(practisedElsewhere(state, params, shore, 'pushback')).toBe(0);
    expect(thresholdAfter(p, 0)).toBe(1);
    expect(thresholdAfter(p, 1)).toBe(1 - p.imitationShare);
  });
});
