// Oracle: closed formulas of what people hear: a Beta mean with delay, discount and forgetting; and of what facilitators ask and are paid.
import { describe, expect, it } from 'vitest';
import { Account } from '../../src/model/accounts.ts';
import { add, type Counter } from '../../src/model/counters.ts';
import { hearNews } from '../../src/model/people/migrants/beliefs.ts';
import { pay } from '../../src/model/people/migrants/money.ts';
import { enterLeave } from '../../src/model/people/smugglers/enter-leave.ts';
import { setPrices } from '../../src/model/people/smugglers/set-price.ts';
import { resolveAttempts } from '../../src/model/people/visit.ts';
import { type Bench, bench, everybodyTries, fiveErrors, LINE, place } from '../support/bench.ts';

describe('what people believe', () => {
  const constants = {
    beliefMemoryDays: 20,
    beliefEventWeight: 0.03,
    beliefPriorWeight: 5,
    beliefPriorSuccess: 0.6,
    beliefPriorArrival: 0.5,
    successDelayDays: 6,
    failureDelayDays: 14,
    failureDiscount: 0.7,
    heldValueBooking: 0.2,
    beliefCrossGroupShare: 0.5,
  };
  const kept = 0.5 ** (1 / 20);

  /** One thing that happens on day 3, and every belief on each of the days after. */
  function heard(counter: Counter, where: number, days = 60): { b: Bench; perAttempt: number[]; perPerson: number[] } {
    const b = bench({ people: 10, constants });
    const [perAttempt, perPerson]: [number[], number[]] = [[], []];
    for (let day = 0; day < days; day++) {
      b.state.day = day;
      if (day === 3) add(b.state, counter, where, 0, 100);
      hearNews(b.state, b.params);
      perAttempt.push(b.state.beliefs.perAttempt[0]!);
      perPerson.push(b.state.beliefs.perPerson[0]!);
    }
    return { b, perAttempt, perPerson };
  }

  /** Weight left of 100 events of day 3 that are told `delay` days later. */
  const left = (day: number, delay: number): number => (day < 3 + delay ? 0 : 100 * 0.03 * kept ** (day - 3 - delay));

  it('about an attempt is a Beta mean of successes heard after six days and half forgotten after twenty more', () => {
    const { perAttempt } = heard('segmentSuccess', 0);
    perAttempt.forEach((belief, day) => {
      const success = left(day, 6);
      expect(belief, `day ${day}`).toBeCloseTo((5 * 0.6 + success) / (5 + success), 12);
    });
    expect(perAttempt[8]).toBeCloseTo(0.6, 12);
    expect(perAttempt[9]).toBeGreaterThan(0.7);
  });

  it('… and of failures, heard later and told less', () => {
    const { perAttempt } = heard('segmentFailure', 0);
    perAttempt.forEach((belief, day) => {
      expect(belief, `day ${day}`).toBeCloseTo((5 * 0.6) / (5 + 0.7 * left(day, 14)), 12);
    });
    expect(perAttempt[16]).toBeCloseTo(0.6, 12);
    expect(perAttempt[17]).toBeLessThan(0.5);
  });

  it('about arriving follows persons: arrived, given up, and held for a part of each', () => {
    const far = 3;
    const arrived = heard('onward', far);
    expect(arrived.b.params.places[far]!.id).toBe('far');
    arrived.perPerson.forEach((belief, day) => {
      expect(belief, `day ${day}`).toBeCloseTo((5 * 0.5 + left(day, 6)) / (5 + left(day, 6)), 12);
    });
    heard('journeyFailed', 0).perPerson.forEach((belief, day) => {
      expect(belief, `day ${day}`).toBeCloseTo((5 * 0.5) / (5 + 0.7 * left(day, 14)), 12);
    });
    heard('admitted', 0).perPerson.forEach((belief, day) => {
      const good = 0.2 * left(day, 6);
      const bad = 0.7 * 0.8 * left(day, 6);
      expect(belief, `day ${day}`).toBeCloseTo((5 * 0.5 + good) / (5 + good + bad), 12);
    });
  });

  it('does not know what nobody told: today is not news', () => {
    const { perAttempt, perPerson } = heard('segmentSuccess', 0, 9);
    expect(new Set(perAttempt).size).toBe(1);
    expect(new Set(perPerson).size).toBe(1);
  });

  it('makes leaving more likely: route, talk and friends, each in the exponent', () => {
    const b = bench({
      people: 1000,
      group: { contactsPerPerson: 8, arrivedBeforePersons: 0 },
      constants: {
        ...constants,
        planRouteWeight: 2,
        planRouteReference: 0.4,
        planBuzzWeight: 0.9,
        buzzHalfArrivals: 50,
        buzzWindowDays: 30,
        planFriendsWeight: 0.3,
        friendsWindowDays: 60,
        networkConcentration: 4,
        planHazardPerWeek: 0.001,
        planHazardMaxPerDay: 0.9,
      },
    });
    const arrivals: Readonly<Record<number, number>> = { 0: 7, 1: 13, 20: 40 };
    const hear = (from: number, to: number): void => {
      for (let day = from; day <= to; day++) {
        b.state.day = day;
        add(b.state, 'onward', 3, 0, arrivals[day] ?? 0);
        hearNews(b.state, b.params);
      }
    };
    hear(0, 31);
    const talked = 13 + 40; // of days −4 … 25: told after six days, in a window of 30
    const friends = (8 * 4 * (7 + 13 + 40)) / 1000;
    const perPerson = b.state.beliefs.perPerson[0]!;
    const early = 7 + 13 + 40;
    expect(b.state.beliefs.planFactor[0]).toBeCloseTo(
      Math.exp(2 * (perPerson - 0.4) + (0.9 * early) / (early + 50) + 0.3 * friends),
      12,
    );
    hear(32, 36); // now the window of talk begins on day 1
    expect(b.state.beliefs.planFactor[0]).toBeCloseTo(
      Math.exp(2 * (b.state.beliefs.perPerson[0]! - 0.4) + (0.9 * talked) / (talked + 50) + 0.3 * friends),
      12,
    );
  });
});

describe('what a facilitator asks', () => {
  const guides = { kind: 'guide', border: 'line', count: 10, clientsPerDay: 6, priceEur: 800 };
  const constants = {
    priceEnforcementElasticity: 0.2,
    priceCongestionElasticity: 0.5,
    priceAnnouncementShare: 0.3,
    priceAnnouncementKept: 0.9,
  };

  function market(): Bench {
    return bench({ people: 10, constants, facilitators: { guides }, borders: { line: { ...LINE, guardsPerKm: 4 } } });
  }

  it('rises with guards, jumps when they come and calms down again', () => {
    const { state, params } = market();
    const asked: number[] = [];
    for (let day = 0; day < 6; day++) {
      state.controls.guardsPerKm[0] = day < 2 ? 4 : 12;
      setPrices(state, params);
      asked.push(state.facilitators.marketPriceCents[0]!);
    }
    const jump = 0.3 * ((12 - 4) / 4);
    asked.forEach((cents, day) => {
      const log = day < 2 ? 0 : 0.2 * Math.log(3) + jump * 0.9 ** (day - 2);
      expect(Math.abs(cents - 80_000 * Math.exp(log)), `day ${day}`).toBeLessThanOrEqual(0.5);
    });
  });

  it('rises with yesterday’s demand above capacity, and not below', () => {
    const { state, params } = market();
    const asked = [30, 60, 90, 240].map((demand) => {
      state.facilitators.demandToday[0] = demand;
      setPrices(state, params);
      return state.facilitators.marketPriceCents[0]!;
    });
    // ln(1 + (demand ÷ capacity − 1)) = ln(demand ÷ capacity) above capacity, 60
    const expected = [1, 1, 1.5 ** 0.5, 4 ** 0.5].map((factor) => 80_000 * factor);
    asked.forEach((cents, i) => {
      expect(Math.abs(cents - expected[i]!)).toBeLessThanOrEqual(0.5);
    });
  });

  const rates = { capacityEntryPerMonth: 0.9, agencyEntryPerMonth: 0.3 };
  const hundred = { count: 100, clientsPerDay: 6, priceEur: 800 };
  const kinds = [
    ['guides', { kind: 'guide', border: 'line', ...hundred }, 0.9],
    ['agencies', { kind: 'agency', leg: 'flight', ...hundred }, 0.3],
  ] as const;
  it.each(kinds)(
    'brings other %s into the market at their stated monthly growth of unmet demand',
    (_kind, seller, growth) => {
      const b = bench({
        people: 10,
        constants: { ...constants, ...rates, capacityGrowthMax: 90 },
        facilitators: { sellers: seller },
      });
      const { state, params } = b;
      let expected = 100;
      for (let day = 0; day < 60; day++) {
        state.day = day;
        state.facilitators.demandToday[0] = 100;
        state.facilitators.servedToday[0] = 50;
        for (let row = 0; row < 300; row++) state.facilitators.rows.servedToday[row] = 1;
        enterLeave(state, params);
        expected *= 1 + (growth * 0.5) / 30;
      }
      const active = state.facilitators.rows.active.reduce((sum, one) => sum + one, 0);
      expect(Math.abs(active - expected)).toBeLessThan(3 * Math.sqrt(expected));
    },
  );
});

describe('what is paid', () => {
  it('is borrowed from kin as far as they lend in all, and never in part', () => {
    const help = { kinHelpShare: 1, cashEur: { median: 30, sigmaLog: 0 } };
    const { state, params } = bench({ people: 1, group: help, constants: { kinLoanShare: 1, loanCapEur: 100 } });
    const paid = [50, 70, 60, 11, 10].map((eur) => pay(state, params, 0, Account.carriers, eur * 100));
    expect(paid).toEqual([true, true, false, false, true]);
    expect(pay(state, params, 0, Account.carriers, 1)).toBe(false);
    expect(state.people.debtCents[0]).toBe(100 * 100);
    expect(state.accounts[Account.carriers]).toBe(130 * 100);
    expect(state.accounts[Account.outside]).toBe(-100 * 100);
  });

  const guides = { kind: 'guide', border: 'line', count: 500, clientsPerDay: 60, priceEur: 800, escrowShare: 0.4 };

  it('is the price for everybody served, a part of it in escrow until success', () => {
    const b = bench({ people: 2000, facilitators: { guides }, borders: { line: { ...LINE, guardsPerKm: 45 } } });
    place(b, 'atBorder', 'strip:line');
    b.state.controls.pushbackShare.fill(1);
    const before = b.state.accounts[Account.people]!;
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const { people } = b.state;
    const paid = before - b.state.accounts[Account.people]!;
    expect(paid).toBe(2000 * 80_000);
    const turnedBack = people.escrowCents.reduce((sum, cents) => sum + (cents > 0 ? 1 : 0), 0);
    expect(turnedBack).toBeGreaterThan(100);
    expect(turnedBack).toBeLessThan(1900);
    expect(b.state.accounts[Account.escrow]).toBe(turnedBack * 32_000);
    expect(b.state.accounts[Account.facilitators]).toBe(2000 * 80_000 - turnedBack * 32_000);
    expect(b.state.facilitators.rows.successes.reduce((sum, n) => sum + n, 0)).toBe(2000 - turnedBack);
  });

  it('is nothing twice: a contract that holds is served again without a price', () => {
    const b = bench({ people: 500, facilitators: { guides }, borders: { line: { ...LINE, guardsPerKm: 45 } } });
    place(b, 'atBorder', 'strip:line');
    b.state.controls.pushbackShare.fill(1);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const waiting = Array.from({ length: 500 }, (_, i) => i).filter((i) => b.state.people.escrowCents[i]! > 0);
    const cash = waiting.map((i) => b.state.people.cashCents[i]);
    b.state.facilitators.rows.servedToday.fill(0);
    const today = { ...everybodyTries(b), attempts: waiting };
    resolveAttempts(b.state, b.params, today);
    expect(waiting.map((i) => b.state.people.cashCents[i])).toEqual(cash);
    expect(waiting.filter((i) => b.state.people.escrowCents[i]! > 0).length).toBeGreaterThan(20);
  });

  it('goes to one guide where several offer: nobody is served twice on one day', () => {
    const b = bench({
      people: 300,
      facilitators: { guides: { ...guides, count: 380 }, others: { ...guides, count: 380 } },
      borders: { line: { ...LINE, guardsPerKm: 45 } },
    });
    place(b, 'atBorder', 'strip:line');
    const before = b.state.accounts[Account.people]!;
    resolveAttempts(b.state, b.params, everybodyTries(b));
    const trips = b.state.facilitators.rows.trips.reduce((sum, n) => sum + n, 0);
    expect(trips).toBe(300);
    expect(before - b.state.accounts[Account.people]!).toBe(300 * 80_000);
  });

  it('spreads around the market price as stated', () => {
    const { state } = bench({
      people: 1,
      facilitators: { guides: { ...guides, count: 380 } },
      constants: { priceSpreadLog: 0.2 },
    });
    const below = state.facilitators.rows.priceFactor.reduce(
      (sum, factor) => sum + (factor < Math.exp(0.2) ? 1 : 0),
      0,
    );
    const rows = state.facilitators.rows.priceFactor.length;
    expect(Math.abs(below / rows - 0.841345)).toBeLessThan(fiveErrors(0.841345, rows));
  });
});
