// Oracle: the aggregate movement of parameters.md A.3 in closed form: what a constant pressure tends to and how fast, what is counted of those turned
// back, what closed hubs leave; and that politics and bargaining read it as they read the record of people.
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import { moveWithoutPeople } from '../../src/model/diplomacy/movement.ts';
import { slotsOf } from '../../src/model/levels.ts';
import { observeActor, observeDyad, observeLeaving } from '../../src/model/observed.ts';
import type { Params } from '../../src/model/params.ts';
import { updatePolitics } from '../../src/model/politics/update.ts';
import type { State } from '../../src/model/state.ts';
import { run } from '../../src/run/run.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { toyParams } from '../support/toy-world.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const world = madeUp('negotiation-only');
const paramsOf = (change: (scenario: Scenario) => Scenario = (scenario) => scenario): Params =>
  compile(change(world), { mode: 'history' });

/** Days of nothing but movement, at one escalation. */
function moved(params: Params, days: number, escalation: number, prepare: (state: State) => void = () => {}): State {
  const state = createState(params, '1');
  prepare(state);
  for (let d = 0; d < days; d++) {
    for (const dyad of state.dyads) dyad.escalation = escalation;
    moveWithoutPeople(state, params);
    state.day += 1;
  }
  return state;
}

function setLever(state: State, params: Params, actor: string, lever: string, level: number): void {
  const at = params.actors.findIndex(({ id }) => id === actor);
  const [slot] = slotsOf(params, at, lever);
  state.levers.effective[slot!.index] = level;
}

const USUAL = 0.1;
const REACH = 1.2;

describe('movement without people', () => {
  const params = paramsOf();

  it('goes to what pressure reaches as (1 − .7^(t/7))', () => {
    for (const [days, e] of [
      [7, 1],
      [30, 0.6],
      [100, 0.4],
    ] as const) {
      const flow = moved(params, days, e).dyads[0]!.flow!;
      expect(flow.pressure).toBeCloseTo(USUAL + REACH * e * (1 - 0.7 ** (days / 7)), 10);
    }
  });

  it('is only the usual one below the escalation at which execution begins, and after it ends', () => {
    expect(moved(params, 50, 0.2).dyads[0]!.flow!.pressure).toBeCloseTo(USUAL, 12);
    const after = moved(params, 100, 1);
    after.dyads[0]!.escalation = 0;
    for (let d = 0; d < 70; d++) moveWithoutPeople(after, params);
    expect(after.dyads[0]!.flow!.pressure - USUAL).toBeCloseTo(REACH * (1 - 0.7 ** (100 / 7)) * 0.7 ** 10, 10);
  });

  it('counts entries as a = f·(1 − .75·pb), and those turned back become stranded', () => {
    const state = moved(params, 2000, 1, (s) => setLever(s, params, 'shore', 'pushback', 0.6));
    const seen = observeActor(state, params, params.dyads[0]!.to);
    const f = USUAL + REACH;
    expect(seen.pressure).toBeCloseTo(f, 10);
    expect(seen.entries).toBeCloseTo(f * (1 - 0.75 * 0.6), 10);
    expect(seen.stranded).toBeCloseTo(f * 0.6, 10);
    expect(seen.pushback).toBeCloseTo(0.6, 12);
  });

  it('falls by what carriers and hubs carried, less what finds another way, once they comply', () => {
    const { p } = params;
    const state = moved(params, 2000, 1, (s) => setLever(s, params, 'league', 'carrierPressure', 1));
    const { flow } = state.dyads[0]!;
    expect(flow!.hubsClosed).toBe(1);
    expect(flow!.pressure).toBeCloseTo(USUAL + REACH * (1 - p.hubMovementShare * (1 - p.hubLeakShare)), 10);
    // Nobody asks any more: they open again.
    setLever(state, params, 'league', 'carrierPressure', 0);
    for (let d = 0; d < 400; d++) moveWithoutPeople(state, params);
    expect(state.dyads[0]!.flow!.hubsClosed).toBe(0);
  });

  it('nobody asked: no hub closes', () => {
    expect(moved(params, 400, 1).dyads[0]!.flow!.hubsClosed).toBe(0);
  });

  it('is felt by the bloc, by its member and, as leaving, by the state that lets people go', () => {
    const state = moved(params, 50, 1);
    const { pressure } = state.dyads[0]!.flow!;
    const [coast, shore, league] = [0, 1, 2];
    for (const actor of [shore, league]) expect(observeActor(state, params, actor!).pressure).toBe(pressure);
    expect(observeActor(state, params, coast!).pressure).toBe(0);
    expect(observeLeaving(state, params, coast!).pressure).toBe(pressure);
    expect(observeDyad(state, params, 0).pressure).toBe(pressure);
  });

  it('of two rivals adds up, and shares are means weighted by movement', () => {
    const twice = paramsOf((scenario) => ({
      ...scenario,
      actors: { ...scenario.actors, hill: { role: 'transitState' } },
      demands: { ...scenario.demands, more: { ...scenario.demands.help!, by: 'hill' } },
    }));
    const state = moved(twice, 50, 1);
    const [one, two] = state.dyads.map(({ flow }) => flow!);
    two!.pushback = 0.5;
    const seen = observeActor(state, twice, twice.dyads[0]!.to);
    expect(seen.pressure).toBeCloseTo(one!.pressure + two!.pressure, 12);
    expect(seen.pushback).toBeCloseTo((0.5 * two!.pressure) / (one!.pressure + two!.pressure), 12);
  });

  it('moves attention, camps and the cost of holding on', () => {
    const state = moved(params, 50, 1);
    const before = { ...state.actors[2]! };
    for (let d = 0; d < 30; d++) updatePolitics(state, params);
    const own = state.actors[2]!;
    expect(own.salience).toBeGreaterThan(0.5);
    expect(own.restrictiveCampShare).toBeGreaterThan(before.restrictiveCampShare);
    expect(own.costHolding).toBeGreaterThan(0);
  });
});

describe('a world with people at its borders', () => {
  it('has no such movement, and one whose people are taken away has', () => {
    expect(createState(toyParams(), '1').dyads.every(({ flow }) => flow === null)).toBe(true);
    const empty = toyParams({}, (scenario) => ({
      ...scenario,
      groups: Object.fromEntries(
        Object.entries(scenario.groups).map(([id, group]) => [id, { ...group, atRiskPersons: 0 }]),
      ),
    }));
    const state = moved(empty, 50, 1);
    expect(state.dyads[0]!.flow!.pressure).toBeGreaterThan(0.5);
    expect(observeActor(state, empty, empty.dyads[0]!.to).pressure).toBe(state.dyads[0]!.flow!.pressure);
  });
});

describe('a world of states only', () => {
  const runs = (['history', 'free'] as const).flatMap((mode) =>
    Array.from({ length: 12 }, (_, i) =>
      run(specFor(world, { mode, seed: String(i + 1), outputs: { series: false, events: true } })),
    ),
  );
  const rulesOf = (mode: string): Set<string> =>
    new Set(runs.filter(({ spec }) => spec.mode === mode).flatMap(({ events }) => events.map(({ rule }) => rule)));

  it.each(['history', 'free'])('threatens, executes, offers, answers and settles in %s mode', (mode) => {
    for (const rule of ['threatMade', 'pressureExecuted', 'offerMade', 'offerRefused', 'offerAccepted'])
      expect([...rulesOf(mode)]).toContain(rule);
  });

  it('ends in deals, stops and broken deals', () => {
    const all = new Set([...rulesOf('history'), ...rulesOf('free')]);
    expect([...all]).toEqual(expect.arrayContaining(['dealBroken', 'threatExposed']));
    expect(new Set(runs.map(({ outcome }) => outcome.endedBy))).toContain('deal');
    expect(new Set(runs.map(({ outcome }) => outcome.kind)).size).toBeGreaterThan(1);
  });

  it('has a ledger that is not modelled, never 0', () => {
    for (const { humanCost, people } of runs) {
      expect(people).toBe(0);
      expect(new Set(Object.values(humanCost))).toEqual(new Set([null]));
    }
  });
});
