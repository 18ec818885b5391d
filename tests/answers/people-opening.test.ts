// Oracle: closed formulas on many people for who sets out on each day of an opening, before and after it; the rule that people beside a border are at it
// within three days of its opening (cases.md F02).
import { describe, expect, it } from 'vitest';
import { countAll } from '../../src/model/counters.ts';
import { hearOpenings } from '../../src/model/people/migrants/hear-opening.ts';
import { visitPeople } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, fiveErrors, LINE } from '../support/bench.ts';

const BESIDE = {
  places: { city: { kind: 'city', country: 'transit' }, home: { kind: 'home', country: 'transit' } },
  borders: { line: { ...LINE, exitControlShare: 1 } },
  legs: { road: { from: 'home', to: 'city', mode: 'road', days: 0, fareEur: 1 } },
} as const;
const HAZARD = 0.3;
const constants = { planHazardPerWeek: 0.0007, planHazardMaxPerDay: 0.05, openingHazardPerDay: HAZARD };

function pass({ state, params }: Bench, day: number, relaxed: number): void {
  state.day = day;
  state.controls.exitRelaxedShare[0] = relaxed;
  hearOpenings(state, params);
  visitPeople(state, params);
}

const settled = ({ state, params }: Bench): number =>
  stageCount(state, params, Stage.settled, params.groups[0]!.home, -1) / params.peopleCount;

describe('an exit that stands open', () => {
  it('is seen the same day: geometric at the hazard of an opening while it lasts, at the usual one before and after', () => {
    const b = bench({ ...BESIDE, constants });
    const usual = 0.0001;
    let expected = 1;
    for (let day = 0; day < 20; day++) {
      const open = day >= 5 && day < 8;
      pass(b, day, open ? 1 : 0);
      expected *= 1 - (open ? HAZARD : usual);
      expect(Math.abs(settled(b) - expected), `day ${day}`).toBeLessThan(fiveErrors(expected, b.params.peopleCount));
    }
    expect(expected).toBeLessThan(0.35);
  });

  it('moves in proportion to what was given up of the control that was kept', () => {
    const half = bench({ ...BESIDE, borders: { line: { ...LINE, exitControlShare: 0.8 } }, constants });
    pass(half, 0, 0.5);
    const expected = HAZARD * 0.8 * 0.5;
    expect(Math.abs(1 - settled(half) - expected)).toBeLessThan(fiveErrors(expected, half.params.peopleCount));
  });

  it('moves fewer as failures are heard of', () => {
    const b = bench({ ...BESIDE, constants });
    const { p } = b.params;
    b.state.beliefs.perPerson.fill(p.beliefPriorArrival - 0.3);
    pass(b, 0, 1);
    const expected = HAZARD * Math.exp(-0.3 * p.planRouteWeight);
    expect(Math.abs(1 - settled(b) - expected)).toBeLessThan(fiveErrors(expected, b.params.peopleCount));
  });

  it('says nothing to people who live in another country', () => {
    const b = bench({ borders: BESIDE.borders, constants });
    pass(b, 0, 1);
    expect(1 - settled(b)).toBeLessThan(0.001);
  });

  it('sees people who live at the line try on the day they decide', () => {
    const b = bench({ ...BESIDE, legs: {}, group: { home: 'city' }, constants });
    pass(b, 0, 1);
    const planned = countAll(b.state, 'planned', b.params.groups[0]!.home, 0);
    expect(planned).toBeGreaterThan(1000);
    expect(countAll(b.state, 'tries', 0, 0)).toBe(planned);
  });

  it('has the share of them try on that day that guards do not hold; the others wait for a chance as ever', () => {
    const ajar = { ...LINE, exitControlShare: 0.8 };
    const b = bench({ ...BESIDE, borders: { line: ajar }, legs: {}, group: { home: 'city' }, constants });
    b.state.controls.exitLeakShare.fill(1 / (1 - 0.4)); // whoever tries is not stopped: guards kept to half of .8
    pass(b, 0, 0.5);
    const planned = countAll(b.state, 'planned', b.params.groups[0]!.home, 0);
    expect(planned).toBeGreaterThan(1000);
    const first = countAll(b.state, 'arrivalsStrip', 0, 0) / planned;
    const tried = countAll(b.state, 'tries', 0, 0) / planned;
    expect(Math.abs(tried - first * 0.4)).toBeLessThan(fiveErrors(0.4, planned));
  });

  it('lets nobody wait to pack: who lives a ride away leaves on the day they decide, and tries when they arrive', () => {
    const b = bench({ ...BESIDE, constants });
    pass(b, 0, 1);
    const planned = countAll(b.state, 'planned', b.params.groups[0]!.home, 0);
    expect(planned).toBeGreaterThan(1000);
    expect(countAll(b.state, 'boarded', b.params.groups[0]!.home, 0)).toBe(planned);
    pass(b, 1, 1);
    expect(countAll(b.state, 'tries', 0, 1)).toBe(planned);
  });
});
