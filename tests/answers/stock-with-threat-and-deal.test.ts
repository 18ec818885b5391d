// Oracle: cases.md C03, C23 and F23 (money for control: −60…−99 % of the movement, arrivals again after the breach of 2020), F34 (human cost after a deal), A.5 (tranches
// change hands, terms can be broken), and the rule of the ledger: deaths also fall when nobody can leave; unmet protection need does not.
import { describe, expect, it, vi } from 'vitest';
import { countAll } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import type { Params } from '../../src/model/params.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { CENTS_PER_EUR } from '../../src/model/units.ts';
import { compile } from '../../src/scenario/compile.ts';
import { brokenLaws } from '../support/daily-laws.ts';
import { reckon } from '../support/paired-runs.ts';
import { madeUp, specFor } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine

const base = madeUp('stock-with-threat-and-deal');
const DEAL_DAY = 61;
const seeds = Array.from({ length: 16 }, (_, r) => `stock/${r + 1}`);
const { statement } = base.deals!;

/** With a deal that controls nothing, on the same paper; with one that is kept; with one that is soon broken. */
const worlds = {
  none: withHazard(
    0,
    compile({ ...base, deals: { statement: { ...statement!, controlShare: 0 } } }, { mode: 'history' }),
  ),
  kept: withHazard(0, compile(base, { mode: 'history' })),
  broken: withHazard(0.3, compile(base, { mode: 'history' })),
};

function withHazard(dealBreakPerMonth: number, params: Params): Params {
  return { ...params, p: { ...params.p, dealBreakPerMonth } };
}

interface Told {
  readonly entries: readonly number[]; // by day
  readonly brokenDay: number; // on which terms were first broken, −1 never
  readonly waiting: number; // people still in the host state at the end
  readonly paidCents: number;
  readonly spentEur: number;
  readonly accounts: string;
  readonly rules: readonly string[];
}

const STILL = [Stage.settled, Stage.planning, Stage.travelling, Stage.inTransit, Stage.atBorder];

function tell(params: Params, seed: string): Told {
  const state = createState(params, seed);
  const entries: number[] = [];
  while (state.day < params.days) {
    day(state, params);
    entries.push(countAll(state, 'entries', 0, state.day - 1));
  }
  const waiting = STILL.reduce(
    (all, stage) => params.places.reduce((n, _, place) => n + stageCount(state, params, stage, place, -1), all),
    0,
  );
  const league = params.actors.findIndex(({ id }) => id === 'league');
  return {
    entries,
    brokenDay: state.events.find(({ rule }) => rule === 'termsBroken')?.day ?? -1,
    waiting,
    paidCents: state.deals[0]?.paidCents ?? 0,
    spentEur: state.actors[league]!.spentEur,
    accounts: state.accounts.join(),
    rules: state.events.map(({ rule }) => rule),
  };
}

const runs = seeds.map((seed) => ({
  none: tell(worlds.none, seed),
  kept: tell(worlds.kept, seed),
  broken: tell(worlds.broken, seed),
}));
const crossed = ({ entries }: Told, from: number, days: number): number =>
  entries.slice(from, from + days).reduce((sum, n) => sum + n, 0);
const sum = (of: (run: (typeof runs)[number]) => number): number => runs.reduce((all, run) => all + of(run), 0);

describe('a deal of money for control', () => {
  it('changes nothing before its day', () => {
    for (const { none, kept } of runs) expect(kept.entries.slice(0, DEAL_DAY)).toEqual(none.entries.slice(0, DEAL_DAY));
    expect(sum(({ none }) => crossed(none, 0, DEAL_DAY))).toBeGreaterThan(100 * runs.length);
  });

  it('cuts crossings by more than half while it is kept', () => {
    const [held, without] = [sum(({ kept }) => crossed(kept, 75, 45)), sum(({ none }) => crossed(none, 75, 45))];
    expect(held).toBeLessThan(0.5 * without);
    expect(held).toBeGreaterThan(0);
    const fewer = runs.filter(({ kept, none }) => crossed(kept, DEAL_DAY, 60) < crossed(none, DEAL_DAY, 60));
    expect(fewer.length).toBe(runs.length);
  });

  it('keeps people in the host state, who can be let go later', () => {
    for (const { kept, none } of runs) expect(kept.waiting).toBeGreaterThan(none.waiting);
  });

  it('when it is broken movement returns, above what it would by then have been without any control', () => {
    const broken = runs.filter(({ broken: { brokenDay } }) => brokenDay >= 0 && brokenDay < 250);
    expect(broken.length).toBeGreaterThanOrEqual(10);
    const since = ({ broken: told }: (typeof runs)[number]): number => told.brokenDay;
    const more = broken.filter((run) => crossed(run.broken, since(run), 60) > crossed(run.kept, since(run), 60)).length;
    expect(more).toBeGreaterThanOrEqual(0.9 * broken.length);
    const total = (of: 'broken' | 'none'): number =>
      broken.reduce((all, run) => all + crossed(run[of], since(run), 60), 0);
    expect(total('broken')).toBeGreaterThan(total('none'));
  });

  it('is withheld where the breach is found, and bargained over again', () => {
    const found = runs.filter(({ broken }) => broken.rules.includes('trancheWithheld'));
    expect(found.length).toBeGreaterThanOrEqual(8);
    for (const { broken } of found) {
      const at = broken.rules.indexOf('trancheWithheld');
      expect(broken.rules.indexOf('termsBroken')).toBeLessThan(at);
      expect(broken.rules[at + 1]).toBe('dealRenegotiated');
    }
    for (const { kept } of runs) expect(kept.rules).not.toContain('trancheWithheld');
  });

  it('only moves money between states: people have what they would have, and the payer spends each tranche', () => {
    const dear = compile(
      { ...base, deals: { statement: { ...statement!, moneyEurPerYear: 60_000_000 } } },
      { mode: 'history' },
    );
    for (const [r, seed] of seeds.slice(0, 4).entries()) {
      const { kept } = runs[r]!;
      const twice = tell(withHazard(0, dear), seed);
      expect(kept.paidCents).toBeGreaterThan(0);
      expect(Math.abs(twice.paidCents - 2 * kept.paidCents)).toBeLessThan(kept.rules.length); // each tranche is rounded
      expect(twice.accounts).toBe(kept.accounts);
      expect(twice.entries).toEqual(kept.entries);
      expect(twice.spentEur - kept.spentEur).toBeCloseTo((twice.paidCents - kept.paidCents) / CENTS_PER_EUR, 2);
    }
  });
});

describe('the human cost of a deal that is kept', () => {
  it('does not vanish with the crossings: protection need is unmet for longer, and people are stopped and sleep outdoors', () => {
    const readings = ['unmetProtectionNeed', 'exitsStopped', 'nightsOutdoors', 'entriesTrue'].map((metric) => ({
      metric,
    }));
    for (const seed of seeds.slice(0, 8)) {
      const [kept, none] = [worlds.kept, worlds.none].map((params) => reckon(params, seed, readings).values);
      const [unmet, stopped, nights, entries] = kept as [number, number, number, number];
      expect(entries).toBeLessThan(none![3]!);
      expect(unmet).toBeGreaterThan(none![0]!);
      expect(stopped).toBeGreaterThan(none![1]!);
      expect(nights).toBeGreaterThan(0);
    }
  });
});

describe('the world of a stock, a threat and a deal', () => {
  it('keeps the laws of every day', () => {
    for (const seed of ['1', '2', '3']) expect(brokenLaws(specFor(base, { seed }))).toEqual({});
    expect(brokenLaws(specFor(base, { seed: '1', mode: 'free' }))).toEqual({});
  });
});
