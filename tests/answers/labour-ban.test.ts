// Oracle: the size that model.md asks of a restriction game (F32): substitutes .1 → .9 turn a ban from winning to failing; what is won lowers harm; a ban costs
// the state that sends workers what they no longer send home.
import { describe, expect, it, vi } from 'vitest';
import { count } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import { abroadNow } from '../../src/model/labour.ts';
import { leverLevel } from '../../src/model/levels.ts';
import type { Params } from '../../src/model/params.ts';
import { remittancesLost } from '../../src/model/politics/shortage.ts';
import type { State } from '../../src/model/state.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { brokenLaws } from '../support/daily-laws.ts';
import { madeUp, specFor } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine

const base = madeUp('labour-ban');
const HILLS = 0;

function withTraits(actor: string, traits: Readonly<Record<string, number>>, scenario = base): Scenario {
  const before = scenario.actors[actor]!;
  return {
    ...scenario,
    actors: { ...scenario.actors, [actor]: { ...before, traits: { ...before.traits, ...traits } } },
  };
}

function ended(params: Params, seed: string, each: (state: State) => void = () => {}): State {
  const state = createState(params, seed);
  while (state.day < params.days) {
    day(state, params);
    each(state);
  }
  return state;
}

const seeds = Array.from({ length: 40 }, (_, r) => `ban/${r + 1}`);

describe('a labour ban', () => {
  const share = (substitutes: number): number => {
    const params = compile(withTraits('harbour', { labourSubstitutesShare: substitutes }), { mode: 'free' });
    return seeds.filter((seed) => ended(params, seed).dyads[0]!.concession[0]! > 0.5).length / seeds.length;
  };

  it('wins standards clearly more often where there are no substitutes', () => {
    expect(share(0.1) - share(0.9)).toBeGreaterThanOrEqual(0.3);
  });

  it('wins nothing of a state that does not depend on these workers', () => {
    const params = compile(withTraits('harbour', { labourDependenceShare: 0 }), { mode: 'free' });
    for (const seed of seeds.slice(0, 10)) {
      const state = ended(params, seed);
      expect(state.dyads[0]!.concession[0]).toBe(0);
      expect(state.actors[1]!.costShortage).toBe(0);
    }
  });

  it('keeps the laws of every day', () => {
    for (const seed of ['1', '2', '3']) expect(brokenLaws(specFor(base, { seed, mode: 'free' }))).toEqual({});
  });
});

describe('pressing with workers', () => {
  it('follows the escalation: half a ban, a ban, a recall', () => {
    const params = compile(withTraits('harbour', { labourSubstitutesShare: 0.9 }), { mode: 'free' });
    const highest = (state: State): number => state.dyads[0]!.escalation;
    const seed = seeds.find((one) => highest(ended(params, one)) === 1)!;
    const seen = new Map<number, readonly number[]>();
    ended(params, seed, (state) => {
      const levels = ['labourBan', 'workerRecall'].map((lever) => leverLevel(state, params, HILLS, lever));
      seen.set(Math.round(highest(state) * 10), levels); // the last day of each step: levels have followed
    });
    const [ban, recall] = [0, 1].map((at) => (step: number) => seen.get(step)![at]!);
    expect([2, 4, 6, 8, 10].map(ban!)).toEqual([0, 0.5, 1, 1, 1]);
    expect([recall!(6), recall!(8)]).toEqual([0, recall!(10) / 2]);
    expect(recall!(10)).toBeGreaterThan(0);
  });

  it('costs the state that sends them what they no longer send home, and it knows', () => {
    const long = withTraits('harbour', { labourSubstitutesShare: 0.9 }); // a ban that goes on
    const [dear, cheap] = [10, 0].map((weight) =>
      compile(withTraits('hills', { remittanceCostWeight: weight }, long), { mode: 'free' }),
    );
    const costs = (params: Params, seed: string): Map<number, number> => {
      const byDay = new Map<number, number>();
      ended(params, seed, ({ day: today, dyads: [dyad] }) => {
        if (dyad!.stage === 'executing') byDay.set(today, dyad!.costBy);
      });
      return byDay;
    };
    let looked = 0;
    for (const seed of seeds.slice(0, 20)) {
      const less = costs(cheap!, seed);
      const days = [...costs(dear!, seed)].filter(([today]) => less.has(today));
      if (days.length < 14) continue;
      looked += 1;
      const [last, cost] = days.at(-1)!;
      expect(cost, seed).toBeGreaterThan(less.get(last)!);
    }
    expect(looked).toBeGreaterThan(8);
    const state = createState(dear!, '1');
    state.labour!.missing[0] = abroadNow(state, dear!, 0); // as many as are there
    expect(remittancesLost(state, dear!, dear!.dyads[0]!)).toBeCloseTo(10 / 2, 12);
    expect(remittancesLost(state, cheap!, cheap!.dyads[0]!)).toBe(0);
  });
});

describe('worker protection, where it is granted', () => {
  it('works for everybody abroad from that day on, and every day of theirs is counted as rights gained', () => {
    const params = compile(base, { mode: 'free' });
    const seed = seeds.find((one) => ended(params, one).dyads[0]!.concession[0]! === 1)!;
    const state = createState(params, seed);
    let before = 1;
    while (state.dyads[0]!.concession[0] === 0) {
      before = state.labour!.standards[0]!;
      day(state, params);
    }
    expect(before).toBeLessThan(1);
    expect(state.labour!.standards[0]).toBe(1);
    const on = state.day;
    for (let d = 0; d < 30; d++) day(state, params);
    const { home } = params.groups[0]!;
    for (let d = on; d < on + 30; d++)
      expect(count(state, 'workDaysWithStandards', home, 0, d)).toBe(count(state, 'workDays', home, 0, d));
  });
});
