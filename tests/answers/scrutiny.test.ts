// Oracle: closed forms of docs/model/politics.md on scrutiny, silence and law: half-lives, factors 1 at an even start, what access leaves of a zone;
// and in pairs on the same draws: a derogation leaves fewer people heard.
import { describe, expect, it, vi } from 'vitest';
import { asylumHeard } from '../../src/metrics/asylumHeard.ts';
import { add } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { observe } from '../../src/model/observed.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { nextCommitment, rulingProb } from '../../src/model/politics/harm.ts';
import { exposureWeight } from '../../src/model/politics/scrutiny.ts';
import { updatePolitics } from '../../src/model/politics/update.ts';
import { violenceVisible7 } from '../../src/model/records/observations.ts';
import type { State } from '../../src/model/state.ts';
import { signProb, signs, sum } from '../support/signs.ts';
import { toyParams } from '../support/toy-world.ts';

vi.setConfig({ testTimeout: 120_000 }); // many pairs on a busy machine

const p = parameterValues();
const params = toyParams();
const at = (id: string, world: Params = params): number => world.actors.findIndex((actor) => actor.id === id);
const north = at('north');

/** The state of things after so many days of politics alone. */
function daysLater(days: number, prepare: (state: State) => void, world: Params = params): State {
  const state = createState(world, '1');
  prepare(state);
  for (let d = 0; d < days; d++) updatePolitics(state, world);
  return state;
}

describe('scrutiny', () => {
  it('stays where it started when nobody says anything', () => {
    expect(daysLater(100, () => {}).actors[north]!.rightsScrutiny).toBe(p.rightsScrutinyStart);
  });

  it('goes half of the way in its half-life, and no further than 0 and 1', () => {
    const louder = daysLater(45, (state) => state.controls.scrutiny.fill(0.4));
    expect(louder.actors[north]!.rightsScrutiny).toBeCloseTo(0.5 + 0.2, 12);
    const praised = daysLater(4500, (state) => state.controls.scrutiny.fill(-1));
    expect(praised.actors[north]!.rightsScrutiny).toBeCloseTo(0, 12);
  });

  it('of the winner falls where silence was granted, as far as it was', () => {
    const world: Params = { ...params, demands: [{ ...params.demands[0]!, issue: 'rightsScrutiny' }] };
    const granted = (state: State): void => {
      state.dyads[0]!.concession[0] = 0.5;
    };
    const state = daysLater(45, granted, world);
    expect(state.actors[at('transit')]!.rightsScrutiny).toBeCloseTo(0.5 - (p.scrutinyConcededShare * 0.5) / 2, 12);
    expect(state.actors[north]!.rightsScrutiny).toBe(0.5);
  });

  it('of partners falls where all aid is tied to control', () => {
    const state = daysLater(45, ({ controls }) => {
      controls.conditionality[at('union')] = 1;
    });
    expect(state.actors[at('transit')]!.rightsScrutiny).toBeCloseTo(0.5 - p.conditionalityMuteShare / 2, 12);
    expect(state.actors[north]!.rightsScrutiny).toBe(0.5);
  });
});

describe('what scrutiny and law decide', () => {
  const own = createState(params, '1').actors[north]!;
  const weight = (scrutiny: number, derogation: number): number => {
    const state = createState(params, '1');
    state.actors[north]!.rightsScrutiny = scrutiny;
    state.controls.derogation[north] = derogation;
    return exposureWeight(state, params, north);
  };

  it('the price of exposed harm: the plain weight at an even start, twice it under full scrutiny, none under praise', () => {
    expect(weight(0.5, 0)).toBe(p.hypocrisyCostWeight);
    expect(weight(1, 0)).toBe(2 * p.hypocrisyCostWeight);
    expect(weight(0, 0)).toBe(0);
    expect(weight(0.5, 1)).toBeCloseTo(p.hypocrisyCostWeight * (1 - p.derogationCostShare), 12);
  });

  it('how fast practice erodes the commitment', () => {
    const seen = { ...observe(createState(params, '1'), params, []), pushback: 1, pressure: 1 };
    const lost = (rightsScrutiny: number): number =>
      0.6 -
      nextCommitment({ ...own, rightsCommitment: 0.6, rightsScrutiny }, seen, 0.6, { ...p, normRecoveryPerDay: 0 });
    expect(lost(0.5)).toBeCloseTo(p.normErosionPerDay, 12);
    expect(lost(0)).toBeCloseTo(2 * p.normErosionPerDay, 12);
    expect(lost(1)).toBeCloseTo(0, 12);
  });

  it('how often courts rule: the daily rate falls by the share a derogation covers', () => {
    const rate = (derogation: number): number => -Math.log(1 - rulingProb({ ...own, rightsDebt: 3 }, derogation, p));
    expect(rate(1) / rate(0)).toBeCloseTo(1 - p.derogationRulingShare, 9);
  });
});

describe('access to a zone', () => {
  it('lets be seen what the zone would hide, in the share it leaves', () => {
    const state = createState(params, '1');
    const line = params.segments.findIndex(({ id }) => id === 'northLine');
    add(state, 'violenceTo', line, 0, 10);
    state.day = 1;
    state.controls.exclusionShare[line] = 0.8;
    state.controls.exclusionKeptShare[line] = 0.25;
    expect(observe(state, params, [line]).exclusion).toBeCloseTo(0.2, 12);
    expect(violenceVisible7(state, line)).toBeCloseTo(8, 12);
  });
});

describe('a derogation, in 20 pairs', () => {
  /** States decide by themselves at borders that can receive few; the bloc either changes the law on the first day or does not. */
  const world = (derogation: number): Params => {
    const made = toyParams({ policies: { north: 'adaptive', south: 'adaptive' } }, (scenario) => ({
      ...scenario,
      timeline: Object.fromEntries(
        Object.entries(scenario.timeline).filter(([, { actor }]) => !['north', 'south'].includes(actor)),
      ),
      borders: Object.fromEntries(
        Object.entries(scenario.borders).map(([id, border]) => [id, { ...border, handlingPerDay: 2 }]),
      ),
    }));
    const controls = { ...made.controls, derogation: new Float64Array(made.actors.length).fill(derogation) };
    return { ...made, controls };
  };
  const without = world(0);
  const lawful = world(1);
  const over = (metric: typeof asylumHeard) =>
    sum((state, of) => {
      let all = 0;
      const wheres =
        metric.dimension === 'none' ? 1 : metric.dimension === 'place' ? of.places.length : of.segments.length;
      state.day -= 1; // as metrics are read, at the end of the day
      for (let where = 0; where < wheres; where++)
        for (let g = 0; g < of.groups.length; g++) all += metric.read(state, of, where, g);
      state.day += 1;
      return all;
    });

  it('leaves fewer people heard, through practice', () => {
    const heard = signs(without, lawful, 20, over(asylumHeard));
    expect(heard.lower, JSON.stringify(heard)).toBeGreaterThan(heard.higher);
    expect(signProb(heard), JSON.stringify(heard)).toBeLessThan(0.01);
  });
});
