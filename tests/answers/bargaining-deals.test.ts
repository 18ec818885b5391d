// Oracle: parameters.md A.5 in closed form. A deal lives as long as its hazard says, S(t) = (1 − h)^(t/30); money only changes hands; what is stopped is the
// share agreed, as long as the terms are kept; an observed breach costs the tranche and puts the demands back on the table.
import { describe, expect, it } from 'vitest';
import { countWindow } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import { breachHazard } from '../../src/model/diplomacy/deals/breach.ts';
import { keepDeals } from '../../src/model/diplomacy/deals/keep.ts';
import { moveWithoutPeople } from '../../src/model/diplomacy/movement.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { exitStopShare } from '../../src/model/people/migrants/stop-at-exit.ts';
import type { State } from '../../src/model/state.ts';
import { run } from '../../src/run/run.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Deal, Scenario } from '../../src/scenario/scenario.ts';
import { edited, problems } from '../support/scenario-world.ts';
import { toyParams } from '../support/toy-world.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const world = madeUp('negotiation-only');
const terms: Deal = {
  by: 'league',
  to: 'coast',
  moneyEurPerYear: 36_500_000,
  trancheDays: 10,
  controlShare: 0.75,
  monitoredShare: 0.5,
};

/** The world of states with one deal and nothing else dated. */
function paramsWith(deal: Partial<Deal>, change: Partial<Scenario> = {}, mode: 'history' | 'free' = 'history'): Params {
  const scenario = { ...world, timeline: {}, deals: { accord: { ...terms, ...deal } }, ...change };
  return compile(scenario, { mode, days: 400 });
}

/** Days of nothing but deals. */
function kept(params: Params, days: number, seed = '1', afterDay: (state: State) => void = () => {}): State {
  const state = createState(params, seed);
  for (let d = 0; d < days; d++) {
    keepDeals(state, params);
    afterDay(state);
    state.day += 1;
  }
  return state;
}

const rulesOf = (state: State): readonly string[] => state.events.map(({ rule }) => rule);
const without = (params: Params): Params => ({ ...params, p: { ...params.p, dealBreakPerMonth: 0 } });
const always = (params: Params): Params => ({ ...params, p: { ...params.p, dealBreakPerMonth: 1 } });

describe('the hazard of breach', () => {
  const p = parameterValues();

  it('is the base where a threat is worth what it was and nobody looks elsewhere', () => {
    expect(breachHazard({ outside: 1, attentionAway: 0 }, p)).toBe(p.dealBreakPerMonth);
  });

  it('rises with the worth of a threat and with attention elsewhere, and is never above 1', () => {
    const { dealBreakPerMonth: h0, renegotiationOutsideWeight: g1, renegotiationSalienceWeight: g2 } = p;
    expect(breachHazard({ outside: 1.5, attentionAway: 0.4 }, p)).toBeCloseTo(h0 * Math.exp(g1 * 0.5 + g2 * 0.4), 12);
    expect(breachHazard({ outside: 0.5, attentionAway: 0 }, p)).toBeLessThan(h0);
    expect(breachHazard({ outside: 1e9, attentionAway: 1 }, p)).toBe(1);
  });
});

describe('the life of a deal', () => {
  it('is that of its hazard: nobody breaks the terms until t with chance (1 − h)^(t/30)', { timeout: 60_000 }, () => {
    const RUNS = 800;
    const h = 0.2;
    const params = paramsWith({ on: '2040-01-01', trancheDays: 10_000 });
    const hazardous = { ...params, p: { ...params.p, dealBreakPerMonth: h } };
    const broken = Array.from({ length: RUNS }, (_, i) => {
      const state = kept(hazardous, 300, `life/${i}`);
      return state.events.find(({ rule }) => rule === 'termsBroken')?.day ?? Infinity;
    });
    for (const t of [15, 60, 150, 299]) {
      const survival = (1 - h) ** (t / 30);
      const alive = broken.filter((at) => at > t).length / RUNS;
      expect(Math.abs(alive - survival), `day ${t}`).toBeLessThan(
        4 * Math.sqrt((survival * (1 - survival)) / RUNS) + h / 30,
      );
    }
    expect(broken.filter((at) => at === Infinity).length).toBeLessThan(RUNS / 4);
  });
});

describe('money', () => {
  const params = without(paramsWith({ on: '2040-01-11' }));

  it('is paid in tranches on their dates, a million each, and only changes hands', () => {
    let accounts: string | undefined;
    const state = kept(params, 61, '1', (now) => {
      accounts ??= now.accounts.join();
      expect(now.accounts.join()).toBe(accounts);
    });
    const tranches = state.events.filter(({ rule }) => rule === 'tranchePaid');
    expect(tranches.map((event) => event.day)).toEqual([20, 30, 40, 50, 60]);
    expect(tranches.map(({ numbers }) => numbers.eur)).toEqual(Array.from({ length: 5 }, () => 1_000_000));
    const league = params.actors.findIndex(({ id }) => id === 'league');
    expect(state.actors[league]!.spentEur).toBe(5_000_000);
    expect(state.deals[0]!.paidCents).toBe(500_000_000);
  });

  it('is the granted part of what was asked', () => {
    const half = without(paramsWith({ settles: ['help'] }));
    const state = createState(half, '1');
    state.dyads[0]!.concession[0] = 0.5;
    keepDeals(state, half);
    expect(state.deals[0]!.stage).toBe('pending'); // nothing is settled yet
    state.dyads[0]!.stage = 'deal';
    for (let d = 0; d < 11; d++) {
      keepDeals(state, half);
      state.day += 1;
    }
    expect(state.deals[0]).toMatchObject({ stage: 'inForce', share: 0.5, paidCents: 50_000_000 });
  });

  it('goes on where a breach is not found, and stops where it is', () => {
    const blind = kept(always(paramsWith({ on: '2040-01-01', monitoredShare: 0 })), 61);
    expect(rulesOf(blind).filter((rule) => rule === 'tranchePaid').length).toBe(6);
    expect(rulesOf(blind)).not.toContain('trancheWithheld');
    const watched = kept(always(paramsWith({ on: '2040-01-01', monitoredShare: 1 })), 61);
    expect(rulesOf(watched)).not.toContain('tranchePaid');
    expect(rulesOf(watched)).toContain('trancheWithheld');
    const found = Array.from({ length: 400 }, (_, i) =>
      rulesOf(kept(always(paramsWith({ on: '2040-01-01' })), 11, `found/${i}`)).includes('trancheWithheld'),
    ).filter(Boolean).length;
    expect(Math.abs(found / 400 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 400));
  });
});

describe('what a deal stops', () => {
  it('is its share of the movement, until the terms are broken', () => {
    const moved = (params: Params): number => {
      const state = createState(params, '1');
      for (let d = 0; d < 300; d++) {
        state.dyads[0]!.escalation = 1;
        keepDeals(state, params);
        moveWithoutPeople(state, params);
        state.day += 1;
      }
      return state.dyads[0]!.flow!.pressure;
    };
    const free = moved(paramsWith({ on: '2040-12-01' }));
    expect(moved(without(paramsWith({ on: '2040-01-01' })))).toBeCloseTo(0.25 * free, 6);
    expect(moved(always(paramsWith({ on: '2040-01-01', monitoredShare: 0 })))).toBeCloseTo(free, 6);
  });

  it('is a share of the parties before the line, where there are people', () => {
    const deals = { accord: { ...terms, by: 'union', to: 'transit', on: '2031-05-02' } };
    const people = without(toyParams({}, (scenario) => ({ ...scenario, deals })));
    const state = kept(people, 1);
    expect(exitStopShare(state, people, 0)).toBe(0);
    keepDeals(state, people);
    for (let s = 0; s < people.segments.length; s++) expect(exitStopShare(state, people, s)).toBe(0.75);
    const [stopped, not] = [deals, {}].map((some) => {
      const params = without(toyParams({}, (scenario) => ({ ...scenario, demands: {}, deals: some })));
      const end = createState(params, '1');
      while (end.day < params.days) day(end, params);
      return params.segments.reduce((sum, _, s) => {
        return sum + countWindow(end, 'tries', s, params.days - 1, params.days);
      }, 0);
    });
    expect(stopped!).toBeLessThan(0.6 * not!);
  });
});

describe('renegotiation', () => {
  const settled = (mode: 'history' | 'free'): { params: Params; state: State } => {
    const params = always(paramsWith({ settles: ['help', 'visas'], monitoredShare: 1 }, {}, mode));
    const state = createState(params, '1');
    const own = state.dyads[0]!;
    own.concession.set([1, 0.5, 0]);
    own.stage = 'deal';
    own.started = true;
    own.concededDay = 0;
    for (let d = 0; d < 11; d++) {
      keepDeals(state, params);
      state.day += 1;
    }
    return { params, state };
  };

  it.each(['history', 'free'] as const)('puts the demands back on the table with a threat (%s)', (mode) => {
    const { params, state } = settled(mode);
    const [own] = state.dyads;
    expect(rulesOf(state)).toEqual(['dealBegan', 'termsBroken', 'trancheWithheld', 'dealRenegotiated']);
    expect([own!.stage, own!.endedBy, own!.underTerms]).toEqual(['threat', 'deal', false]);
    expect(own!.escalation).toBe(mode === 'free' ? params.p.threatEscalation : 0);
    expect([...own!.concession]).toEqual([1, 0.5, 0]); // what was granted stays written
  });

  it('brings the deal back when the demands are settled again, at the part that is granted then', () => {
    const { params, state } = settled('free');
    const [own] = state.dyads;
    own!.stage = 'deal';
    own!.concededDay = state.day;
    own!.concession.set([1, 1, 0]);
    keepDeals(state, params);
    expect(state.deals[0]).toMatchObject({ stage: 'inForce', share: 1, isKept: true });
  });

  it('ends the deal when the state that was paid stops pressing', () => {
    const { params, state } = settled('free');
    state.dyads[0]!.stage = 'stopped';
    keepDeals(state, params);
    state.day += 1;
    keepDeals(state, params);
    expect(state.deals[0]!.stage).toBe('ended');
    expect(rulesOf(state).at(-1)).toBe('dealEnded');
  });

  it('needs no monitoring where people are moved again', () => {
    const params = without(paramsWith({ on: '2040-01-01', monitoredShare: 0 }));
    const state = kept(params, 3);
    state.dyads[0]!.stage = 'executing';
    keepDeals(state, params);
    expect([state.deals[0]!.stage, state.deals[0]!.isKept]).toEqual(['withheld', false]);
  });

  it('has nobody to talk to where nothing was demanded: the deal ends', () => {
    const params = always(paramsWith({ on: '2040-01-01', monitoredShare: 1 }, { demands: {} }));
    expect(rulesOf(kept(params, 12))).toEqual(['dealBegan', 'termsBroken', 'trancheWithheld', 'dealEnded']);
  });
});

describe('a dated deal', () => {
  const scenario: Scenario = {
    ...world,
    deals: { accord: { ...terms, on: '2040-06-01', settles: ['help', 'visas'] } },
  };

  it('grants what it settles in history mode, and the output says that a date did', () => {
    const result = run(specFor(scenario, { outputs: { series: false, events: true } }));
    expect(result.outcome.byIssue).toMatchObject({ help: 1, visas: 1 });
    expect(result.scripted).toContain('deals.accord');
    expect(result.events.some(({ rule }) => rule === 'dealBegan')).toBe(true);
  });

  it('comes in free mode only when the demands are granted', () => {
    const runs = Array.from({ length: 8 }, (_, i) =>
      run(specFor(scenario, { mode: 'free', seed: String(i), outputs: { series: false, events: true } })),
    );
    for (const { events, scripted } of runs) {
      expect(scripted).not.toContain('deals.accord');
      const began = events.find(({ rule }) => rule === 'dealBegan');
      if (began !== undefined)
        expect(events.some(({ rule, day: on }) => rule === 'offerAccepted' && on <= began.day)).toBe(true);
    }
    expect(runs.some(({ events }) => events.some(({ rule }) => rule === 'dealBegan'))).toBe(true);
  });
});

describe('mistakes in deals', () => {
  const at = 'demands:\n';
  const deal = (fields: string): readonly string[] => problems(edited([at, `deals:\n  accord: {${fields}}\n${at}`]));
  const whole = 'by: union, to: transit, moneyEurPerYear: 1, trancheDays: 30, controlShare: 0.5, monitoredShare: 0.5';

  it('are located, with a hint', () => {
    expect(deal(`${whole}, on: 2030-01-05`)).toEqual([]);
    expect(deal(`${whole}, settles: [recognition]`)).toEqual([]);
    expect(deal(whole)).toEqual([
      expect.stringMatching(/deals\.accord: never comes into force \(give its date \(on\), or the demands/),
    ]);
    expect(deal(`${whole}, on: 2031-01-05`)).toEqual([
      expect.stringMatching(/deals\.accord\.on: 2031-01-05 is outside the run/),
    ]);
    expect(deal(`${whole}, settles: [recognitio]`)).toEqual([
      expect.stringMatching(/deals\.accord\.settles\.0: unknown demand recognitio \(did you mean recognition\?\)/),
    ]);
    expect(deal(`${whole}, settles: [recognition, recognition]`)).toEqual([expect.stringMatching(/listed twice/)]);
    const other = whole.replace('to: transit', 'to: north');
    expect(deal(`${other}, settles: [recognition]`)).toEqual([
      expect.stringMatching(/recognition is a demand of transit on union, not of north on union/),
    ]);
    expect(deal(`${whole.replace('by: union', 'by: transit')}, on: 2030-01-05`)).toEqual([
      expect.stringMatching(/a deal is made with somebody else/),
    ]);
    expect(deal(`${whole.replace('by: union', 'by: airline')}, on: 2030-01-05`)).toEqual([
      expect.stringMatching(/must be a state, a bloc or a patron, and airline is a carrier/),
    ]);
    expect(
      deal(`${whole.replace('to: transit', 'to: union').replace('by: union', 'by: far')}, on: 2030-01-05`),
    ).toEqual([expect.stringMatching(/must be a state, and union is a bloc/)]);
    expect(deal(`${whole.replace('trancheDays: 30', 'trancheDays: 0')}, on: 2030-01-05`).length).toBe(1);
    expect(deal(`${whole.replace('controlShare: 0.5', 'controlShare: 2')}, on: 2030-01-05`).length).toBe(1);
  });
});
