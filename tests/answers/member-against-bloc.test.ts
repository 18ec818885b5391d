// Oracle: what tests/support/worlds/member-against-bloc.yaml says it should do, from C26 (law asked of the bloc by the member at its edge), C10 (people let through to fellow members)
// and model.md (a bloc has a brake, unity and side deals; a derogation leaves people unheard).
import { describe, expect, it, vi } from 'vitest';
import { countAll } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import { leverLevel } from '../../src/model/levels.ts';
import type { Params } from '../../src/model/params.ts';
import { STAGES, type StageName } from '../../src/model/stages.ts';
import type { State } from '../../src/model/state.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { brokenLaws } from '../support/daily-laws.ts';
import { madeUp, specFor } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine

const base = madeUp('member-against-bloc');
const [EDGE, LEAGUE] = [1, 3];
const seeds = Array.from({ length: 16 }, (_, r) => `member/${r + 1}`);

interface World {
  readonly handlingPerDay?: number; // at the member's line
  readonly atRiskPersons?: number;
  readonly isOneCountry?: boolean; // where people want to go is the member's too: nobody travels on to others
  readonly bloc?: Readonly<Record<string, number>>;
  readonly disunityBrakes?: number;
}

function world({ handlingPerDay = 4, atRiskPersons, isOneCountry, bloc = {}, disunityBrakes }: World): Scenario {
  const { league } = base.actors;
  return {
    ...base,
    ...(atRiskPersons !== undefined && { groups: { people: { ...base.groups.people!, atRiskPersons } } }),
    ...(isOneCountry && { places: { ...base.places, inlandCity: { ...base.places.inlandCity!, country: 'edge' } } }),
    borders: { edgeLine: { ...base.borders.edgeLine!, handlingPerDay } },
    actors: { ...base.actors, league: { ...league!, traits: bloc } },
    parameters: {
      ...base.parameters,
      ...(disunityBrakes !== undefined && { cohesionBrakeShare: { value: disunityBrakes, note: 'drawn apart' } }),
    },
  };
}

/** One run: when the bloc granted, what, and how it held together until then. */
interface Told {
  readonly threatened: boolean;
  readonly pressed: boolean;
  readonly grantDay: number; // Infinity: never
  readonly granted: number; // of three demands
  readonly borne: number; // by the member, mean a week
  readonly cohesion: number; // mean
  readonly madeGood: number; // level of side deals, summed over days
  readonly law: readonly number[]; // level of the bloc's law by day
  readonly lawful: readonly number[]; // derogation that the member may use by day
}

function tell(params: Params, seed: string): Told {
  const state = createState(params, seed);
  const dyad = state.dyads[0]!;
  const law: number[] = [];
  const lawful: number[] = [];
  let [borne, cohesion, madeGood] = [0, 0, 0];
  while (state.day < params.days) {
    day(state, params);
    borne += state.actors[EDGE]!.costHolding / params.days;
    cohesion += state.actors[LEAGUE]!.cohesion / params.days;
    madeGood += leverLevel(state, params, LEAGUE, 'memberSideDeal');
    law.push(leverLevel(state, params, LEAGUE, 'legalChange'));
    lawful.push(state.controls.derogation[EDGE]!);
  }
  const rules = state.events.map(({ rule }) => rule);
  return {
    threatened: rules.includes('threatMade'),
    pressed: rules.includes('pressureExecuted'),
    grantDay: dyad.concededDay < 0 ? Number.POSITIVE_INFINITY : dyad.concededDay,
    granted: dyad.concession.reduce((sum, share) => sum + share, 0),
    borne,
    cohesion,
    madeGood,
    law,
    lawful,
  };
}

const runs = (of: World): readonly Told[] => {
  const params = compile(world(of), { mode: 'free' });
  return seeds.map((seed) => tell(params, seed));
};

/** Pairs in which the first is higher, and lower. */
function against(
  first: readonly Told[],
  second: readonly Told[],
  of: (told: Told) => number,
): readonly [number, number] {
  const pairs = first.map((told, i) => [of(told), of(second[i]!)] as const);
  return [pairs.filter(([a, b]) => a > b).length, pairs.filter(([a, b]) => a < b).length];
}

const often = (all: readonly Told[]): number => all.filter(({ granted }) => granted > 0).length;

describe('a member that presses its own bloc', () => {
  const [more, less] = [runs({ handlingPerDay: 1.5 }), runs({ handlingPerDay: 15 })];

  it('bears more where its line can handle fewer people', () => {
    expect(against(more, less, ({ borne }) => borne)).toEqual([seeds.length, 0]);
  });

  it('is granted more often, and earlier, where it bears more', () => {
    expect(often(more)).toBeGreaterThan(often(less));
    const [later, earlier] = against(more, less, ({ grantDay }) => grantDay);
    expect(earlier).toBeGreaterThanOrEqual(5);
    expect(later).toBeLessThanOrEqual(1);
  });

  it('comes with a bloc that falls apart further, and makes good more of it', () => {
    expect(against(more, less, ({ cohesion }) => cohesion)).toEqual([0, seeds.length]);
    const [higher, lower] = against(more, less, ({ madeGood }) => madeGood);
    expect(higher).toBeGreaterThanOrEqual(10);
    expect(lower).toBeLessThanOrEqual(higher / 2);
  });

  it('finds what was granted of the law written into it, slowly, and nothing before', () => {
    const found = more.filter(({ grantDay }) => grantDay < base.days - 60);
    expect(found.length).toBeGreaterThanOrEqual(8);
    for (const { grantDay, law, lawful } of found) {
      expect(Math.max(...lawful.slice(0, grantDay + 1))).toBe(0);
      expect(law[grantDay + 1]).toBeCloseTo(0, 12); // put to the vote the morning after
      expect(law[grantDay + 31]).toBeCloseTo(30 / 180, 12);
      expect(lawful[grantDay + 31]).toBeGreaterThanOrEqual(law[grantDay + 31]!); // its own law follows
    }
  });
});

describe('a bloc', () => {
  it('grants later, and not more often, with the stronger brake', () => {
    const [strong, weak] = [runs({ bloc: { blocActProb: 0.2 } }), runs({ bloc: { blocActProb: 0.8 } })];
    const [later, earlier] = against(strong, weak, ({ grantDay }) => grantDay);
    expect(later).toBeGreaterThanOrEqual(5);
    expect(earlier).toBe(0);
    expect(often(strong)).toBeLessThanOrEqual(often(weak));
  });

  it('grants later where disunity slows it', () => {
    const [slowed, free] = [runs({ disunityBrakes: 1 }), runs({ disunityBrakes: 0 })];
    const [later, earlier] = against(slowed, free, ({ grantDay }) => grantDay);
    expect(later).toBeGreaterThan(0);
    expect(earlier).toBe(0);
  });

  it('grants nothing where nobody comes', () => {
    const told = runs({ atRiskPersons: 1 }); // 0 would be a world without people, in which movement is an aggregate
    expect(told.filter(({ pressed }) => pressed).length).toBeGreaterThanOrEqual(8);
    expect(often(told)).toBe(0);
  });

  it('grants nothing where nobody travels on, though the member bears as much', () => {
    const told = runs({ isOneCountry: true });
    expect(told.filter(({ pressed }) => pressed).length).toBeGreaterThanOrEqual(8);
    expect(often(told)).toBe(0);
  });
});

/** The same line, nobody bargains: the league writes the derogation, or it does not. The member is bound by what it professes. */
describe('a derogation in law, in pairs', () => {
  const params = (isLaw: boolean): Params => {
    const { edge, league } = base.actors;
    const law = { law: { on: '2045-03-02', actor: 'league', lever: 'legalChange', level: 1 } };
    return compile(
      {
        ...world({ handlingPerDay: 10 }),
        actors: {
          ...base.actors,
          edge: { ...edge!, traits: { rightsCommitment: 0.9 } },
          league: { ...league!, policy: 'scripted' },
        },
        demands: {},
        timeline: (isLaw ? law : {}) as Scenario['timeline'],
      },
      { mode: 'history' },
    );
  };
  const OUTSIDE: readonly StageName[] = ['travelling', 'inTransit', 'atBorder', 'attempting', 'irregular'];
  const BACK: readonly StageName[] = ['returnedWilling', 'returnedPressed'];
  const unmetToday = (state: State): number =>
    [...OUTSIDE, ...BACK].reduce((sum, stage) => sum + state.needCounts[STAGES.indexOf(stage)]!, 0);
  const measure = (of: Params, seed: string): { price: number; heard: number; unmet: number } => {
    const state = createState(of, seed);
    let [price, heard, unmet] = [0, 0, 0];
    while (state.day < of.days) {
      const today = state.day;
      day(state, of);
      price += state.actors[EDGE]!.costExposure;
      heard += countAll(state, 'asylumHeard', 0, today);
      unmet += unmetToday(state);
    }
    return { price, heard, unmet };
  };
  const pairs = seeds.map((seed) => [measure(params(true), seed), measure(params(false), seed)] as const);

  it('makes what is seen cost the member less, though more is seen', () => {
    for (const [lawful, bound] of pairs) expect(lawful.price).toBeLessThan(bound.price);
  });

  it('leaves fewer people heard, and no less need unmet', () => {
    expect(pairs.filter(([lawful, bound]) => lawful.heard < bound.heard).length).toBeGreaterThanOrEqual(14);
    expect(pairs.filter(([lawful, bound]) => lawful.unmet < bound.unmet).length).toBeLessThanOrEqual(2);
    const total = (which: 0 | 1, of: 'heard' | 'unmet'): number =>
      pairs.reduce((sum, pair) => sum + pair[which][of], 0);
    expect(total(0, 'heard')).toBeLessThan(total(1, 'heard'));
    expect(total(0, 'unmet')).toBeGreaterThan(total(1, 'unmet'));
  });
});

describe('the world of a member against its bloc', () => {
  it('keeps the laws of every day', () => {
    for (const seed of ['1', '2', '3']) expect(brokenLaws(specFor(base, { seed, mode: 'free' }))).toEqual({});
  });
});
