// Oracle: closed formulas on many people: lognormal cash, geometric parties and waiting, logit shares of routes, thinning at the stated hazard.
import { describe, expect, it, vi } from 'vitest';
import { Account } from '../../src/model/accounts.ts';
import { countAll } from '../../src/model/counters.ts';
import type { ParameterId } from '../../src/model/parameters.ts';
import { chooseRoute } from '../../src/model/people/migrants/choose-route.ts';
import { visitPeople } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, fiveErrors, LEG, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

describe('at the start', () => {
  it('cash is lognormal around its median', () => {
    const { state, params } = bench({ group: { cashEur: { median: 4000, sigmaLog: 0.6 } } });
    const n = params.peopleCount;
    const below = (eur: number): number =>
      state.people.cashCents.reduce((sum, c) => sum + (c < eur * 100 ? 1 : 0), 0) / n;
    // Φ(−1) = .1587, Φ(0) = .5, Φ(1) = .8413, Φ(2) = .9772
    const shares = [
      [-1, 0.158655],
      [0, 0.5],
      [1, 0.841345],
      [2, 0.97725],
    ] as const;
    for (const [z, share] of shares) {
      expect(Math.abs(below(4000 * Math.exp(0.6 * z)) - share), `at z = ${z}`).toBeLessThan(fiveErrors(share, n));
    }
  });

  it('parties are geometric with the stated mean, cut at the largest', () => {
    const { state, params } = bench({ constants: { partySizeMean: 4, partySizeMax: 6 } });
    const sizes = new Map<number, number>();
    let parties = 0;
    for (let i = 0; i < params.peopleCount - 6; i++) {
      if (state.people.lead[i] !== i) continue;
      parties += 1;
      sizes.set(state.people.span[i]!, (sizes.get(state.people.span[i]!) ?? 0) + 1);
    }
    for (let size = 1; size <= 6; size++) {
      const share = size < 6 ? 0.25 * 0.75 ** (size - 1) : 0.75 ** 5;
      expect(Math.abs((sizes.get(size) ?? 0) / parties - share), `size ${size}`).toBeLessThan(
        fiveErrors(share, parties),
      );
    }
    expect([...sizes.keys()].every((size) => size >= 1 && size <= 6)).toBe(true);
  });

  it('minors, protection need and help from kin have their shares', () => {
    const { state, params } = bench({
      group: { minorsShare: 0.3, protectionNeedShare: 0.6, kinHelpShare: 0.5 },
      constants: { kinLoanShare: 0.4, fragileShare: 0.2 },
    });
    const n = params.peopleCount;
    const share = (bit: number): number =>
      state.people.flags.reduce((sum, flags) => sum + ((flags & bit) === 0 ? 0 : 1), 0) / n;
    const wanted = [
      [1, 0.3],
      [2, 0.2 * 0.7], // fragile adults
      [4, 0.6],
      [8, 0.5 * 0.4],
    ] as const;
    for (const [bit, expected] of wanted)
      expect(Math.abs(share(bit) - expected), `flag ${bit}`).toBeLessThan(fiveErrors(expected, n));
  });
});

describe('leaving', () => {
  const hazardPerDay = 0.003;
  const factor = 2.5;
  const constants = { planHazardPerWeek: hazardPerDay * 7, planHazardMaxPerDay: 0.05, bookingLagMedianDays: 1000 };

  it('is geometric at the stated hazard: thinning accepts what the bound proposes too often', () => {
    const { state, params } = bench({ constants });
    state.beliefs.planFactor.fill(factor);
    const n = params.peopleCount;
    const hazard = hazardPerDay * factor;
    for (let day = 0; day < 60; day++) {
      state.day = day;
      visitPeople(state, params);
      const stayed = stageCount(state, params, Stage.settled, params.groups[0]!.home, -1) / n;
      const expected = (1 - hazard) ** (day + 1);
      expect(Math.abs(stayed - expected), `day ${day}`).toBeLessThan(fiveErrors(expected, n));
    }
    const total = Array.from({ length: 60 }, (_, day) => countAll(state, 'planned', params.groups[0]!.home, day));
    expect(total.reduce((sum, people) => sum + people, 0)).toBe(
      n - stageCount(state, params, Stage.settled, params.groups[0]!.home, -1),
    );
  });

  it('saturates at the bound', () => {
    const { state, params } = bench({ constants });
    state.beliefs.planFactor.fill(1e6);
    const n = params.peopleCount;
    for (let day = 0; day < 20; day++) {
      state.day = day;
      visitPeople(state, params);
    }
    const expected = 0.95 ** 20;
    const stayed = stageCount(state, params, Stage.settled, params.groups[0]!.home, -1) / n;
    expect(Math.abs(stayed - expected)).toBeLessThan(fiveErrors(expected, n));
  });

  it('needs a visa where the leg asks for one: the share that can get it, for each who decides', () => {
    const { state, params } = bench({
      constants: { ...constants, planHazardMaxPerDay: 0.5, planHazardPerWeek: 3.5, visaShareBaseline: 0.3 },
      legs: { flight: { ...LEG, visa: 'transit' } },
    });
    visitPeople(state, params);
    const decided = countAll(state, 'planned', 0, 0);
    const refused = countAll(state, 'visaRefused', 0, 0);
    expect(decided).toBeGreaterThan(8000);
    expect(Math.abs(refused / decided - 0.7)).toBeLessThan(fiveErrors(0.7, decided));
  });

  it('needs a consulate that issues visas', () => {
    const { state, params } = bench({
      constants: { ...constants, planHazardMaxPerDay: 0.5, planHazardPerWeek: 3.5, visaShareBaseline: 0.6 },
      legs: { flight: { ...LEG, visa: 'transit' } },
    });
    state.controls.consularShare.fill(0.5);
    visitPeople(state, params);
    const decided = countAll(state, 'planned', 0, 0);
    expect(Math.abs(countAll(state, 'visaRefused', 0, 0) / decided - 0.7)).toBeLessThan(fiveErrors(0.7, decided));
  });

  it('needs a permit: the same people are refused at every share below, and each time they ask', () => {
    const refusedAt = (share: number): { refused: Set<number>; permits: number; decided: number } => {
      const { state, params } = bench({ constants: { ...constants, planHazardMaxPerDay: 1, planHazardPerWeek: 7 } });
      state.controls.permitShare.fill(share);
      visitPeople(state, params);
      const refused = new Set<number>();
      for (let i = 0; i < params.peopleCount; i++) if (state.people.stage[i] === Stage.settled) refused.add(i);
      const permits = countAll(state, 'permitsRefused', 0, 0);
      state.day = 1; // everybody at home asks again
      visitPeople(state, params);
      expect(countAll(state, 'permitsRefused', 0, 1)).toBe(permits);
      return { refused, permits, decided: countAll(state, 'planned', 0, 0) };
    };
    const n = 20_000;
    const few = refusedAt(0.2);
    const many = refusedAt(0.7);
    for (const [share, { refused, permits, decided }] of [
      [0.2, few],
      [0.7, many],
    ] as const) {
      expect(decided).toBe(n);
      expect(permits).toBe(refused.size);
      expect(Math.abs(permits / n - (1 - share))).toBeLessThan(fiveErrors(share, n));
    }
    expect([...many.refused].every((person) => few.refused.has(person))).toBe(true);
    expect(refusedAt(1).permits).toBe(0);
  });

  it('shows the permit again before the first leg: a ban holds who has not left', () => {
    const b = bench({ constants: { planHazardMaxPerDay: 0.05, planHazardPerWeek: 0.001 } });
    const { state, params } = b;
    place(b, 'planning', 'home');
    state.people.route.fill(0);
    state.people.nextDay.fill(0);
    state.controls.permitShare.fill(0.4);
    visitPeople(state, params);
    const n = params.peopleCount;
    const boarded = countAll(state, 'boarded', 0, 0);
    expect(countAll(state, 'permitsRefused', 0, 0) + boarded).toBe(n);
    expect(stageCount(state, params, Stage.settled!, 0, -1)).toBe(n - boarded);
    expect(Math.abs(boarded / n - 0.4)).toBeLessThan(fiveErrors(0.4, n));
  });

  it('takes a lognormal time until boarding', () => {
    const { state, params } = bench({
      constants: { planHazardMaxPerDay: 1, planHazardPerWeek: 7, bookingLagMedianDays: 20, bookingLagSigmaLog: 0.5 },
    });
    visitPeople(state, params);
    const n = params.peopleCount;
    // Days are rounded: a wait of at most d days is a lognormal below d + ½. Φ(ln((d + .5) ÷ 20) ÷ .5):
    const shares = [
      [12, 0.173656],
      [20, 0.519715],
      [33, 0.850889],
    ] as const;
    for (const [days, share] of shares) {
      const within = state.people.nextDay.reduce((sum, next) => sum + (next <= days ? 1 : 0), 0) / n;
      expect(Math.abs(within - share), `${days} days`).toBeLessThan(fiveErrors(share, n) + 0.001);
    }
  });
});

describe('the wish to leave', () => {
  const n = 20_000;
  /** Everybody considers leaving on each of two days; who did by the end of the second. */
  function gone(aspireShare: number, before: (b: ReturnType<typeof bench>) => void = () => {}): Set<number> {
    const b = bench({
      people: n,
      constants: { planHazardMaxPerDay: 1, planHazardPerWeek: 7, campaignEffectShare: 0.06, aspireNetworkWeight: 0.3 },
      group: { aspireShare, arrivedBeforePersons: 100, contactsPerPerson: 20 },
    });
    before(b);
    for (b.state.day = 0; b.state.day < 2; b.state.day++) visitPeople(b.state, b.params);
    const left = new Set<number>();
    for (let i = 0; i < n; i++) if (b.state.people.stage[i] !== Stage.settled) left.add(i);
    return left;
  }

  it('is that of the share who have it, and everybody leaves where nothing is said', () => {
    const some = gone(0.4);
    expect(Math.abs(some.size / n - 0.4)).toBeLessThan(fiveErrors(0.4, n));
    const more = gone(0.7);
    expect([...some].every((person) => more.has(person))).toBe(true);
    expect(gone(1).size).toBe(n);
    expect(gone(0).size).toBe(0);
  });

  it('grows with friends who arrived since the start', () => {
    // Contacts × 4 × share of the group that arrived: .4 at the start, 2 now.
    const share = 1 / (1 + Math.exp(-(Math.log(0.4 / 0.6) + 0.3 * Math.log((1 + 2) / (1 + 0.4)))));
    const now = gone(0.4, ({ state }) => state.beliefs.friends.fill(2));
    expect(Math.abs(now.size / n - share)).toBeLessThan(fiveErrors(share, n));
    expect(gone(1, ({ state }) => state.beliefs.friends.fill(9)).size).toBe(n);
  });

  it('is lost by the few whom a campaign reaches and convinces: two or three points of those who had it', () => {
    for (const [aspireShare, reached] of [
      [1, 1],
      [0.45, 1],
      [0.45, 0.5],
    ] as const) {
      const share = aspireShare * (1 - 0.06 * reached);
      const left = gone(aspireShare, ({ state }) => state.controls.campaignShare.fill(reached));
      expect(Math.abs(left.size / n - share)).toBeLessThan(fiveErrors(share, n));
      expect(left.size).toBeLessThan(gone(aspireShare).size);
    }
  });
});

describe('the choice of a way', () => {
  const ways = {
    places: { hub: { kind: 'hub', country: 'transit' } },
    legs: {
      direct: { ...LEG, fareEur: 900 },
      slow: { ...LEG, mode: 'road', days: 20, fareEur: 200 },
      toHub: { ...LEG, to: 'hub', fareEur: 150, days: 2 },
      fromHub: { ...LEG, from: 'hub', fareEur: 250, days: 3 },
    },
    constants: { costSensitivity: 0.8, timeSensitivityPerWeek: 0.3 },
  } as const;
  const cost = [900, 200, 400];
  const days = [1, 20, 5];

  function shares(b: ReturnType<typeof bench>, grid = 2000): number[] {
    const chosen = b.params.routesByGroup[0]!.map(() => 0);
    for (let k = 0; k < grid; k++) {
      const route = chooseRoute(b.state, b.params, 0, (k + 0.5) / grid);
      chosen[route] = (chosen[route] ?? 0) + 1 / grid;
    }
    return chosen;
  }

  it('is logit in the log of cost and in time, exactly', () => {
    const b = bench({ people: 1, ...ways });
    expect(b.params.routesByGroup[0]!.map(({ legs }) => legs.length)).toEqual([1, 1, 2]);
    const weights = cost.map((eur, r) => eur ** -0.8 * Math.exp((-0.3 * days[r]!) / 7));
    const total = weights.reduce((sum, w) => sum + w, 0);
    shares(b).forEach((share, r) => {
      expect(Math.abs(share - weights[r]! / total)).toBeLessThan(1 / 1000);
    });
  });

  it('leaves out what is closed, banned or too dear, and is none where nothing is left', () => {
    const closed = bench({ people: 1, ...ways });
    closed.state.controls.seatsPerDay[1] = 0;
    expect(shares(closed)[1]).toBe(0);
    const banned = bench({ people: 1, ...ways });
    banned.state.controls.boardingShare[3] = 0;
    expect(shares(banned)[2]).toBe(0);
    const poor = bench({ people: 1, ...ways, group: { cashEur: { median: 300, sigmaLog: 0 } } });
    expect(shares(poor)[1]).toBeCloseTo(1, 9);
    const broke = bench({ people: 1, ...ways, group: { cashEur: { median: 100, sigmaLog: 0 } } });
    expect(chooseRoute(broke.state, broke.params, 0, 0.5)).toBe(255);
  });

  it('goes by the poorest of a party, with what kin lend', () => {
    const help = { kinHelpShare: 1, cashEur: { median: 100, sigmaLog: 0 } };
    const b = bench({
      people: 1,
      ...ways,
      constants: { ...ways.constants, kinLoanShare: 1, loanCapEur: 150 },
      group: help,
    });
    expect(shares(b)[1]).toBeCloseTo(1, 9);
  });

  it('counts what the agency asks, also an agency for anybody on that leg', () => {
    const agency = { kind: 'agency', count: 5, clientsPerDay: 9, priceEur: 5000 };
    for (const where of [{ group: 'walkers' }, { leg: 'direct' }]) {
      const b = bench({ people: 1, ...ways, facilitators: { agents: { ...agency, ...where } } });
      expect(shares(b)[0], JSON.stringify(where)).toBe(0);
    }
  });
});

describe('setting out', () => {
  it('waits in the city a geometric time around the mean', () => {
    const b = bench({ constants: { transitStayDays: 5 }, borders: { line: { ...LINE, staging: 'home' } } });
    const { state, params } = b;
    const n = params.peopleCount;
    place(b, 'planning', 'home');
    state.people.route.fill(0); // home is where people set out from
    state.people.nextDay.fill(0);
    visitPeople(state, params);
    expect(countAll(state, 'firstArrivals', 0, 0)).toBe(n);
    for (const days of [1, 2, 5, 12]) {
      const gone = state.people.nextDay.reduce((sum, next) => sum + (next <= days ? 1 : 0), 0) / n;
      const expected = 1 - 0.8 ** days;
      expect(Math.abs(gone - expected), `${days} days`).toBeLessThan(fiveErrors(expected, n));
    }
  });
});

describe('preparing', () => {
  /** Everybody decides on day 1 and has 40 euros; the flight is 100. Days on which they set out with a booking. */
  function leftOn(constants: Partial<Record<ParameterId, number>>, change: (b: Bench, day: number) => void = () => {}) {
    const b = bench({
      people: 50,
      days: 200,
      group: { cashEur: { median: 40, sigmaLog: 0 } },
      constants: { planHazardPerWeek: 7, planHazardMaxPerDay: 1, bookingLagMedianDays: 1000, ...constants },
    });
    const left: number[] = [];
    for (let day = 0; day < 170; day++) {
      b.state.day = day;
      change(b, day);
      visitPeople(b.state, b.params);
      if (countAll(b.state, 'planned', 0, day) > 0) left.push(day, countAll(b.state, 'planned', 0, day));
    }
    const cash = b.state.people.cashCents.reduce((sum, cents) => sum + cents, 0);
    expect(cash).toBe(b.state.accounts[Account.people]);
    return { b, left, cash: cash / (50 * 100) };
  }

  it('takes ⌈(cost − means) ÷ savings⌉ months: 60 euros at 25 a month are there after three', () => {
    const { left, cash } = leftOn({ savingsEurPerMonth: 25 });
    expect(left).toEqual([left[0], 50]);
    expect(left[0]! % 30).toBeLessThanOrEqual(1);
    expect(Math.floor(left[0]! / 30)).toBe(3);
    expect(cash).toBe(40 + 3 * 25);
    expect(leftOn({ savingsEurPerMonth: 60 }).left).toEqual([left[0]! - 60, 50]);
  });

  it('never ends where nobody can save, and is not begun by who can pay or where no way is open', () => {
    expect(leftOn({})).toMatchObject({ left: [], cash: 40 });
    const rich = leftOn({ savingsEurPerMonth: 25 }, ({ state }, day) => {
      if (day > 0) return;
      state.people.cashCents.fill(10_000);
      state.accounts[Account.people] = 50 * 10_000;
    });
    expect([rich.left[1], rich.cash]).toEqual([50, 100]);
    expect(rich.left[0]).toBeLessThanOrEqual(1);
    const closed = leftOn({ savingsEurPerMonth: 25 }, ({ state }) => {
      state.controls.seatsPerDay.fill(0);
    });
    expect(closed).toMatchObject({ left: [], cash: 40 });
  });

  it('follows the price of the day: a fare that rises by half asks for two months more', () => {
    const dearer = leftOn({ savingsEurPerMonth: 25 }, ({ state }, day) => {
      if (day === 45) state.controls.fareShare.fill(1.5);
    });
    expect([Math.floor(dearer.left[0]! / 30), dearer.left[1], dearer.cash]).toEqual([5, 50, 40 + 5 * 25]);
  });
});
