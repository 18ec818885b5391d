// Oracle: what the pages say of policies and events. A scripted state's pressure follows its levers; a free one sets the levers of its
// escalation; every event is declared, finite and caused by earlier events; a person's moves replay as dated moves.
import { describe, expect, it } from 'vitest';
import { actEpochs } from '../../src/model/actors/act.ts';
import { decisionsDue, receiveMoves } from '../../src/model/actors/human.ts';
import { applyTimeline, moveLevers } from '../../src/model/actors/timeline.ts';
import { add } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import { bargain } from '../../src/model/diplomacy/bargain.ts';
import { escalationOf, levelsFor } from '../../src/model/escalation.ts';
import { leverLevel, slotsOf } from '../../src/model/levels.ts';
import type { Params } from '../../src/model/params.ts';
import { updateLeverage } from '../../src/model/politics/leverage.ts';
import { updatePolitics } from '../../src/model/politics/update.ts';
import { rules } from '../../src/model/rules.ts';
import type { State } from '../../src/model/state.ts';
import { toyParams } from '../support/toy-world.ts';

function runToy(params: Params, seed = '1'): State {
  const state = createState(params, seed);
  while (state.day < params.days) day(state, params);
  return state;
}

/** A world in which states have reasons to act: pressure is opened soon and the borders can receive few people a day. */
function busy(): Params {
  return toyParams({ mode: 'free' }, (scenario) => ({
    ...scenario,
    parameters: { ...scenario.parameters, openingHazardPerWeek: 0.5 },
    borders: Object.fromEntries(
      Object.entries(scenario.borders).map(([id, border]) => [id, { ...border, handlingPerDay: 2 }]),
    ),
  }));
}

const actorOf = (params: Params, id: string): number => params.actors.findIndex((actor) => actor.id === id);

describe('escalation', () => {
  const params = toyParams();
  const transit = actorOf(params, 'transit');

  it.each([0, 0.2, 0.4, 0.6, 0.8, 1])('%d is set and read as the same', (e) => {
    const state = createState(params, '1');
    for (const [lever, level] of Object.entries(levelsFor(params, transit, e))) {
      const slots = slotsOf(params, transit, lever);
      expect(slots.length, lever).toBeGreaterThan(0);
      for (const slot of slots) {
        state.levers.effective.fill(level, slot.index * params.groups.length, (slot.index + 1) * params.groups.length);
      }
    }
    expect(escalationOf(state, params, transit)).toBeCloseTo(e, 12);
  });

  it.each([
    ['retreatBlocked', 0.08, 0.1],
    ['escort', 0.07, 0.08],
    ['hosting', 0.05, 0.06],
    ['visaEase', 0.03, 0.04],
  ])('counts %s only as far as it has come', (lever, level, e) => {
    const state = createState(params, '1');
    const [slot] = slotsOf(params, transit, lever);
    state.levers.effective.fill(level, slot!.index * params.groups.length, (slot!.index + 1) * params.groups.length);
    expect(escalationOf(state, params, transit)).toBeCloseTo(e, 12);
  });
});

describe('a scripted state applying pressure', () => {
  const params = toyParams();
  const state = runToy(params);
  const ofDyad = state.events.filter(({ rule }) => /^(threatMade|pressure)/.test(rule));

  it('begins and ends when its levers do', () => {
    // Visas are eased from day 7 at 1/23 a day: permissive at .3, seven days later; ordinary again on day 92.
    const byRule = new Map(ofDyad.map((event) => [event.rule, event.day]));
    expect(byRule.get('threatMade')).toBe(7);
    expect(byRule.get('pressureExecuted')).toBe(13);
    const [dyad] = state.dyads;
    if (dyad!.stage === 'stopped')
      expect(byRule.get('pressureWithdrawn') ?? byRule.get('pressureStopped')).toBeGreaterThan(91);
    else expect(['conceded', 'executing', 'deal']).toContain(dyad!.stage);
  });

  it('leaves no trace of an adaptive choice', () => {
    expect(state.events.filter(({ rule }) => rule === 'leversFollowEscalation' || rule === 'practiceHardened')).toEqual(
      [],
    );
  });
});

describe('events', () => {
  const worlds = [runToy(toyParams()), ...['1', '2', '3', '4'].map((seed) => runToy(busy(), seed))];

  it('have a declared rule, its numbers and nothing else, all finite', () => {
    let seen = 0;
    for (const { events } of worlds) {
      for (const event of events) {
        const declared = (rules as Readonly<Record<string, { numbers: readonly string[] }>>)[event.rule];
        expect(declared, event.rule).toBeDefined();
        for (const [name, value] of Object.entries(event.numbers)) {
          expect(declared!.numbers, `${event.rule}.${name}`).toContain(name);
          expect(Number.isFinite(value), `${event.rule}.${name}`).toBe(true);
        }
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(100);
    const kinds = new Set(worlds.flatMap(({ events }) => events.map(({ rule }) => rule)));
    expect(kinds.size, [...kinds].join(' ')).toBeGreaterThanOrEqual(12); // of what this small world can show
  });

  it('name only earlier events as causes', () => {
    let caused = 0;
    for (const { events } of worlds) {
      const known = new Set<string>();
      for (const event of events) {
        for (const cause of event.causes) {
          expect(known.has(cause), `${event.rule} ${event.id} because of ${cause}`).toBe(true);
          caused += 1;
        }
        known.add(event.id);
      }
    }
    expect(caused).toBeGreaterThan(50);
  });
});

describe('a free world', () => {
  it('ignores the timeline of states and lets them act by their own rules', () => {
    const state = runToy(busy(), '1');
    const reasons = new Set(state.events.map(({ rule }) => rule));
    for (const rule of ['threatMade', 'leversFollowEscalation', 'practiceHardened']) expect(reasons).toContain(rule);
    expect(state.events.filter(({ about, day: on }) => about === 'transit/visaEase' && on === 7)).toEqual([]);
    for (const own of state.actors) {
      for (const value of Object.values(own)) expect(Number.isFinite(value)).toBe(true);
    }
    for (const own of state.dyads) {
      for (const belief of [own.beliefByBy, own.beliefByTo]) {
        expect([...belief].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
      }
    }
  });

  it('is the same world for the same seed and another one for another', () => {
    const params = busy();
    const events = (seed: string): string => JSON.stringify(runToy(params, seed).events);
    expect(events('7')).toBe(events('7'));
    expect(events('7')).not.toBe(events('8'));
  });
});

describe('a person who decides for a state', () => {
  it('is asked on its dates, and its moves replay as dated moves', () => {
    const asked = toyParams({ policies: { north: 'human' } });
    const state = createState(asked, '1');
    const days: number[] = [];
    while (state.day < asked.days) {
      const due = decisionsDue(state, asked);
      for (const { actor } of due) {
        expect(actor).toBe('north');
        days.push(state.day);
        if (state.day === 28) receiveMoves(state, asked, [{ actor, lever: 'pushback', level: 0.5, groups: ['coast'] }]);
        if (state.day === 56) receiveMoves(state, asked, [{ actor, lever: 'guards', level: 3 }]);
      }
      day(state, asked);
    }
    expect(days).toEqual(Array.from({ length: 17 }, (_, i) => 7 * (i + 1)));
    const replayed = runToy(
      toyParams({
        policies: { north: 'human' },
        moves: [
          { day: 28, actor: 'north', lever: 'pushback', level: 0.5, groups: ['coast'] },
          { day: 56, actor: 'north', lever: 'guards', level: 3 },
        ],
      }),
    );
    expect([...replayed.levers.effective]).toEqual([...state.levers.effective]);
    expect([...replayed.counts.data]).toEqual([...state.counts.data]);
    expect(replayed.actors).toEqual(state.actors);
    expect(replayed.dyads.map(({ lastEvent: _, ...own }) => own)).toEqual(
      state.dyads.map(({ lastEvent: _, ...own }) => own),
    );
  });
});

describe('states alone, with a given record', () => {
  /** The states' part of the day for 320 days: attempts rise to four times the capacity and fall again; some die in public. */
  function statesAlone(
    policy: 'adaptive' | 'scripted',
    seed = 'states',
  ): { params: Params; state: State; pushback: number[] } {
    const params = toyParams({ mode: policy === 'adaptive' ? 'free' : 'history' }, (scenario) => ({
      ...scenario,
      days: 320,
      timeline: {},
      parameters: { ...scenario.parameters, openingHazardPerWeek: 0.5, executionProb: 0.95 },
    }));
    const state = createState(params, seed);
    const north = params.segments.findIndex(({ id }) => id === 'northLine');
    const pushback: number[] = [];
    while (state.day < params.days) {
      const d = state.day;
      const crisis = Math.max(0, 1 - Math.abs(d - 140) / 100);
      applyTimeline(state, params);
      moveLevers(state, params);
      actEpochs(state, params);
      bargain(state, params);
      add(state, 'recordedAttempts', north, 0, Math.round(100 * crisis));
      add(state, 'recordedEntries', north, 0, Math.round(30 * crisis));
      if (d % 9 === 0 && crisis > 0) add(state, 'visibleDeaths', north, 0, 1);
      updatePolitics(state, params);
      updateLeverage(state, params);
      pushback.push(leverLevel(state, params, actorOf(params, 'north'), 'pushback'));
      state.day += 1;
      state.eventsToday = 0;
    }
    return { params, state, pushback };
  }

  const { params, state, pushback } = statesAlone('adaptive');
  const of = (rule: string): typeof state.events => state.events.filter((event) => event.rule === rule);
  const north = actorOf(params, 'north');

  it('answer pressure with every lever they have a rule for', () => {
    const expected = [
      ...['practiceHardened', 'guardsSet', 'fenceDecided', 'zoneDeclared', 'frameChosen', 'closureAnnounced'],
      ...['aidGranted', 'carriersApproached', 'salienceCrossed', 'harmBecameVisible', 'rallyRose'],
    ];
    // Whether the state applying pressure goes on long enough for carriers to be approached is luck: some of these crises are long.
    const rules = new Set(
      Array.from({ length: 12 }, (_, i) => statesAlone('adaptive', `states/${i}`).state.events).flatMap((events) =>
        events.map(({ rule }) => rule),
      ),
    );
    expect(expected.filter((rule) => !rules.has(rule as never))).toEqual([]);
  });

  it('harden their practice with pressure and do not take it back', () => {
    for (let d = 1; d < pushback.length; d++) expect(pushback[d]).toBeGreaterThanOrEqual(pushback[d - 1]!);
    expect(pushback.at(-1)).toBeGreaterThan(0.5);
    expect(pushback.at(-1)).toBeLessThanOrEqual(params.p.pushbackMaxShare);
    expect(state.actors[north]!.rightsCommitment).toBeLessThan(params.p.rightsCommitment);
  });

  it('feel it in a bloc as the mean of its members', () => {
    const bloc = state.actors[actorOf(params, 'union')]!;
    const south = state.actors[actorOf(params, 'south')]!;
    const low = Math.min(south.restrictiveCampShare, state.actors[north]!.restrictiveCampShare);
    const high = Math.max(south.restrictiveCampShare, state.actors[north]!.restrictiveCampShare);
    expect(bloc.restrictiveCampShare).toBeGreaterThan(low);
    expect(bloc.restrictiveCampShare).toBeLessThan(high);
  });

  it('do nothing by themselves when scripted, while politics goes on', () => {
    const scripted = statesAlone('scripted').state;
    expect(scripted.events.filter(({ rule }) => rule === 'leverSet')).toEqual([]);
    expect(scripted.dyads[0]!.endedBy).toBe('notStarted');
    expect(scripted.events.some(({ rule }) => rule === 'salienceCrossed')).toBe(true);
  });
});
