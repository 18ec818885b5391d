// Oracle: the table of stages in src/model/diplomacy/step.ts and what design/model.md says of endings: symbolic and material apart, deals that
// break down at their hazard, deterrence as its own mode, levers set by others read and followed.
import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/kernel/draws.ts';
import type { DyadState } from '../../src/model/actor-state.ts';
import { type Issue, offersFor } from '../../src/model/diplomacy/offers.ts';
import { settle } from '../../src/model/diplomacy/settle.ts';
import type { DyadRule, Situation, Stakes } from '../../src/model/diplomacy/situation.ts';
import { stepDyad } from '../../src/model/diplomacy/step.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import { harnessKey, newDyad, stakesWith } from '../support/dyad-harness.ts';

const p = parameterValues();
const issue = (some: Partial<Issue>): Issue => ({
  value: 0.5,
  cost: 0.5,
  divisible: true,
  symbolic: false,
  money: false,
  ...some,
});

function stakesOf(issues: readonly Issue[], some: Partial<Stakes> = {}): Stakes {
  const value = issues.reduce((sum, one) => sum + one.value, 0);
  const cost = issues.reduce((sum, one) => sum + one.cost, 0);
  return { ...stakesWith(p, { value, cost }), issues, offers: offersFor(issues, p), ...some };
}

const today = (some: Partial<Situation> = {}): Situation => ({
  day: 70,
  isWeek: true,
  epochsTo: 1,
  epochsBy: 1,
  costTo: 0,
  costToSeen: 0,
  costBy: 0.002,
  costBySeen: 0.002,
  threatCost: 0.05,
  executionCostSeen: 0.002,
  rent: -0.002,
  setup: 0.05,
  unity: 1,
  faceGiven: 0,
  escalationRead: null,
  ...some,
});

/** One step with every draw the same. */
function step(own: DyadState, stakes: Stakes, now: Situation, u: number): DyadRule[] {
  const rules: DyadRule[] = [];
  stepDyad(
    own,
    stakes,
    now,
    () => u,
    (rule) => rules.push(rule),
  );
  return rules;
}

describe('an accepted offer', () => {
  const call = issue({ value: 0.1, cost: 0.02, symbolic: true });
  const relief = issue({ value: 0.9, cost: 1, divisible: false });

  it('that is only symbolic ends in a stop, not in a success', () => {
    const own = newDyad(2, 1, 'executing');
    settle(own, stakesOf([call, relief]), today(), { share: 0.1, cost: 0.02, parts: [1, 0] }, () => {});
    expect([own.stage, own.endedBy, own.symbolic, [...own.concession]]).toEqual(['stopped', 'stop', 1, [1, 0]]);
  });

  it('that is material ends in a concession', () => {
    const own = newDyad(2, 1, 'executing');
    settle(own, stakesOf([call, relief]), today(), { share: 1, cost: 1.02, parts: [1, 1] }, () => {});
    expect([own.stage, own.endedBy, own.concededDay]).toEqual(['conceded', 'concession', 70]);
  });

  it('with money is a deal, which breaks down at its monthly hazard and keeps what was paid', () => {
    const stakes = stakesOf([issue({ money: true })]);
    const key = harnessKey('deals');
    let weeks = 0;
    let broken = 0;
    for (let id = 0; id < 300; id++) {
      const own = newDyad(1, 1, 'executing');
      settle(own, stakes, today(), { share: 1, cost: 1, parts: [1] }, () => {});
      expect(own.stage).toBe('deal');
      for (let week = 11; own.stage === 'deal' && week < 1000; week++) {
        stepDyad(
          own,
          stakes,
          today({ day: week * 7 }),
          (slot) => uniform(key, 0, week, id, slot),
          () => {},
        );
        weeks += 1;
      }
      if (own.stage === 'threat') broken += 1;
      expect(own.concession[0]).toBe(1);
    }
    const perWeek = 1 - (1 - p.dealBreakPerMonth) ** (7 / 30);
    expect(broken).toBeGreaterThan(250);
    expect(Math.abs(broken / weeks / perWeek - 1)).toBeLessThan(4 / Math.sqrt(broken));
  });
});

describe('deterrence', () => {
  const stakes = stakesOf([issue({ divisible: false })], { aim: 'deter', deadlineWeeks: 4 });
  const begin = (): DyadState => ({ ...newDyad(1, 0.9, 'threat'), deadline: 28, stageSince: 0 });

  it('decides nothing before the day', () => {
    const own = begin();
    expect(step(own, stakes, today({ day: 21, threatCost: 5 }), 0)).toEqual([]);
    expect(own.stage).toBe('threat');
  });

  it('works where the threat outweighs the deed', () => {
    const own = begin();
    expect(step(own, stakes, today({ day: 28, threatCost: 5 }), 0.5)).toEqual(['deedRefrained', 'offerAccepted']);
    expect([own.stage, own.concession[0]]).toEqual(['conceded', 1]);
  });

  it('fails where it does not: the deed is done, the threat carried out or exposed', () => {
    const done = begin();
    expect(step(done, stakes, today({ day: 28, threatCost: 0 }), 0)).toEqual(['deedDone', 'pressureExecuted']);
    expect([done.deedDone, done.stage]).toEqual([true, 'executing']);
    const bluff = begin();
    expect(step(bluff, stakes, today({ day: 28, threatCost: 0 }), 0.99)).toEqual(['deedDone', 'threatExposed']);
    expect([bluff.stage, bluff.endedBy]).toEqual(['stopped', 'stop']);
    expect(bluff.credibility).toBeCloseTo(0.9 * 0.8, 12);
    expect(bluff.beliefByTo[0]).toBeGreaterThan(bluff.beliefByTo[2]!);
  });

  it('is discounted while nobody has seen such movement, and undoing a deed is dearer', () => {
    const unseen = begin();
    step(unseen, stakes, today({ day: 21 }), 0.99);
    const seen = { ...begin(), flowShown: true };
    step(seen, stakes, today({ day: 21 }), 0.99);
    expect(unseen.threatCost / seen.threatCost).toBeCloseTo(p.unseenCredibilityShare, 12);
    const before = { ...begin(), stage: 'executing' as const };
    step(before, stakes, today({ epochsTo: 0, epochsBy: 0 }), 0.99);
    const after = { ...begin(), stage: 'executing' as const, deedDone: true };
    step(after, stakes, today({ epochsTo: 0, epochsBy: 0 }), 0.99);
    const audience = stakes.audienceTo * before.escalation;
    expect((after.granting - audience) / stakes.cost).toBeCloseTo(stakes.precedent * p.irreversibilityFactor, 12);
    expect((before.granting - audience) / stakes.cost).toBeCloseTo(stakes.precedent * p.refrainCostFactor, 12);
  });
});

describe('levers set by a script, rules or a person', () => {
  const stakes = stakesOf([issue({})]);
  const scripted = (read: number, day: number): Situation => today({ escalationRead: read, day, epochsTo: 0 });

  it('open, execute, escalate, withdraw and resume', () => {
    const own = newDyad(1, 1, 'latent');
    expect(step(own, stakes, scripted(0, 7), 0.99)).toEqual([]);
    expect(step(own, stakes, scripted(0.2, 14), 0.99)).toEqual(['threatMade']);
    expect(step(own, stakes, scripted(0.4, 21), 0.99)).toEqual(['pressureExecuted']);
    expect(step(own, stakes, scripted(0.5, 28), 0.99)).toEqual([]);
    expect(step(own, stakes, scripted(0.8, 35), 0.99)).toEqual(['pressureEscalated']);
    expect(step(own, stakes, scripted(0.1, 42), 0.99)).toEqual(['pressureWithdrawn']);
    expect([own.stage, own.endedBy, own.escalation]).toEqual(['stopped', 'stop', 0.1]);
    expect(step(own, stakes, scripted(0.6, 49), 0.99)).toEqual(['pressureResumed']);
    expect([own.stage, own.endedBy]).toEqual(['executing', 'horizon']);
  });

  it('allow a stop only below their peak', () => {
    const peak: DyadState = { ...newDyad(1, 1, 'executing'), escalationPeak: 0.8, escalation: 0.8 };
    // Going on costs, nothing is hoped for: with the lowest draws a free state would stop.
    expect(step(peak, stakes, scripted(0.8, 70), 0)).toEqual([]);
    expect(step(peak, stakes, scripted(0.6, 77), 0)).toEqual(['pressureStopped']);
    const free: DyadState = { ...newDyad(1, 1, 'executing'), escalationPeak: 0.8, escalation: 0.8 };
    expect(step(free, stakes, today({ epochsTo: 0 }), 0)).toEqual(['pressureStopped']);
    expect(free.escalation).toBe(0);
  });

  it('whose threat is dropped leave less credibility', () => {
    const own = newDyad(1, 1, 'latent');
    step(own, stakes, scripted(0.2, 14), 0.99);
    expect(step(own, stakes, scripted(0, 21), 0.99)).toEqual(['threatExposed']);
    expect(own.credibility).toBe(p.bluffCredibilityShare);
  });
});

describe('a threat', () => {
  it('is settled by an offer above the reservation share and not by one below it', () => {
    const stakes = stakesOf([issue({ value: 1, cost: 0.4 })]);
    const answerTo = (share: number): [string, DyadRule[]] => {
      const own = { ...newDyad(1, 1, 'threat'), stageSince: 63 };
      const rules: DyadRule[] = [];
      // Considers (draw 3), makes the offer (4), and an even draw decides on the answer.
      const draw = (slot: number): number => (slot === 3 ? 0 : slot === 4 ? 0.999999 : 0.5);
      const offers = stakes.offers.filter((offer) => offer.share === share);
      stepDyad(own, { ...stakes, offers }, today({ threatCost: 0.5 }), draw, (rule) => rules.push(rule));
      return [own.stage, rules];
    };
    expect(answerTo(0.5)).toEqual(['threat', ['offerMade', 'offerRefused']]);
    expect(answerTo(0.75)).toEqual(['conceded', ['offerMade', 'offerAccepted']]);
    expect(answerTo(1)).toEqual(['conceded', ['offerMade', 'offerAccepted']]);
  });
});
