// Oracle: what is known of two agreements to move people who ask for asylum to a partner (cases C15, C16), written down in the file of the world before it ran.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import { Account } from '../../src/model/accounts.ts';
import { countAll, PLACE_COUNTERS, SEGMENT_COUNTERS } from '../../src/model/counters.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import { leverLevel } from '../../src/model/levels.ts';
import { offshoring } from '../../src/model/levers/offshoring.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { CENTS_PER_EUR } from '../../src/model/units.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { brokenLaws } from '../support/daily-laws.ts';
import { madeUp, specFor } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine

const agreed = madeUp('offshoring');
const ISLAND = 1;
const PER_PERSON_EUR = compile(agreed, { mode: 'history' }).p.transferCostEur;
/** A rise of 1/30 a day from 1 March up to 2 people a day, until the end. */
const WANTED = 423;
const SEEDS = Array.from({ length: 12 }, (_, r) => `island/${r + 1}`);

/** No agreement; one while no court is in the world (courts are a hazard); one while a court rules; one that nobody ever stops. */
const ARMS = {
  none: { ...agreed, timeline: {} },
  hazard: agreed,
  ruled: {
    ...agreed,
    actors: { ...agreed.actors, court: { ...agreed.actors.mainland!, role: 'court' } },
    timeline: {
      ...agreed.timeline,
      ruling: { ...agreed.timeline.agreed!, on: '2042-03-10', actor: 'court', lever: 'courtRuling', level: 1 },
    },
  },
  unstopped: {
    ...agreed,
    parameters: { ...agreed.parameters, transferCarriedOutShare: { value: 1, note: 'no court' } },
  },
} as const satisfies Record<string, unknown>;
type Arm = keyof typeof ARMS;

interface Ended {
  readonly moved: number;
  readonly wanted: number; // people a day, summed over days
  readonly tries: number;
  readonly unmetDays: number;
  readonly spentEur: number;
  readonly paidEur: number; // what the account of states lost
  readonly abroad: number;
  readonly asked: number;
}

const unmet = metrics.find(({ id }) => id === 'unmetProtectionNeed')!;

function ended(arm: Arm, seed: string): Ended {
  const params = compile(ARMS[arm] as Scenario, { mode: 'history' });
  const state = createState(params, seed);
  const port = params.segments[0]!.inside;
  const before = state.accounts[Account.states]!;
  let wanted = 0;
  let unmetDays = 0;
  let [moved, tries, asked] = [0, 0, 0];
  while (state.day < params.days) {
    const today = state.day;
    day(state, params);
    wanted += leverLevel(state, params, ISLAND, 'offshoring');
    moved += countAll(state, 'transferred', port, today);
    tries += countAll(state, 'tries', 0, today);
    asked += countAll(state, 'asylumRequests', 0, today);
    unmetDays += unmet.read(state, params, 0, 0);
  }
  return {
    moved,
    wanted,
    tries,
    asked,
    unmetDays,
    spentEur: state.actors[ISLAND]!.spentEur,
    paidEur: (before - state.accounts[Account.states]!) / CENTS_PER_EUR,
    abroad: stageCount(state, params, Stage.diverted!, port, -1),
  };
}

const arms = new Map<Arm, readonly Ended[]>();
const of = (arm: Arm): readonly Ended[] => arms.get(arm)!;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanOf = (arm: Arm, what: keyof Ended): number => mean(of(arm).map((one) => one[what]));

beforeAll(() => {
  for (const arm of Object.keys(ARMS) as Arm[])
    arms.set(
      arm,
      SEEDS.map((seed) => ended(arm, seed)),
    );
}, 120_000);

const pairs = (arm: Arm): readonly (readonly [Ended, Ended])[] => of(arm).map((one, r) => [one, of('none')[r]!]);

describe('an agreement to move people to a partner', () => {
  it('moves hardly anybody where a court rules, few where courts are a chance, and many more where nobody stops it', () => {
    for (const { moved, asked } of of('ruled')) expect(moved).toBeLessThanOrEqual(0.01 * asked);
    expect(meanOf('hazard', 'moved')).toBeLessThanOrEqual(0.1 * meanOf('hazard', 'asked'));
    expect(meanOf('hazard', 'moved')).toBeGreaterThan(meanOf('ruled', 'moved'));
    expect(meanOf('unstopped', 'moved')).toBeGreaterThan(2 * meanOf('hazard', 'moved'));
  });

  it.each(['hazard', 'ruled', 'unstopped'] as const)(
    'costs its places whoever comes, and more for who does: %s',
    (arm) => {
      for (const { spentEur, wanted, moved } of of(arm)) {
        expect(spentEur).toBeCloseTo(wanted * offshoring.costEurPerDay + moved * PER_PERSON_EUR, 2);
        expect(wanted).toBeCloseTo(WANTED, 6);
      }
    },
  );

  it('changes crossings little: the chance to be moved is small and heard of late', () => {
    const fall = (arm: Arm): number => 1 - meanOf(arm, 'tries') / meanOf('none', 'tries');
    expect(Math.abs(fall('ruled'))).toBeLessThan(0.03);
    expect(Math.abs(fall('hazard'))).toBeLessThan(0.03);
    expect(fall('unstopped')).toBeLessThan(0.1);
    expect(fall('unstopped')).toBeGreaterThan(fall('hazard'));
  });

  it('leaves more protection need unmet, the more people are moved', () => {
    for (const arm of ['hazard', 'unstopped'] as const) {
      for (const [one, other] of pairs(arm).filter(([{ moved }]) => moved > 20))
        expect(one.unmetDays).toBeGreaterThan(other.unmetDays);
    }
    expect(meanOf('hazard', 'unmetDays')).toBeGreaterThan(meanOf('ruled', 'unmetDays'));
    expect(meanOf('unstopped', 'unmetDays')).toBeGreaterThan(meanOf('hazard', 'unmetDays'));
  });

  it('keeps people and money: whoever is moved is counted with the partner, and what is spent leaves the states', () => {
    for (const arm of Object.keys(ARMS) as Arm[]) {
      for (const { abroad, moved, spentEur, paidEur } of of(arm)) {
        expect(abroad).toBe(moved);
        expect(paidEur).toBeCloseTo(spentEur, 2);
      }
      for (const seed of SEEDS.slice(0, 2))
        expect(brokenLaws(specFor(ARMS[arm] as Scenario, { seed })), `${arm}, ${seed}`).toEqual({});
    }
  });
});
