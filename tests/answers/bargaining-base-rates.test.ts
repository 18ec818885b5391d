// Oracle: bands of the historical record (cases.md F16, F17, F19, F20, F22; parameters.md rows 31–32) for an ensemble of dyads drawn from the
// ranges of table G, 86 % compelling and 14 % deterring. The constants were tuned to these bands: this shows that they are reached
// together, not that they were predicted.
import { describe, expect, it } from 'vitest';
import { type DyadCase, type DyadRun, drawnCase, harnessKey, runDyad } from '../support/dyad-harness.ts';

const DYADS = 8000;
const WEEKS = 104;
const mix = { deterShare: 0.14, indivisibleShare: 0.23, costFactor: 0.82 };

interface Drawn {
  readonly of: DyadCase;
  readonly run: DyadRun;
}

function ensemble(change: (of: DyadCase) => DyadCase = (of) => of, count = DYADS): Drawn[] {
  const key = harnessKey('base');
  return Array.from({ length: count }, (_, id) => {
    const of = change({ ...drawnCase(key, id, mix), noise: 0.3 });
    return { of, run: runDyad(of, key, id, WEEKS) };
  });
}

const share = (drawn: readonly Drawn[], holds: (one: Drawn) => boolean): number =>
  drawn.filter(holds).length / drawn.length;
const isFull = ({ run }: Drawn): boolean => run.share >= 0.75;
const isAny = ({ run }: Drawn): boolean => run.share > 0.05;

describe(`base rates of ${DYADS} dyads`, () => {
  const all = ensemble();
  const compelling = all.filter(({ of }) => of.stakes.aim === 'compel');
  const deterring = all.filter(({ of }) => of.stakes.aim === 'deter');
  const conceded = all.filter(isAny);

  it('any concession .60–.84, full .43–.70 (F16)', () => {
    expect(share(all, isAny)).toBeGreaterThan(0.6);
    expect(share(all, isAny)).toBeLessThan(0.84);
    expect(share(all, isFull)).toBeGreaterThan(0.43);
    expect(share(all, isFull)).toBeLessThan(0.7);
  });

  it('compelling beats deterring by .25 or more (F17)', () => {
    expect(deterring.length).toBeGreaterThan(1000);
    expect(share(compelling, isFull) - share(deterring, isFull)).toBeGreaterThanOrEqual(0.25);
  });

  it('threats alone bring .15–.55 of the concessions (F20)', () => {
    const atThreat = share(conceded, ({ run }) => run.atThreat);
    expect(atThreat).toBeGreaterThan(0.15);
    expect(atThreat).toBeLessThan(0.55);
  });

  it('some come at once, some late: ≤ 2 weeks and ≥ 30 weeks .10–.35 each; executed crises end after a median of 8–20 weeks (F22)', () => {
    for (const share2 of [
      share(conceded, ({ run }) => run.weeks <= 2),
      share(conceded, ({ run }) => run.weeks >= 30),
    ]) {
      expect(share2).toBeGreaterThan(0.1);
      expect(share2).toBeLessThan(0.35);
    }
    const executed = all.filter(({ run }) => run.executedWeek >= 0 && run.own.stage !== 'executing');
    const weeks = executed.map(({ run }) => run.weeks - run.executedWeek).toSorted((a, b) => a - b);
    const median = weeks[Math.floor(weeks.length / 2)]!;
    expect(median).toBeGreaterThanOrEqual(8);
    expect(median).toBeLessThanOrEqual(20);
  });
});

describe('hardened, unified targets', () => {
  it('concede fully in .35 of the cases or fewer (F19)', () => {
    const hardened = ensemble((of) => {
      const flow = of.flow!;
      const stakes = { ...of.stakes, precedent: 1.9, actProb: of.stakes.actProb * 0.6 };
      return { ...of, stakes, flow: { ...flow, rightsCommitment: flow.rightsCommitment / 2, rally: 0.9 } };
    }, 2000);
    expect(share(hardened, isFull)).toBeLessThan(0.35);
    expect(share(hardened, isFull)).toBeGreaterThan(0.1);
  });
});

describe('an indivisible, dear demand on a hardened target whose hubs close after 20 weeks', () => {
  it('is not met in 80 of 100 runs or more, and pressure stops after about half a year', () => {
    const key = harnessKey('hardened');
    const runs = Array.from({ length: 400 }, (_, id) => {
      const of = drawnCase(key, id, { deterShare: 0, indivisibleShare: 1, costFactor: 1 });
      const flow = {
        ...of.flow!,
        capacity: 0.8,
        rightsCommitment: 0.3,
        exclusion: 0.7,
        rally: 0.9,
        restrictive: 0.35,
        protective: 0.2,
        weights: { kA: 0.9, kP: 0.6, kH: 0.8, kF: 0.2 },
        airWeek: 20,
        airReach: 0.9,
        airLagWeeks: 4,
      };
      const stakes = { ...of.stakes, value: 0.9, cost: 1.3, precedent: 1.9, offers: of.stakes.offers };
      const issues = [{ value: 0.9, cost: 1.3, divisible: false, symbolic: false, money: false }];
      const offers = [{ share: 1, cost: 1.3, parts: [1] }];
      return runDyad({ ...of, flow, stakes: { ...stakes, issues, offers }, start: 'executing' }, key, id, WEEKS);
    });
    expect(runs.filter((run) => run.share <= 0.05).length).toBeGreaterThanOrEqual(0.8 * runs.length);
    const stopped = runs.filter(({ own }) => own.stage === 'stopped').map(({ weeks }) => weeks);
    expect(stopped.length).toBeGreaterThan(runs.length / 4);
    const median = stopped.toSorted((a, b) => a - b)[Math.floor(stopped.length / 2)]!;
    expect(median).toBeGreaterThanOrEqual(20);
    expect(median).toBeLessThanOrEqual(45);
  });
});
