// Oracle: what a union is. A bloc under pressure from its own member does not sanction it, and a member that its bloc pays is paid for its own border; a
// neighbour that presses in the same way is sanctioned and paid by all of them.
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import type { Result } from '../../src/run/result.ts';
import { run } from '../../src/run/run.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const world = madeUp('negotiation-only');
const outputs = { series: false, events: true };

/** Two members, and one of them or the neighbour (`by`) asks their bloc for money. */
function pressedBy(by: 'shore' | 'coast', timeline: Scenario['timeline'], cost = 3): Result {
  const scenario: Scenario = {
    ...world,
    actors: {
      ...world.actors,
      bay: { role: 'targetState', policy: 'scripted', epochDays: 7 },
      league: { ...world.actors.league!, members: ['shore', 'bay'] },
    },
    demands: { help: { ...world.demands.help!, by, cost } },
    timeline,
  };
  return run(specFor(scenario, { seed: '7', mode: 'history', outputs }));
}

const promised = ({ events }: Result): Set<string | null> =>
  new Set(events.filter(({ rule }) => rule === 'promiseKept').map(({ about }) => about));
const hardened = ({ events }: Result): boolean => events.some(({ rule }) => rule === 'sanctionsHardened');

describe('a member that presses its own bloc', () => {
  const granted = { grant: { on: '2040-02-01', actor: 'league', lever: 'grant', level: 1 } };

  it('is paid by its bloc for its own border, and a neighbour by all for control of its exit', () => {
    expect(promised(pressedBy('shore', granted))).toEqual(new Set(['league/frontlineAid']));
    expect(promised(pressedBy('coast', granted))).toEqual(
      new Set(['league', 'shore', 'bay'].map((actor) => `${actor}/moneyForControl`)),
    );
  });

  it('wins nothing that stops people at the exit of a state that asked for nothing', () => {
    const member = madeUp('member-against-bloc');
    const params = compile(
      { ...member, timeline: { grant: { on: '2045-03-03', actor: 'league', lever: 'grant', level: 1 } } },
      { mode: 'history' },
    );
    const state = createState(params, '1');
    const before = state.controls.handlingPerDay[0]!;
    while (state.day < 60) day(state, params);
    expect([...state.dyads[0]!.concession]).toEqual([1, 1, 1]);
    expect(state.controls.exitLeakShare[0]).toBe(1);
    expect(state.controls.transitAid.every((level) => level === 0)).toBe(true);
    expect(state.controls.handlingPerDay[0]).toBeGreaterThan(before);
  });

  it('is not sanctioned by it, as a neighbour is', () => {
    const pressed = (by: 'shore' | 'coast'): Result =>
      pressedBy(by, {
        pressure: { on: '2040-01-15', actor: by, lever: by === 'shore' ? 'onwardPassage' : 'visaEase', level: 1 },
        sanctions: { on: '2040-04-01', actor: 'league', lever: 'sanctions', level: 0.5 },
      });
    expect(hardened(pressed('shore'))).toBe(false);
    expect(hardened(pressed('coast'))).toBe(true);
  });

  it.for(['shore', 'coast'] as const)(
    'in free mode a bloc turns to sanctions against %s only if it is no member',
    (by) => {
      const base = pressedBy(by, {}).spec.scenario;
      const adopted = Array.from({ length: 20 }, (_, seed) =>
        run(specFor(base, { seed: `${seed}`, mode: 'free', outputs })),
      ).filter(({ events }) => events.some(({ rule, actor }) => rule === 'packageAdopted' && actor === 'league'));
      if (by === 'shore') expect(adopted).toEqual([]);
      else expect(adopted.length).toBeGreaterThan(0);
    },
  );
});
