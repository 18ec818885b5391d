// Oracle: closed forms of docs/model/blocs.md: unity from what members bear, a bloc's own rally and commitment, passage as movement, and what tying aid
// to control adds; and in pairs on the same draws: a bloc whose members come apart acts later, partners of a bloc that ties aid threaten more.
import { describe, expect, it, vi } from 'vitest';
import { add } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { tiedToControl } from '../../src/model/diplomacy/conditionality.ts';
import { observeActor, observeDyad } from '../../src/model/observed.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { unity, updateBlocPolitics } from '../../src/model/politics/bloc.ts';
import { costCaused } from '../../src/model/politics/dyad-cost.ts';
import { updatePolitics } from '../../src/model/politics/update.ts';
import { weightedMembers } from '../../src/model/politics/weights.ts';
import type { State } from '../../src/model/state.ts';
import { compile } from '../../src/scenario/compile.ts';
import { stakesWith } from '../support/dyad-harness.ts';
import { signs } from '../support/signs.ts';
import { toyParams } from '../support/toy-world.ts';
import { madeUp } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 120_000 }); // many pairs on a busy machine

const p = parameterValues();
const at = (params: Params, id: string): number => params.actors.findIndex((actor) => actor.id === id);

/** The toy world with two borders that can handle as many people each. */
const evenly = (traits: Readonly<Record<string, number>> = {}): Params =>
  toyParams({}, (scenario) => ({
    ...scenario,
    actors: { ...scenario.actors, union: { ...scenario.actors.union!, traits } },
    borders: Object.fromEntries(
      Object.entries(scenario.borders).map(([id, border]) => [id, { ...border, handlingPerDay: 20 }]),
    ),
  }));

describe('unity of a bloc', () => {
  const params = evenly();
  const [north, south, union] = ['north', 'south', 'union'].map((id) => at(params, id)) as [number, number, number];

  function cohesionAt(costNorth: number, costSouth: number, sideDeal = 0): State {
    const state = createState(params, '1');
    state.actors[north]!.costHolding = costNorth;
    state.actors[south]!.costHolding = costSouth;
    state.controls.sideDeal[union] = sideDeal;
    updateBlocPolitics(state, params, union);
    return state;
  }

  it('is 1 where all bear alike or nobody bears anything, and 1/2 where one of two bears all', () => {
    expect(cohesionAt(0, 0).actors[union]!.cohesion).toBe(1);
    expect(cohesionAt(0.4, 0.4).actors[union]!.cohesion).toBe(1);
    expect(cohesionAt(0.4, 0).actors[union]!.cohesion).toBeCloseTo(0.5, 12);
    expect(cohesionAt(0.3, 0.1).actors[union]!.cohesion).toBeCloseTo(0.75, 12);
    // Less than the reference cost is little to quarrel about.
    expect(cohesionAt(p.referenceCostToUtilPerWeek / 2, 0).actors[union]!.cohesion).toBeCloseTo(1 - 1 / 8, 12);
  });

  it('is mended by side deals as far as they make good, and never beyond 1', () => {
    expect(cohesionAt(0.4, 0, 0.5).actors[union]!.cohesion).toBeCloseTo(0.75, 12);
    expect(cohesionAt(0.4, 0, 1).actors[union]!.cohesion).toBe(1);
  });

  it('is a share of the chance to act', () => {
    expect(unity(cohesionAt(0.4, 0).actors[union]!, p)).toBeCloseTo(1 - p.cohesionBrakeShare * 0.5, 12);
    expect(unity(cohesionAt(0.4, 0).actors[north]!, p)).toBe(1);
  });

  it('that falls names who bears most, once', () => {
    const state = cohesionAt(0.4, 0);
    updateBlocPolitics(state, params, union);
    const events = state.events.filter(({ rule }) => rule === 'cohesionFell');
    expect(events.map(({ actor, about }) => [actor, about])).toEqual([['union', 'north']]);
  });
});

describe('what a bloc has itself', () => {
  function day(traits: Readonly<Record<string, number>>): { own: State['actors'][number]; members: number } {
    const params = evenly(traits);
    const state = createState(params, '1');
    params.segments.forEach((_, s) => {
      add(state, 'recordedAttempts', s, 0, 140); // pressure 1 at each border
    });
    state.day = 1;
    updatePolitics(state, params);
    return { own: state.actors[at(params, 'union')]!, members: state.actors[at(params, 'north')]!.rally };
  }

  it('nothing, unless it is given it: then it is the mean of its members', () => {
    const { own, members } = day({});
    expect(own.rally).toBe(members);
    expect(own.rally).toBeGreaterThan(0);
    expect(own.rightsCommitment).toBeCloseTo(p.rightsCommitment, 12);
  });

  it('its own rally: twice the strength, twice the gain', () => {
    const { own, members } = day({ rallyStrength: 2 * p.rallyStrength });
    expect(own.rally / members).toBeCloseTo(2, 9);
  });

  it('its own commitment', () => {
    expect(day({ rightsCommitment: 0.9 }).own.rightsCommitment).toBeCloseTo(0.9, 3);
  });
});

describe('a member that presses its own bloc', () => {
  const params = toyParams({}, (scenario) => ({
    ...scenario,
    demands: {
      relief: { ...scenario.demands.recognition!, by: 'north', to: 'union', issue: 'debtRelief' },
    },
  }));
  const [north, far, union] = ['north', 'far', 'union'].map((id) => at(params, id)) as [number, number, number];
  const farCity = params.places.findIndex(({ id }) => id === 'farCity');

  it('presses with passage, which others are held to receive as it does', () => {
    expect(params.dyads[0]!.means).toEqual(['passage']);
    const state = createState(params, '1');
    for (let d = 0; d < 7; d++) {
      state.day = d;
      add(state, 'recordedOnward', farCity, 0, 50);
    }
    state.day = 7;
    const handled = 25; // persons a day at the northern line
    expect(observeActor(state, params, far).pressure).toBeCloseTo(50 / handled, 12);
    expect(observeActor(state, params, north).pressure).toBe(0);
    expect(observeDyad(state, params, 0).pressure).toBeCloseTo(50 / handled, 12);
    // The bloc can handle 25 and 30 a day at its borders; nobody attempts there.
    expect(observeActor(state, params, union).pressure).toBeCloseTo(50 / 55, 12);
    expect(weightedMembers(state, params, union).map(({ actor }) => params.actors[actor]!.id)).toEqual([
      'north',
      'south',
      'far',
    ]);
    updatePolitics(state, params);
    expect(state.actors[far]!.costHolding).toBeGreaterThan(0);
    expect(state.actors[union]!.costHolding).toBeGreaterThan(0);
    expect(costCaused(state, params, 0)).toBeCloseTo(state.actors[union]!.costHolding, 12);
  });

  it('and nobody counts passage where no member presses', () => {
    const plain = toyParams();
    const state = createState(plain, '1');
    add(state, 'recordedOnward', farCity, 0, 50);
    state.day = 1;
    expect(observeActor(state, plain, at(plain, 'far')).pressure).toBe(0);
    expect(weightedMembers(state, plain, at(plain, 'union')).length).toBe(2);
  });
});

describe('aid tied to control', () => {
  it('makes demands dearer and belief higher, by the level; the same at level 0', () => {
    const stakes = stakesWith(p, { value: 0.8, cost: 0.5 });
    expect(tiedToControl(stakes, 0)).toBe(stakes);
    const tied = tiedToControl(stakes, 0.5);
    expect(tied.value).toBeCloseTo(0.8 * (1 + p.conditionalityValueShare / 2), 12);
    expect(tied.issues[0]!.value).toBeCloseTo(tied.value, 12);
    expect(tied.openingBelief).toBeCloseTo(p.openingBelief + p.conditionalityBeliefGain / 2, 12);
  });

  /** Governments alone; the partner decides for itself, its demand is hardly worth a threat. */
  const world = (move: Readonly<Record<string, unknown>>): Params => {
    const made = madeUp('negotiation-only');
    return compile(
      {
        ...made,
        actors: { ...made.actors, coast: { ...made.actors.coast!, policy: 'adaptive' } },
        demands: { help: { ...made.demands.help!, value: 0.26 } },
        timeline: move as typeof made.timeline,
      },
      { mode: 'history' },
    );
  };
  const tie = { tie: { on: '2040-01-02', actor: 'league', lever: 'standingConditionality', level: 1 } };

  it('lets partners threaten who would not have, in pairs', () => {
    const threatened = () => ({
      watch: (state: State) => {
        last = state;
      },
      result: () => last!.events.filter(({ rule }) => rule === 'threatMade').length,
    });
    let last: State | null = null;
    const found = signs(world({}), world(tie), 24, threatened);
    expect(found.lower).toBe(0);
    expect(found.higher, JSON.stringify(found)).toBeGreaterThanOrEqual(18);
  });
});

describe('a bloc whose members come apart, in pairs', () => {
  /** All movement at one of two borders, or half at each; a bloc in talks with a state that presses. */
  const world = (isEven: boolean): Params =>
    toyParams({}, (scenario) => ({
      ...scenario,
      parameters: { ...scenario.parameters, cohesionBrakeShare: isEven ? 0 : 1 },
      borders: Object.fromEntries(
        Object.entries(scenario.borders).map(([id, border]) => [id, { ...border, handlingPerDay: 2 }]),
      ),
    }));

  it('makes its first offer later, never sooner', () => {
    const firstOffer = () => {
      let first = 1000;
      return {
        watch: (state: State) => {
          const offer = state.events.find(({ rule }) => rule === 'offerMade');
          if (offer !== undefined) first = Math.min(first, offer.day);
        },
        result: () => first,
      };
    };
    const found = signs(world(true), world(false), 24, firstOffer);
    expect(found.lower, JSON.stringify(found)).toBe(0);
    expect(found.higher, JSON.stringify(found)).toBeGreaterThanOrEqual(5);
  });
});
