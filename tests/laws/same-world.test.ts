// Oracle: symmetry: a world in another currency, under another name or in another year is the same world, and gives the same people every day.
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../src/kernel/calendar.ts';
import { parameters } from '../../src/model/parameters.ts';
import { run } from '../../src/run/run.ts';
import type { RunSpec } from '../../src/run/spec.ts';
import { numberOf, type Quantity, type Scenario } from '../../src/scenario/scenario.ts';
import { resolved, shipped, specFor } from '../support/worlds.ts';

const seconds = 60_000;

describe('another calendar', () => {
  const shiftDays = 200;
  const later = (date: string): string => formatDay(parseDay(date)! + shiftDays);

  /** The same world 200 days later, under another name, with other words. */
  function shifted(scenario: Scenario): Scenario {
    const { timeline, climate } = scenario;
    return resolved({
      ...scenario,
      id: 'some-other-name',
      title: 'Other words',
      summary: 'Other words too',
      start: later(scenario.start),
      timeline: mapValues(timeline, (move) => ({ ...move, on: later(move.on), note: 'moved' })),
      climate: mapValues(climate, (points) => ({
        ...points,
        tMinC: Object.fromEntries(Object.entries(points.tMinC).map(([date, t]) => [later(date), t])),
      })),
      whatIfs: {},
      observed: {},
    });
  }

  it.for([
    ['toy-crossing', '1', 120],
    ['belarus-2021', '7', 60],
  ] as const)('%s, seed %s', { timeout: seconds }, ([id, seed, days]) => {
    const scenario = shipped(id);
    const here = run(specFor(scenario, { seed, days }));
    const there = run(specFor(shifted(scenario), { seed, days }));
    expect(there.dayDigests).toEqual(here.dayDigests);
    expect(there.fingerprint).toBe(here.fingerprint);
    expect(there.scenarioHash).not.toBe(here.scenarioHash);
  });
});

describe('another currency', () => {
  /*
   * Twice the money, half the weight of each unit of it. Two constants hold for money alone and are left out: ln(1 + debt in thousands) has a
   * unit inside the logarithm, so its weight is 0 here; whole cents round, so a case at the edge of a cent could differ, and a draw would have to
   * fall between two utilities that differ by a cent. Cost of route choice is relative, prices are elastic to numbers, not to money.
   */
  const inEuro = ['loanCapEur', 'livingCostEurPerDay', 'returnFareEur'] as const;
  const perEuro = ['returnDebtWeight', 'returnGrantWeight'] as const;

  function inHalfEuros(scenario: Scenario): Scenario {
    const twice = (quantity: Quantity): number => 2 * numberOf(quantity);
    const constants: Record<string, Quantity> = { ...scenario.parameters };
    for (const id of inEuro) constants[id] = twice(constants[id]!);
    for (const id of perEuro) constants[id] = numberOf(constants[id]!) / 2;
    return {
      ...scenario,
      parameters: constants,
      groups: mapValues(scenario.groups, (group) => ({
        ...group,
        cashEur: { ...group.cashEur, median: twice(group.cashEur.median) },
      })),
      legs: mapValues(scenario.legs, (leg) => ({ ...leg, fareEur: twice(leg.fareEur) })),
      facilitators: mapValues(scenario.facilitators, (market) => ({ ...market, priceEur: twice(market.priceEur) })),
      timeline: mapValues(scenario.timeline, (move) =>
        move.lever === 'returnGrant' ? { ...move, level: twice(move.level) } : move,
      ),
    };
  }

  /** With every constant about money written out, and none whose weight is not a number per euro. */
  function neutral(scenario: Scenario): Scenario {
    const constants: Record<string, Quantity> = { retrySunkWeight: 0 };
    for (const id of [...inEuro, ...perEuro]) constants[id] = parameters[id].default;
    return { ...scenario, parameters: { ...scenario.parameters, ...constants } };
  }

  it('gives the same people in every stage on every day', { timeout: seconds }, () => {
    const scenario = neutral(shipped('toy-crossing'));
    const euros = stagesByDay(specFor(scenario));
    const halfEuros = stagesByDay(specFor(inHalfEuros(scenario)));
    expect(euros.length).toBe(120);
    expect(halfEuros.findIndex((stages, day) => stages !== euros[day])).toBe(-1);
  });

  it('is a test: the same prices for people with twice the money are another world', { timeout: seconds }, () => {
    const scenario = neutral(shipped('toy-crossing'));
    const richer = { ...inHalfEuros(scenario), legs: scenario.legs, facilitators: scenario.facilitators };
    expect(stagesByDay(specFor(richer))).not.toEqual(stagesByDay(specFor(scenario)));
  });

  it('to the cent where no price is spread or moves', { timeout: seconds }, () => {
    const scenario = neutral(shipped('toy-crossing'));
    const flat: Scenario = {
      ...scenario,
      parameters: {
        ...scenario.parameters,
        priceSpreadLog: 0,
        priceEnforcementElasticity: 0,
        priceCongestionElasticity: 0,
        seatScarcityExponent: 0,
        priceAnnouncementShare: 0,
      },
      groups: mapValues(scenario.groups, (group) => ({ ...group, cashEur: { ...group.cashEur, sigmaLog: 0 } })),
    };
    const cents = (spec: RunSpec): readonly number[] => {
      let accounts: readonly number[] = [];
      run(spec, { afterDay: (state) => (accounts = [...state.accounts]) });
      return accounts;
    };
    const [people, escrow, facilitators, carriers] = cents(specFor(flat));
    expect(facilitators! > 0 && carriers! > 0).toBe(true);
    expect(cents(specFor(inHalfEuros(flat))).slice(0, 4)).toEqual(
      [people, escrow, facilitators, carriers].map((c) => 2 * c!),
    );
  });
});

function stagesByDay(spec: RunSpec): string[] {
  const days: string[] = [];
  run(spec, { afterDay: (state) => days.push(state.stageCounts.join()) });
  return days;
}

function mapValues<T, U>(entries: Readonly<Record<string, T>>, change: (entry: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, change(entry)]));
}
