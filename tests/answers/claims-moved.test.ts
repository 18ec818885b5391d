// Oracle: arithmetic of the levers that move people after the line: exact capacities, shares of a lasting draw, a promise that arrives in part.
import { describe, expect, it } from 'vitest';
import { countAll } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import type { Params } from '../../src/model/params.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import type { State } from '../../src/model/state.ts';
import { everyLeverParams } from '../support/toy-world.ts';

type Pull = { actor: string; lever: string; level: number; border?: string };

const VISAS: Pull = { actor: 'transit', lever: 'visaEase', level: 1 };

function run(pulls: readonly Pull[], days = 110): { state: State; params: Params } {
  const params = everyLeverParams({ moves: [VISAS, ...pulls].map((pull) => ({ ...pull, day: 1 })) });
  const state = createState(params, 'claims moved');
  for (let d = 0; d < days; d++) day(state, params);
  return { state, params };
}

function total({ state, params }: ReturnType<typeof run>, counter: Parameters<typeof countAll>[1]): number {
  let sum = 0;
  for (let d = 0; d < state.day; d++)
    for (let place = 0; place < params.places.length; place++) sum += countAll(state, counter, place, d);
  return sum;
}

describe('claims that are moved', () => {
  it('never move more people a day than there are places, and move some', () => {
    const { state, params } = run([{ actor: 'union', lever: 'relocation', level: 2 }]);
    let most = 0;
    for (let d = 0; d < state.day; d++) {
      let today = 0;
      for (let place = 0; place < params.places.length; place++) today += countAll(state, 'relocated', place, d);
      most = Math.max(most, today);
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(2 * params.segments.length); // whole people at each border
    expect(total({ state, params }, 'relocated')).toBeLessThanOrEqual(2 * state.day + params.segments.length);
  });

  it('are moved abroad as far as the court of this world lets them', () => {
    const offshoring: Pull = { actor: 'north', lever: 'offshoring', level: 5 };
    const free = run([offshoring]);
    const ruled = run([offshoring, { actor: 'rightsCourt', lever: 'courtRuling', level: 1 }]);
    expect(total(free, 'transferred')).toBeGreaterThan(0);
    expect(total(ruled, 'transferred')).toBe(0);
    const { state, params } = free;
    const abroad = params.places.reduce(
      (sum, _, place) => sum + stageCount(state, params, Stage.diverted, place, -1),
      0,
    );
    expect(abroad).toBe(total(free, 'transferred') + total(free, 'diverted'));
  });

  it('stay where they are while the whole corridor is closed, and go on without a driver where passage is free', () => {
    const closed = run([{ actor: 'far', lever: 'corridorClosure', level: 1 }]);
    const base = run([]);
    const free = run([
      { actor: 'north', lever: 'onwardPassage', level: 1 },
      { actor: 'south', lever: 'onwardPassage', level: 1 },
    ]);
    expect(total(closed, 'recordedOnward')).toBe(0);
    expect(total(base, 'recordedOnward')).toBeGreaterThan(0);
    expect(total(free, 'onward')).toBeGreaterThan(total(base, 'onward'));
    const inside = ({ state, params }: ReturnType<typeof run>): number =>
      params.places.reduce((sum, _, place) => sum + stageCount(state, params, Stage.inProcedure, place, -1), 0);
    expect(inside(free)).toBeLessThan(inside(base));
  });

  it('come back to the state of first entry only where that is done', () => {
    const done = run([{ actor: 'far', lever: 'dublinReturn', level: 1 }], 119);
    expect(total(run([], 119), 'firstCountryReturns')).toBe(0);
    expect(total(done, 'firstCountryReturns')).toBeGreaterThan(0);
  });
});

describe('support for a host', () => {
  it('approaches what is delivered of what was promised, half of the way in a half-life', () => {
    const { state, params } = run([{ actor: 'host', lever: 'hostingAppeal', level: 1 }], 100);
    const host = params.actors.findIndex(({ id }) => id === 'host');
    const { appealResponseShare, supportDeliveredShare } = params.p;
    const { hostingSupport } = state.actors[host]!;
    expect(hostingSupport).toBeGreaterThan(0.2 * appealResponseShare * supportDeliveredShare);
    expect(hostingSupport).toBeLessThan(appealResponseShare * supportDeliveredShare);
  });
});

describe('a grant by script', () => {
  it('is the concession, on its day, whatever the bargaining would have done', () => {
    const { state } = run([{ actor: 'union', lever: 'grant', level: 1 }], 10);
    expect([...state.dyads[0]!.concession]).toEqual([1]);
    expect(state.dyads[0]!.concededDay).toBe(1);
    const { state: without } = run([], 10);
    expect([...without.dyads[0]!.concession]).toEqual([0]);
  });
});
