// Oracle: cases.md C17 (tariffs threatened on 30 May 2019, agreement in 8 days, arrivals down to 36 % in four months), F22 (tariffs are settled fast: a tenth or more within two weeks),
// F23 (movement −60…−99 % within six weeks of renewed control), and the rule of the ledger: people stopped in transit have reached no procedure.
import { describe, expect, it, vi } from 'vitest';
import { countAll } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import { leverLevel } from '../../src/model/levels.ts';
import type { Params } from '../../src/model/params.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { brokenLaws } from '../support/daily-laws.ts';
import { madeUp, specFor } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine

const base = madeUp('tariff-threat');
const CORRIDOR = 0;
const WEEK = 7;
const seeds = Array.from({ length: 30 }, (_, r) => `tariff/${r + 1}`);

/** The world in which the transit state sells so much to the other that the highest tariff costs it `exposure` utils a week. */
function exposed(exposure: number): Scenario {
  const { corridor } = base.actors;
  return { ...base, actors: { ...base.actors, corridor: { ...corridor!, traits: { tariffExposure: exposure } } } };
}

/** One run, day by day. */
interface Told {
  readonly threatDay: number; // −1 never
  readonly grantDay: number;
  readonly granted: number; // share of what was asked
  readonly control: readonly number[]; // own exit control in force
  readonly entries: readonly number[];
  readonly stopped: readonly number[];
  readonly waiting: readonly number[]; // people in the city and at the line of the transit state
  readonly back: readonly number[]; // people who gave up or went home, so far
  readonly unmet: readonly number[]; // people with protection need who have set out and reached no procedure
}

const OUTSIDE = [Stage.travelling, Stage.inTransit, Stage.atBorder, Stage.attempting, Stage.irregular];
const BACK = [Stage.returnedWilling, Stage.returnedPressed];

function tell(params: Params, seed: string): Told {
  const state = createState(params, seed);
  const control: number[] = [];
  const [entries, stopped, waiting, back, unmet] = [[], [], [], [], []] as number[][] as [
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const people = (stages: readonly number[]): number =>
    stages.reduce(
      (all, stage) => params.places.reduce((n, _, at) => n + stageCount(state, params, stage, at, -1), all),
      0,
    );
  while (state.day < params.days) {
    const today = state.day;
    day(state, params);
    control.push(leverLevel(state, params, CORRIDOR, 'exitControl'));
    entries.push(countAll(state, 'entries', 0, today));
    stopped.push(countAll(state, 'exitsStopped', 0, today));
    waiting.push(people([Stage.inTransit, Stage.atBorder]));
    back.push(people(BACK));
    unmet.push([...OUTSIDE, ...BACK].reduce((sum, stage) => sum + state.needCounts[stage]!, 0));
  }
  const dayOf = (rule: string): number => state.events.find((event) => event.rule === rule)?.day ?? -1;
  return {
    threatDay: dayOf('threatMade'),
    grantDay: state.dyads[0]!.concededDay,
    granted: state.dyads[0]!.concession[0]!,
    control,
    entries,
    stopped,
    waiting,
    back,
    unmet,
  };
}

const sum = (days: readonly number[], from: number, to: number): number =>
  days.slice(from, to).reduce((total, n) => total + n, 0);

const pairs = seeds.map((seed) => ({
  hit: tell(compile(exposed(0.6), { mode: 'free' }), seed),
  spared: tell(compile(exposed(0), { mode: 'free' }), seed),
}));
const granted = pairs.filter(({ hit }) => hit.grantDay >= 0 && hit.grantDay < base.days - 8 * WEEK);

describe('a transit state that is threatened with tariffs', () => {
  it('grants what is asked within weeks, a tenth or more within two', () => {
    expect(granted.length).toBeGreaterThanOrEqual(0.8 * pairs.length);
    const weeks = granted.map(({ hit }) => (hit.grantDay - hit.threatDay) / WEEK).sort((a, b) => a - b);
    expect(weeks[Math.floor(weeks.length / 2)]).toBeLessThanOrEqual(4);
    expect(weeks.filter((n) => n <= 2).length / weeks.length).toBeGreaterThanOrEqual(0.1);
  });

  it('controls its own exit from then on, as far as granted within two weeks', () => {
    for (const { hit } of granted) {
      expect(hit.control.slice(0, hit.grantDay + 1).every((level) => level === 0)).toBe(true);
      expect(hit.control[hit.grantDay + 2]).toBeGreaterThan(0);
      expect(hit.control[hit.grantDay + 2 * WEEK]).toBeCloseTo(hit.granted, 12);
    }
  });

  it('lets fewer people pass, and not before: −60 % or more within six weeks, against the world that was spared', () => {
    let fewer = 0;
    let [passed, spare] = [0, 0];
    for (const { hit, spared } of granted) {
      const { grantDay: on, threatDay } = hit;
      expect(hit.entries.slice(0, threatDay)).toEqual(spared.entries.slice(0, threatDay));
      const window = [on + 2 * WEEK, on + 8 * WEEK] as const;
      passed += sum(hit.entries, ...window);
      spare += sum(spared.entries, ...window);
      if (sum(hit.entries, ...window) < sum(spared.entries, ...window)) fewer += 1;
    }
    expect(fewer).toBeGreaterThanOrEqual(0.9 * granted.length);
    expect(passed).toBeLessThan(0.4 * spare);
    expect(passed).toBeGreaterThan(0);
  });

  it('keeps people where they are: more are stopped, more wait in transit or have gone back, more protection need is unmet', () => {
    const more = (of: (told: Told, on: number) => number): number =>
      granted.filter(({ hit, spared }) => of(hit, hit.grantDay) > of(spared, hit.grantDay)).length;
    const r = [
      more((told, on) => sum(told.stopped, on, on + 8 * WEEK)),
      more((told, on) => told.waiting[on + 8 * WEEK]! + told.back[on + 8 * WEEK]!),
      more((told, on) => told.unmet[on + 8 * WEEK]!),
    ];
    for (const n of r) expect(n).toBeGreaterThanOrEqual(0.9 * granted.length);
  });
});

describe('a transit state that sells nothing to the other', () => {
  it('does nothing: no control, nothing granted, whatever is threatened', () => {
    expect(pairs.filter(({ spared }) => spared.threatDay >= 0).length).toBeGreaterThan(pairs.length / 2);
    for (const { spared } of pairs) {
      expect(spared.grantDay).toBe(-1);
      expect(spared.control.every((level) => level === 0)).toBe(true);
    }
  });
});

describe('the world of a tariff threat', () => {
  it('keeps the laws of every day', () => {
    for (const seed of ['1', '2', '3']) expect(brokenLaws(specFor(base, { seed, mode: 'free' }))).toEqual({});
  });
});
