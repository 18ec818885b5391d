// Oracle: closed forms of docs/model/politics.md and bargaining.md: who loses support by backing down and how much, what a crisis brings a government at
// home, how diversion and revenge fade, what hosting costs; and that none of it acts where a scenario does not give the trait.
import { describe, expect, it } from 'vitest';
import type { DyadState } from '../../src/model/actor-state.ts';
import { createState } from '../../src/model/create-state.ts';
import { audienceCosts, payAudiences, type Stand, standOf } from '../../src/model/diplomacy/audience.ts';
import { bargain } from '../../src/model/diplomacy/bargain.ts';
import type { Situation } from '../../src/model/diplomacy/situation.ts';
import { punishmentOf, stakesOf } from '../../src/model/diplomacy/stakes.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { updateHome } from '../../src/model/politics/home.ts';
import { supportOf, updateSupport } from '../../src/model/politics/support.ts';
import type { State } from '../../src/model/state.ts';
import { run } from '../../src/run/run.ts';
import { compile } from '../../src/scenario/compile.ts';
import { newDyad, stakesWith } from '../support/dyad-harness.ts';
import { toyParams } from '../support/toy-world.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const p = parameterValues();
const at = (params: Params, id: string): number => params.actors.findIndex((actor) => actor.id === id);

/** The toy world whose transit state has some traits of its own. */
const withTraits = (traits: Readonly<Record<string, number>>): Params =>
  toyParams({}, (scenario) => ({
    ...scenario,
    actors: { ...scenario.actors, transit: { ...scenario.actors.transit!, traits } },
  }));

/** It executes, at some escalation. */
function pressingIn(params: Params, escalation: number): State {
  const state = createState(params, '1');
  Object.assign(state.dyads[0]!, { stage: 'executing', started: true, escalation, escalationPeak: escalation });
  return state;
}

describe('backing down', () => {
  const stakes = stakesWith(p, { value: 0.8, cost: 0.5, faceSaving: 0.02 });
  const now = { faceGiven: 0.01 } as Situation;
  const raised: Stand = { isPressing: true, escalation: 0.8, granted: 0 };
  const ended = (stage: DyadState['stage'], share: number): DyadState => {
    const own = newDyad(1, 1, 'executing');
    own.stage = stage;
    own.concession[0] = share;
    return own;
  };

  it('with nothing in hand costs the state that pressed aC·e, less the face it saves, never less than nothing', () => {
    const cost = audienceCosts(raised, ended('stopped', 0), stakes, now);
    expect(cost.by).toBeCloseTo(p.audienceCostByUtil * 0.8 - 0.02 - 0.01, 12);
    expect(cost.to).toBe(0);
    expect(audienceCosts(raised, ended('stopped', 0), { ...stakes, faceSaving: 1 }, now).by).toBe(0);
  });

  it('costs nobody who goes on, nor a state that got what it wanted', () => {
    expect(audienceCosts(raised, ended('executing', 0), stakes, now)).toEqual({ by: 0, to: 0 });
    expect(audienceCosts(raised, ended('deal', 0.5), stakes, now).by).toBe(0);
    expect(audienceCosts({ ...raised, isPressing: false }, ended('stopped', 0), stakes, now).by).toBe(0);
  });

  it('costs less where the demand was tacit or denied: the mean over the demands, weighted by value', () => {
    const world = madeUp('negotiation-only');
    const { help, visas, visit } = world.demands;
    type Said = 'public' | 'tacit' | 'denied';
    const costOf = (first: Said, second: Said): number => {
      const demands = { help: { ...help!, acknowledged: first }, visas: { ...visas!, acknowledged: second } };
      const said = compile({ ...world, demands: { ...demands, visit: visit! } }, { mode: 'free' }); // .5, .3 and .1; the last is public
      const own = { ...newDyad(3, 1, 'executing'), stage: 'stopped' as const };
      const nothing = { ...stakesOf(said, 0), faceSaving: 0 };
      return audienceCosts(raised, own, nothing, { faceGiven: 0 } as Situation).by;
    };
    const whole = p.audienceCostByUtil * 0.8;
    expect(costOf('public', 'public')).toBeCloseTo(whole, 12);
    expect(costOf('tacit', 'public')).toBeCloseTo((whole * (0.5 * p.audienceTacitShare + 0.4)) / 0.9, 12);
    const mixed = 0.5 * p.audienceTacitShare + 0.3 * p.audienceDeniedShare + 0.1;
    expect(costOf('tacit', 'denied')).toBeCloseTo((whole * mixed) / 0.9, 12);
    expect(p.audienceDeniedShare).toBeLessThan(p.audienceTacitShare);
  });

  it('costs the state under pressure aT·e·x for the part that it grants today', () => {
    expect(audienceCosts(raised, ended('conceded', 0.5), stakes, now).to).toBeCloseTo(
      p.audienceCostToUtil * 0.8 * 0.5,
      12,
    );
    const again = { ...raised, granted: 0.3 };
    expect(audienceCosts(again, ended('conceded', 0.5), stakes, now).to).toBeCloseTo(
      p.audienceCostToUtil * 0.8 * 0.2,
      12,
    );
  });

  it('is measured at the highest escalation that was shown', () => {
    const own = { ...newDyad(1, 1, 'executing'), escalation: 0.2, escalationPeak: 0.8 };
    expect(standOf(own, stakes)).toEqual(raised);
  });

  it('takes sixteen points from whoever grants everything at full escalation (rows 11–12), half of it forgotten in the half-life', () => {
    const params = toyParams();
    const state = createState(params, '1');
    const union = at(params, 'union');
    payAudiences(state, params, params.dyads[0]!, { by: 0, to: p.audienceCostToUtil }, null);
    expect(state.actors[union]!.audienceLoss).toBeCloseTo(16, 0);
    expect(state.events.map(({ rule, actor, about }) => [rule, actor, about])).toEqual([
      ['audienceLost', 'union', 'transit'],
    ]);
    const before = state.actors[union]!.audienceLoss;
    for (let d = 0; d < p.audienceLossHalfLifeDays; d++) updateSupport(state, params);
    expect(state.actors[union]!.audienceLoss).toBeCloseTo(before / 2, 9);
    expect(state.actors[union]!.incumbentSupport).toBeCloseTo(p.incumbentSupportStart - before / 2, 9);
    expect(state.actors[at(params, 'north')]!.incumbentSupport).toBe(p.incumbentSupportStart);
  });

  it('happens in runs, to both sides, and only where the matter ended', () => {
    const sides = new Set<string>();
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const base = madeUp('negotiation-only');
      const traits = { ...base.actors.coast!.traits, faceSavingUtil: -0.05 };
      const scenario = { ...base, timeline: {}, actors: { ...base.actors, coast: { ...base.actors.coast!, traits } } };
      const { events } = run(specFor(scenario, { seed, mode: 'free', outputs: { series: false, events: true } }));
      for (const { rule, actor, causes } of events) {
        if (rule !== 'audienceLost') continue;
        sides.add(actor!);
        const cause = events.find(({ id }) => id === causes[0])!;
        expect(['pressureStopped', 'threatExposed', 'offerAccepted', 'dealBroken', 'deedRefrained']).toContain(
          cause.rule,
        );
      }
    }
    expect([...sides].sort()).toEqual(['coast', 'league']);
  });
});

describe('what a crisis brings at home', () => {
  const own = createState(toyParams(), '1').actors[0]!;
  const plain = { start: 40, frameStart: 0.5, hostingFatigue: 0, sanctionRally: 0 };
  const full = { escalation: 1, pressure: 2 };

  it('is nothing for a state at rest, whatever its traits', () => {
    expect(supportOf({ ...own, diversion: 1 }, { escalation: 0, pressure: 0 }, plain, p)).toBe(40);
  });

  it('is three points for a lost war displaced at full escalation, for hosts relieved, and for the image', () => {
    expect(supportOf({ ...own, diversion: 1 }, full, plain, p)).toBeCloseTo(43, 12);
    expect(supportOf(own, full, { ...plain, hostingFatigue: 1 }, p)).toBeCloseTo(43, 12);
    expect(supportOf({ ...own, imageGain: 1 }, full, plain, p)).toBeCloseTo(43, 12);
    expect(supportOf({ ...own, diversion: 1 }, { ...full, escalation: 0.4 }, plain, p)).toBeCloseTo(41.2, 12);
  });

  it('is a number where hosting costs nothing', () => {
    const free = { ...p, hostingCostUtilPerWeek: 0 };
    expect(
      supportOf({ ...own, costHosting: 0 }, { escalation: 0, pressure: 0 }, { ...plain, hostingFatigue: 1 }, free),
    ).toBe(supportOf(own, { escalation: 0, pressure: 0 }, plain, p));
  });

  it('hosting costs support where people are tired of it, less what others carry, and nothing where they are not', () => {
    const host = { ...own, costHosting: p.hostingCostUtilPerWeek / 2 };
    const rest = { escalation: 0, pressure: 0 };
    expect(supportOf(host, rest, { ...plain, hostingFatigue: 0.8 }, p)).toBeCloseTo(40 - 3 * 0.8 * 0.5, 12);
    expect(supportOf(host, rest, plain, p)).toBe(40);
  });

  it('sanctions rally people where the trait says so, as much as a rally of that size', () => {
    const hit = { ...own, sanctionsFelt: 0.5 };
    expect(supportOf(hit, full, { ...plain, sanctionRally: 0.4 }, p)).toBeCloseTo(
      40 + p.incumbentRallyPp * 0.4 * 0.5,
      12,
    );
    expect(supportOf(hit, full, plain, p)).toBe(40);
  });
});

describe('what fades', () => {
  it('diversion halves in its half-life, and with it what pressing brings and the support for it', () => {
    const params = withTraits({ diversionGain: 0.8, imageGain: 0 });
    const transit = at(params, 'transit');
    const state = pressingIn(params, 0.8);
    const read = (): [number, number] => {
      Object.assign(state.dyads[0]!, { stage: 'executing', escalation: 0.8, escalationPeak: 0.8 });
      updateSupport(state, params);
      bargain(state, params);
      return [state.dyads[0]!.costBy, state.actors[transit]!.incumbentSupport];
    };
    const [costBefore, supportBefore] = read();
    for (let d = 0; d < p.diversionHalfLifeDays; d++) updateHome(state, params);
    expect(state.actors[transit]!.diversion).toBeCloseTo(0.4, 9);
    const [costAfter, supportAfter] = read();
    expect(costAfter - costBefore).toBeCloseTo(p.coercerCostScaleUtilPerWeek * 0.4 * 0.8, 12);
    expect(supportBefore - 40).toBeCloseTo(3 * 0.8 * 0.8, 9);
    expect(supportAfter - 40).toBeCloseTo((3 * 0.8 * 0.8) / 2, 9);
  });

  it('revenge fades by its share a year where the trait says so, an election does not, and by default neither', () => {
    const grudge = (aim: 'punish' | 'elect', traits: Readonly<Record<string, number>>): ((day: number) => number) => {
      const params = toyParams({}, (scenario) => ({
        ...scenario,
        actors: { ...scenario.actors, transit: { ...scenario.actors.transit!, traits } },
        demands: { grudge: { ...scenario.demands.recognition!, aim, value: 0.6 } },
      }));
      return (day) => punishmentOf(params, params.dyads[0]!, day);
    };
    expect(grudge('punish', { revengeFadePerYear: 0.5 })(0)).toBe(0.6);
    expect(grudge('punish', { revengeFadePerYear: 0.5 })(365)).toBeCloseTo(0.3, 12);
    expect(grudge('punish', { revengeFadePerYear: 1 })(1)).toBe(0);
    expect(grudge('elect', { revengeFadePerYear: 0.5 })(365)).toBe(0.6);
    expect(grudge('punish', {})(365)).toBe(0.6);
  });
});
