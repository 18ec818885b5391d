// Oracle: a closed form (parameters.md F, fareMult): what agencies add to a package where more people ask than there are seats, and that they add nothing elsewhere.
import { describe, expect, it } from 'vitest';
import { setPrices } from '../../src/model/people/smugglers/set-price.ts';
import { type Bench, bench, LEG } from '../support/bench.ts';

const PRICE = 80_000; // cents
const FARE = 10_000;

/** Agencies with room for a thousand a day, and a flight with twenty seats. */
function world(legs: Readonly<Record<string, object>> = { flight: { ...LEG, seatsPerDay: 20 } }): Bench {
  const b = bench({
    people: 10,
    constants: { seatScarcityExponent: 0.5, seatScarcityMax: 4 },
    facilitators: { agencies: { kind: 'agency', group: 'walkers', count: 100, clientsPerDay: 10, priceEur: 800 } },
    legs: legs as Record<string, Record<string, unknown>>,
  });
  b.state.controls.boardingShare.fill(1);
  Array.from(b.params.legs).forEach(({ id }, leg) => {
    b.state.controls.seatsPerDay[leg] = id === 'flight' ? 20 : Infinity;
  });
  return b;
}

/** The price of the day after so many asked. */
function price({ state, params }: Bench, asked: number): number {
  state.facilitators.demandToday[0] = asked;
  setPrices(state, params);
  return state.facilitators.marketPriceCents[0]!;
}

describe('agencies', () => {
  it('ask the root of people per seat times the fare where seats are scarce, four fares at most, and nothing more where they are not', () => {
    const b = world();
    expect(price(b, 20)).toBe(PRICE);
    expect(price(b, 80)).toBe(PRICE + FARE);
    expect(price(b, 180)).toBe(PRICE + 2 * FARE);
    expect(price(b, 999)).toBe(PRICE + 3 * FARE);
    expect(price(b, 0)).toBe(PRICE);
  });

  it('count the seats on which their people may be boarded', () => {
    const b = world();
    b.state.controls.boardingShare.fill(0.25);
    expect(price(b, 20)).toBe(PRICE + FARE);
    b.state.controls.boardingShare.fill(0);
    expect(price(b, 20)).toBe(PRICE);
  });

  it('count each narrow leg once, add nothing where a way has none, and take the seats of another way in', () => {
    const second = { ...LEG, fareEur: 300 };
    const b = world({ flight: { ...LEG, seatsPerDay: 20 }, other: second });
    expect(price(b, 999)).toBe(PRICE);
    const other = b.params.legs.findIndex(({ id }) => id === 'other');
    b.state.controls.seatsPerDay[other] = 20;
    expect(price(b, 160)).toBe(PRICE + (FARE + 30_000) / 2); // forty seats, two fares
  });

  it('add nothing where the state pays the fare', () => {
    const b = world();
    b.state.controls.fareShare.fill(0);
    expect(price(b, 180)).toBe(PRICE);
  });
});
