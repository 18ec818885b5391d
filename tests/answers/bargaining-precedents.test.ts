// Oracle: parameters.md A.7 in closed form: Beta counts weighted by ω = vis·e^(−d) move the belief on which a state opens, and only its own matter that has
// not begun.
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import { believedChance, learnFromOthers, precedentWeight } from '../../src/model/diplomacy/precedents.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { run } from '../../src/run/run.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const world = madeUp('negotiation-only');
/** Four who could press: two the same bloc, one its member, one somebody else. */
const several: Scenario = {
  ...world,
  timeline: {},
  actors: {
    ...world.actors,
    hill: { role: 'transitState' },
    marsh: { role: 'transitState' },
    plain: { role: 'transitState' },
    isle: { role: 'targetState' },
  },
  demands: {
    first: world.demands.help!,
    same: { ...world.demands.visas!, by: 'hill', to: 'league' },
    member: { ...world.demands.visas!, by: 'marsh', to: 'shore' },
    other: { ...world.demands.visas!, by: 'plain', to: 'isle' },
  },
};
const params: Params = compile(several, { mode: 'free' });
const p = parameterValues();

describe('what a case weighs', () => {
  const weights = (of: Params): number[] => [1, 2, 3].map((d) => precedentWeight(of, of.dyads[0]!, of.dyads[d]!));

  it('is vis·e^(−d): the same target, a member of it, somebody else', () => {
    const vis = p.precedentHiddenShare; // the first demand is tacit
    const expected = [vis, vis * Math.exp(-p.precedentDistanceAkin), vis * Math.exp(-p.precedentDistanceOther)];
    weights(params).forEach((weight, i) => {
      expect(weight).toBeCloseTo(expected[i]!, 12);
    });
  });

  it('is whole where the demand was public', () => {
    const first = { ...several.demands.first!, acknowledged: 'public' as const };
    const open = compile({ ...several, demands: { ...several.demands, first } }, { mode: 'free' });
    expect(weights(open)[0]).toBe(1);
  });
});

describe('the belief', () => {
  it('is what was thought before, without a case, and tends to the share of those who conceded', () => {
    expect(believedChance({ conceded: 0, held: 0 }, 0.3, p)).toBeCloseTo(0.3, 12);
    expect(believedChance({ conceded: 4, held: 0 }, 0.3, p)).toBeCloseTo((0.3 * 4 + 4) / 8, 12);
    expect(believedChance({ conceded: 3e6, held: 1e6 }, 0.3, p)).toBeCloseTo(0.75, 5);
  });

  it.each(['concession', 'stop'] as const)('of those who have not begun moves when another matter ends by %s', (by) => {
    const state = createState(params, '1');
    Object.assign(state.dyads[0]!, { stage: by === 'stop' ? 'stopped' : 'conceded', started: true, endedBy: by });
    state.dyads[3]!.stage = 'executing';
    learnFromOthers(state, params);
    state.day = 1;
    learnFromOthers(state, params); // said once
    const side = by === 'stop' ? 'held' : 'conceded';
    const rest = by === 'stop' ? 'conceded' : 'held';
    expect(state.dyads[1]!.precedents[side]).toBeCloseTo(p.precedentHiddenShare, 12);
    expect(state.dyads[1]!.precedents[rest]).toBe(0);
    expect(state.dyads[0]!.precedents).toEqual({ conceded: 0, held: 0, [side]: 1 }); // its own case in full
    expect(state.dyads[3]!.precedents).toEqual({ conceded: 0, held: 0 });
    const told = state.events.filter(({ rule }) => rule === 'precedentSeen');
    expect(told.map(({ actor }) => actor)).toEqual(['hill', 'marsh']);
    for (const { numbers } of told) expect(Math.sign(numbers.after! - numbers.before!)).toBe(by === 'stop' ? -1 : 1);
  });

  it('decides whether anybody opens', () => {
    const opened = (conceded: number, held: number): boolean => {
      const scenario = { ...several, demands: { same: several.demands.same! } };
      const free = compile(scenario, { mode: 'free', days: 200 });
      const state = createState(free, '1');
      Object.assign(state.dyads[0]!.precedents, { conceded, held });
      while (state.day < free.days) day(state, free);
      return state.dyads[0]!.started;
    };
    // At the default belief a demand worth .3 is not worth a threat; what others won makes it one.
    expect([opened(50, 0), opened(0, 0), opened(0, 50)]).toEqual([true, false, false]);
  });
});

describe('a world in which several could press', () => {
  it('shows precedents as events with causes', () => {
    const results = Array.from({ length: 6 }, (_, i) =>
      run(specFor(several, { mode: 'free', seed: String(i), outputs: { series: false, events: true } })),
    );
    const seen = results.flatMap(({ events }) => events.filter(({ rule }) => rule === 'precedentSeen'));
    expect(seen.length).toBeGreaterThan(0);
    for (const { causes } of seen) expect(causes.length).toBe(1);
  });
});
