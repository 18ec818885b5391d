// Oracle: closed formulas on many people: a nested logit of ways out as competing hazards; a line for legal places that is exact to the person; and signs in 20 pairs.
import { describe, expect, it, vi } from 'vitest';
import { countAll, countWindow } from '../../src/model/counters.ts';
import { day } from '../../src/model/day.ts';
import { otherRouteChance, pullOf, weighWays } from '../../src/model/people/migrants/choose-way.ts';
import { Flag, LEGAL } from '../../src/model/people/migrants/people.ts';
import { stopTrying } from '../../src/model/people/migrants/retry.ts';
import { visitPeople } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, type BenchOptions, bench, fiveErrors, LEG, LINE, place, setLever } from '../support/bench.ts';

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

const CASH = 5000;
const constants = {
  planHazardPerWeek: 0.007,
  planHazardMaxPerDay: 0.1,
  planRouteWeight: 2,
  costSensitivity: 0.8,
  timeSensitivityPerWeek: 0.2,
  legalCostEur: 700,
  legalTravelDays: 14,
  visaShareBaseline: 1,
};
const toBorder = { ...LEG, fareEur: 2000, days: 7 };
const straight = { ...LEG, to: 'far', fareEur: 900, days: 2 };
const otherRoute = { costEur: 3000, successShare: 0.5, days: 28 };

/** exp of the utility of cost and time, as a person with `CASH` sees it. */
const ease = (eur: number, days: number): number => (eur / CASH) ** -0.8 * Math.exp((-0.2 * days) / 7);
const AT_HOME = 0;
/** Share of those who consider leaving today who leave, where the border is the only way: the daily hazard ÷ its bound. */
const CHANCE = 0.001 / 0.1;

describe('the choice among kinds of ways', () => {
  /** Everybody at home on one day, with the believed chance of arriving over the border at .3. */
  function oneDay(options: BenchOptions, before: (b: Bench) => void = () => {}): Bench {
    const b = bench({ people: 200_000, ...options, constants: { ...constants, ...options.constants } });
    b.state.beliefs.perPerson.fill(0.3);
    b.state.people.nextDay.fill(0);
    before(b);
    visitPeople(b.state, b.params);
    return b;
  }
  const gains = {
    border: 0,
    direct: 2 * (1 - 0.3) + Math.log(ease(900, 2) / ease(2000, 7)),
    legal: 2 * (1 - 0.3) + Math.log(ease(700, 14) / ease(2000, 7)),
    other: 2 * (0.5 - 0.3) + Math.log(ease(3000, 28) / ease(2000, 7)),
  };

  /** Persons by way on one day: by the border, straight there, in the line for legal places, by another route. */
  function byWay({ state, params }: Bench): number[] {
    const taken = [0, 0, 0, 0];
    for (let i = 0; i < params.peopleCount; i++) {
      if (state.people.stage[i] === Stage.diverted) taken[3] = taken[3]! + 1;
      if (state.people.stage[i] !== Stage.planning) continue;
      const route = state.people.route[i]!;
      const way = route === LEGAL ? 2 : params.routesByGroup[0]![route]!.isDirect ? 1 : 0;
      taken[way] = taken[way]! + 1;
    }
    return taken;
  }

  it('is a nested logit, and the hazard to leave that of all of them together', () => {
    const b = oneDay(
      { legs: { toBorder, straight }, group: { otherRoute }, constants: { wayDissimilarity: 0.6 } },
      (w) => w.state.controls.legalPerDay.fill(1),
    );
    const weights = [gains.border, gains.direct, gains.legal, gains.other].map((gain) => Math.exp(gain / 0.6));
    const sum = weights.reduce((a, w) => a + w, 0);
    const left = CHANCE * sum ** 0.6;
    expect(left).toBeLessThan(0.5); // not at the bound, which would hide the factor
    const n = b.params.peopleCount;
    const taken = byWay(b);
    // One legal place was free: one of those in the line is under way.
    taken[2] = taken[2]! + stageCount(b.state, b.params, Stage.travelling!, AT_HOME, -1);
    for (const [way, people] of taken.entries()) expectShare(people / n, (left * weights[way]!) / sum, n, `way ${way}`);
    const all = taken.reduce((a, people) => a + people, 0);
    expectShare(all / n, left, n, 'left');
    expect(countAll(b.state, 'planned', AT_HOME, 0)).toBe(all);
    expect(countAll(b.state, 'diverted', AT_HOME, 0)).toBe(taken[3]);
  });

  it('between two that are equal doubles the hazard where they are as unlike as staying, and less the more alike they are', () => {
    const same = { costEur: 2000, successShare: 0.3, days: 7 };
    for (const [dissimilarity, factor] of [
      [1, 2],
      [0.5, 2 ** 0.5],
    ] as const) {
      const b = oneDay({
        legs: { toBorder },
        group: { otherRoute: same },
        constants: { wayDissimilarity: dissimilarity },
      });
      const n = b.params.peopleCount;
      const [border, , , other] = byWay(b);
      expectShare(border! / n, (CHANCE * factor) / 2, n, `border at ${dissimilarity}`);
      expectShare(other! / n, (CHANCE * factor) / 2, n, `other at ${dissimilarity}`);
    }
  });

  it('leaves the hazard as it is where only the border is open, whatever else there could be', () => {
    const tooDear = { ...otherRoute, costEur: CASH + 1 };
    const b = oneDay({ legs: { toBorder, straight }, group: { otherRoute: tooDear } }, ({ state }) => {
      state.controls.seatsPerDay[1] = 0;
    });
    expect(pullOf(b.params, weighWays(b.state, b.params, 0))).toBeCloseTo(1, 12);
    expectShare(byWay(b)[0]! / b.params.peopleCount, CHANCE, b.params.peopleCount);
  });

  it('is less where the border is closed: what is left of the gain over it', () => {
    const b = oneDay({ legs: { toBorder }, group: { otherRoute } }, ({ state }) => {
      state.controls.seatsPerDay[0] = 0;
    });
    expect(pullOf(b.params, weighWays(b.state, b.params, 0))).toBeCloseTo(Math.exp(gains.other), 12);
    expectShare(byWay(b)[3]! / b.params.peopleCount, CHANCE * Math.exp(gains.other), b.params.peopleCount);
  });

  it('gives those who are refused a visa for one the others', () => {
    const legs = { toBorder, straight: { ...straight, visa: 'far' } };
    const b = oneDay({ legs, constants: { visaShareBaseline: 0.4, wayDissimilarity: 1 } });
    const weights = [1, Math.exp(gains.direct)];
    const n = b.params.peopleCount;
    const [border, direct] = byWay(b);
    expectShare(direct! / n, CHANCE * weights[1]! * 0.4, n, 'direct');
    expectShare(border! / n, CHANCE * (weights[0]! + weights[1]! * 0.6), n, 'border');
    expectShare(countAll(b.state, 'visaRefused', AT_HOME, 0) / n, CHANCE * weights[1]! * 0.6, n, 'refused');
  });

  it('counts the line for legal places as time', () => {
    const b = bench({ people: 1, legs: { toBorder }, constants: { ...constants, wayDissimilarity: 1 } });
    b.state.beliefs.perPerson.fill(0.3);
    b.state.controls.legalPerDay.fill(5);
    for (const waiting of [0, 70, 700]) {
      b.state.legalPlaces.waiting.fill(waiting);
      const gain = gains.legal - (0.2 * (waiting / 5)) / 7;
      expect(weighWays(b.state, b.params, 0)[2]).toBeCloseTo(Math.exp(gain), 12);
    }
  });
});

describe('a legal place', () => {
  /** Everybody in the line for one. */
  function line(perDay: number, options: BenchOptions = {}, lead: (i: number) => boolean = () => true): Bench {
    const quiet = { planHazardPerWeek: 0.001, legalPatienceDays: 1e9, legalTravelDays: 5, legalCostEur: 700 };
    const b = bench({ people: 300, legs: { toBorder }, ...options, constants: { ...quiet, ...options.constants } });
    place(b, 'planning', 'home');
    b.state.people.route.fill(LEGAL);
    for (let i = 0; i < b.params.peopleCount; i++) b.state.people.nextDay[i] = lead(i) ? 0 : 32767;
    setLever(b, 'far/legalPathways', perDay);
    b.state.levers.effective.set(b.state.levers.requested);
    b.state.controls.legalPerDay.fill(perDay);
    return b;
  }

  it('is granted to the person: after n days floor(n × places a day) have set out', () => {
    const b = line(2.6);
    for (let d = 0; d < 20; d++) {
      day(b.state, b.params);
      const left = stageCount(b.state, b.params, Stage.planning!, AT_HOME, -1);
      expect(300 - left, `day ${d}`).toBe(Math.floor(2.6 * (d + 1) + 1e-9));
      expect(b.state.legalPlaces.waiting[0]).toBe(left);
    }
  });

  it('goes first to those with protection need, who are protected on arrival; the others have arrived', () => {
    const b = line(30, { group: { protectionNeedShare: 0.4 } });
    const need = (i: number): boolean => (b.state.people.flags[i]! & Flag.protectionNeed) !== 0;
    const inNeed = Array.from({ length: 300 }, (_, i) => i).filter(need).length;
    for (let d = 0; d < 9; d++) {
      const waitingNeed = Array.from({ length: 300 }, (_, i) => i).filter(
        (i) => need(i) && b.state.people.stage[i] === Stage.planning,
      ).length;
      day(b.state, b.params);
      const still = Array.from({ length: 300 }, (_, i) => i).filter(
        (i) => need(i) && b.state.people.stage[i] === Stage.planning,
      ).length;
      expect(waitingNeed - still).toBe(Math.min(30, waitingNeed));
    }
    for (let d = 9; d < 20; d++) day(b.state, b.params);
    const far = b.params.places.findIndex(({ id }) => id === 'far');
    expect(stageCount(b.state, b.params, Stage.protected!, far, -1)).toBe(inNeed);
    expect(stageCount(b.state, b.params, Stage.onward!, far, -1)).toBe(300 - inNeed);
    expect(countWindow(b.state, 'legalArrivals', far, 19, 20)).toBe(300);
    expect(countWindow(b.state, 'protected', far, 19, 20)).toBe(inNeed);
    expect(countWindow(b.state, 'onward', far, 19, 20)).toBe(300 - inNeed);
  });

  it('reunites those whose kin help, costs what it costs, and takes from nobody more than they have', () => {
    const group = { kinHelpShare: 1, cashEur: { median: 400, sigmaLog: 0 } };
    const b = line(300, { group, constants: { kinLoanShare: 0.25 } });
    const kin = b.state.people.flags.reduce((sum, flags) => sum + ((flags & Flag.kinHelp) === 0 ? 0 : 1), 0);
    for (let d = 0; d < 8; d++) day(b.state, b.params);
    expect(kin).toBeGreaterThan(30);
    expect(countWindow(b.state, 'reunions', 3, 7, 8)).toBe(kin);
    expect(b.state.people.cashCents.every((cents) => cents === 0)).toBe(true);
    const rich = line(300);
    day(rich.state, rich.params);
    expect(rich.state.people.cashCents.every((cents) => cents === (CASH - 700) * 100)).toBe(true);
  });

  it('waits for the party that is next in the line, however large, and is not lost meanwhile', () => {
    const b = line(1, { people: 7, constants: { partySizeMean: 1 } }, (i) => i === 0);
    b.state.people.span[0] = 7;
    b.state.people.lead.fill(0);
    for (let d = 0; d < 7; d++) {
      day(b.state, b.params);
      expect(stageCount(b.state, b.params, Stage.travelling!, AT_HOME, -1), `day ${d}`).toBe(d < 6 ? 0 : 7);
    }
  });

  it('is given up at a constant chance, and by everybody when the programme ends; some go another way', () => {
    const patience = line(1e-9, { people: 20_000, constants: { legalPatienceDays: 10, diversionShare: 0 } });
    day(patience.state, patience.params);
    expectShare(stageCount(patience.state, patience.params, Stage.settled!, AT_HOME, -1) / 20_000, 0.1, 20_000);
    const b = line(0, { people: 20_000, constants: { diversionShare: 0.6, bookingLagMedianDays: 1000 } });
    day(b.state, b.params);
    expectShare(stageCount(b.state, b.params, Stage.planning!, AT_HOME, -1) / 20_000, 0.6, 20_000);
    expect(b.state.people.route.filter((route) => route === LEGAL).length).toBe(0);
  });
});

describe('another irregular route', () => {
  const group = { otherRoute };

  it('is taken by a share of those who give up, more the better it looks beside the way that failed', () => {
    for (const believed of [0.2, 0.5, 0.8]) {
      const b = bench({ group, constants: { planRouteWeight: 2, otherRouteShare: 0.18 } });
      place(b, 'atBorder', 'strip:line');
      b.state.beliefs.perPerson.fill(believed);
      for (let i = 0; i < b.params.peopleCount; i++) stopTrying(b.state, b.params, i);
      const chance = 1 / (1 + Math.exp(-(Math.log(0.18 / 0.82) + 2 * (0.5 - believed))));
      const diverted = countAll(b.state, 'diverted', AT_HOME, 0);
      expectShare(diverted / b.params.peopleCount, chance, b.params.peopleCount, `believed ${believed}`);
      expect(stageCount(b.state, b.params, Stage.diverted!, AT_HOME, -1)).toBe(diverted);
      const paid = b.state.people.cashCents.reduce((sum, cents) => sum + (CASH * 100 - cents), 0);
      expect(paid).toBe(diverted * otherRoute.costEur * 100);
    }
  });

  it('is not taken by those who cannot pay, or where there is none', () => {
    const poor = bench({ people: 1, group: { ...group, cashEur: { median: 2999, sigmaLog: 0 } } });
    expect(otherRouteChance(poor.state, poor.params, 0)).toBe(0);
    const none = bench({ people: 1 });
    expect(otherRouteChance(none.state, none.params, 0)).toBe(0);
  });

  it('is taken by a share of those whose leg is closed, at home or under way', () => {
    for (const stage of ['planning', 'travelling'] as const) {
      const b = bench({ group, constants: { otherRouteShare: 0.18, planRouteWeight: 1, diversionShare: 0 } });
      place(b, stage, 'home');
      b.state.people.route.fill(0);
      b.state.people.nextDay.fill(0);
      b.state.controls.seatsPerDay.fill(0);
      b.state.beliefs.perPerson.fill(0.5);
      visitPeople(b.state, b.params);
      const n = b.params.peopleCount;
      expectShare(countAll(b.state, 'diverted', AT_HOME, 0) / n, 0.18, n, stage);
      expect(countAll(b.state, 'journeyFailed', AT_HOME, 0)).toBe(stage === 'planning' ? 0 : n);
    }
  });
});

describe('in 20 pairs of worlds', () => {
  const seeds = Array.from({ length: 20 }, (_, k) => `ways/${k}`);
  const DAYS = 100;

  function world(seed: string, options: BenchOptions, pull: (b: Bench) => void = () => {}): Bench {
    const busy = { planHazardPerWeek: 0.05, planHazardMaxPerDay: 0.05, attemptGapDays: 4, transitStayDays: 5 };
    const b = bench({ seed, people: 1500, days: DAYS + 1, ...options, constants: { ...busy, ...options.constants } });
    pull(b);
    while (b.state.day < DAYS) day(b.state, b.params);
    return b;
  }
  const total = (b: Bench, counter: 'tries' | 'entries' | 'diverted', where: number): number =>
    countWindow(b.state, counter, where, DAYS - 1, DAYS);

  it('legal ways take people from the border, and more of those with need are protected', () => {
    const options = { legs: { toBorder }, group: { protectionNeedShare: 0.5 } };
    for (const seed of seeds) {
      const without = world(seed, options);
      const having = world(seed, options, (b) => setLever(b, 'far/legalPathways', 10));
      expect(total(having, 'tries', 0), seed).toBeLessThan(total(without, 'tries', 0));
      expect(having.state.needCounts[Stage.protected!]).toBeGreaterThan(without.state.needCounts[Stage.protected!]!);
    }
  });

  it('another route takes people from the border, and more where the border is held', () => {
    const quiet = { planBuzzWeight: 0, planFriendsWeight: 0 }; // else fewer arrivals make fewer people leave by any way
    const legs = { toBorder, road: { ...LEG, from: 'town', mode: 'road' as const, to: 'far' } }; // so that people arrive where nobody is stopped
    const options = { legs, group: { otherRoute }, constants: quiet };
    const hold = (b: Bench): void => setLever(b, 'transit/exitControl', 1);
    let more = 0;
    for (const seed of seeds) {
      const open = world(seed, options);
      const held = world(seed, options, hold);
      const alone = world(seed, { legs, constants: quiet });
      if (total(held, 'diverted', AT_HOME) > total(open, 'diverted', AT_HOME)) more += 1;
      expect(total(open, 'tries', 0), seed).toBeLessThan(total(alone, 'tries', 0));
    }
    expect(more).toBeGreaterThanOrEqual(16); // by chance once in 170
  });

  it('arrivals with papers are talked of, and say nothing about the border', () => {
    for (const seed of seeds.slice(0, 5)) {
      const b = world(seed, { legs: { toBorder, straight }, borders: { line: { ...LINE, exitControlShare: 1 } } });
      expect(countWindow(b.state, 'legalArrivals', 3, DAYS - 1, DAYS)).toBeGreaterThan(50);
      expect(b.state.beliefs.arrived[0]).toBe(0);
      expect(b.state.beliefs.planFactor[0]!).toBeGreaterThan(0);
      expect(Math.max(...b.state.beliefs.told)).toBeGreaterThan(0);
    }
  });
});
