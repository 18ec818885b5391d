// Oracle: closed forms. A level moves by its rise or fall per day and stops at what was requested; its cost is level × unit cost × units.
import { describe, expect, it } from 'vitest';
import { Account } from '../../src/model/accounts.ts';
import { applyTimeline, moveLevers } from '../../src/model/actors/timeline.ts';
import { createState } from '../../src/model/create-state.ts';
import { effectiveLevel } from '../../src/model/levels.ts';
import type { DatedMove, Params } from '../../src/model/params.ts';
import type { State } from '../../src/model/state.ts';
import { toyParams } from '../support/toy-world.ts';

const base = toyParams();

function withMoves(moves: readonly { day: number; slot: string; level: number; groups?: readonly number[] }[]): Params {
  const timeline: DatedMove[] = moves.map(({ day, slot, level, groups = [] }, i) => {
    const index = base.leverSlots.findIndex(({ id }) => id === slot);
    expect(index, slot).toBeGreaterThanOrEqual(0);
    return { id: `m${i}`, day, slot: index, level, groups };
  });
  return { ...base, timeline };
}

/** Only steps 1a and 1b of the day, for some days. */
function runLevers(params: Params, days: number): { state: State; levels: (slot: string) => number[] } {
  const state = createState(params, 'levers');
  const seen: number[][] = [];
  for (let d = 0; d < days; d++) {
    applyTimeline(state, params);
    moveLevers(state, params);
    seen.push(params.leverSlots.map((slot) => effectiveLevel(state, params, slot)));
    state.day += 1;
    state.eventsToday = 0;
  }
  return { state, levels: (slot) => seen.map((row) => row[params.leverSlots.findIndex(({ id }) => id === slot)]!) };
}

describe('levels', () => {
  it('rise and fall by their own speed and stop at what was requested', () => {
    const params = withMoves([
      { day: 0, slot: 'north/guards', level: 5 },
      { day: 8, slot: 'north/guards', level: 2 },
      { day: 0, slot: 'north/pushback', level: 0.9 },
      { day: 0, slot: 'north/fence', level: 1 },
    ]);
    const { levels } = runLevers(params, 20);
    // Guards rise by 1 a day and fall by 1/2 a day.
    expect(levels('north/guards').slice(0, 8)).toEqual([1, 2, 3, 4, 5, 5, 5, 5]);
    expect(levels('north/guards').slice(8, 16)).toEqual([4.5, 4, 3.5, 3, 2.5, 2, 2, 2]);
    expect(levels('north/pushback')[0]).toBe(0.9);
    levels('north/fence').forEach((level, d) => {
      expect(level).toBeCloseTo((d + 1) / 365, 12);
    });
  });

  it('are moved into the range of the lever, and a request that changes nothing is no event', () => {
    const params = withMoves([
      { day: 0, slot: 'north/pushback', level: 7 },
      { day: 1, slot: 'north/pushback', level: 1 },
    ]);
    const { state, levels } = runLevers(params, 3);
    expect(levels('north/pushback')).toEqual([1, 1, 1]);
    expect(state.events.map(({ rule, numbers }) => ({ rule, numbers }))).toEqual([
      { rule: 'leverSet', numbers: { level: 1, previous: 0 } },
    ]);
    expect(state.leverEvents[params.leverSlots.findIndex(({ id }) => id === 'north/pushback')]).toBe('0.0');
  });

  it('may be limited to a group', () => {
    const params = withMoves([{ day: 0, slot: 'north/pushback', level: 1, groups: [1] }]);
    const { state } = runLevers(params, 1);
    const north = params.segments.findIndex(({ id }) => id === 'northLine');
    expect([...state.controls.pushbackShare.slice(north * 2, north * 2 + 2)]).toEqual([0, 1]);
  });

  it('of an adaptive actor do not follow the timeline', () => {
    const scripted = withMoves([{ day: 0, slot: 'north/pushback', level: 1 }]);
    const actors = scripted.actors.map((actor) => ({ ...actor, policy: 'adaptive' as const }));
    expect(runLevers({ ...scripted, actors }, 1).levels('north/pushback')).toEqual([0]);
  });
});

describe('what levers cost', () => {
  it('is level × unit cost × kilometres, in whole cents, from the states to the world outside', () => {
    const params = withMoves([{ day: 0, slot: 'north/guards', level: 2 }]);
    const before = [...createState(params, 'levers').accounts];
    const { state } = runLevers(params, 2);
    const north = params.actors.findIndex(({ id }) => id === 'north');
    // Day 0: 1 person per km on 180 km at EUR 164 a day; day 1: 2.
    expect(state.actors[north]!.spentEur).toBe(3 * 164 * 180);
    expect(before[Account.states]! - state.accounts[Account.states]!).toBe(3 * 164 * 180 * 100);
    const sum = (accounts: Iterable<number>): number => [...accounts].reduce((total, cents) => total + cents, 0);
    expect(sum(state.accounts)).toBe(sum(before));
  });
});
