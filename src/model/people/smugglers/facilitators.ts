import { columns } from '../../../kernel/columns.ts';
import type { Key } from '../../../kernel/draws.ts';
import { normalQuantile, uniform } from '../../../kernel/draws.ts';
import { clamp, exp } from '../../../kernel/math.ts';
import type { Params } from '../../params.ts';
import { Stream } from '../../streams.ts';
import { PERMILLE } from '../../units.ts';

/**
 * Facilitators: agencies, guides, drivers, unpaid helpers; one row each, markets one after the other. Rows that have not
 * entered the market yet are inactive. A market is a kind on one leg or one segment.
 */
export interface Facilitators {
  readonly rows: ReturnType<typeof createRows>;
  readonly first: Int32Array; // [market] first row; rows of market m are first[m] … first[m + 1] − 1
  readonly end: Int32Array; // [market] one past the last row that was ever active: there is room for many more than ever come
  readonly marketPriceCents: Float64Array; // [market] price of the day
  readonly markup: Float64Array; // [market] short mark-up after an announcement, share
  readonly demandYesterday: Float64Array; // [market] persons who asked
  readonly demandToday: Float64Array;
  readonly servedToday: Float64Array;
  readonly capacityToday: Float64Array; // [market] persons
  readonly roomFactor: Float64Array; // [market] how many more they can serve where they are left alone
  readonly guardsBefore: Float64Array; // [market] guards per km seen yesterday at the segment (guides)
}

function createRows(count: number) {
  return columns(count, {
    market: 'u8',
    active: 'u8',
    clientsPerDay: 'u16',
    servedToday: 'u16',
    honestyPermille: 'u16',
    trips: 'i32',
    successes: 'i32',
    cashCents: 'f64',
    priceFactor: 'f64', // this facilitator's price ÷ market price
    idleDays: 'u16',
  });
}

export function createFacilitators(params: Params, keys: readonly Key[]): Facilitators {
  const { markets, p } = params;
  const first = new Int32Array(markets.length + 1);
  markets.forEach((market, m) => {
    first[m + 1] = first[m]! + Math.max(1, Math.ceil(market.count * p.capacityGrowthMax));
  });
  const rows = createRows(first[markets.length]!);
  const end = Int32Array.from(markets, (market, m) => Math.min(first[m + 1]!, first[m]! + Math.ceil(market.count)));
  markets.forEach((market, m) => {
    for (let row = first[m]!; row < first[m + 1]!; row++) {
      const id = row - first[m]!;
      rows.market[row] = m;
      rows.active[row] = id < market.count ? 1 : 0;
      rows.clientsPerDay[row] = Math.max(1, Math.round(market.clientsPerDay));
      rows.priceFactor[row] = exp(p.priceSpreadLog * normalQuantile(uniform(keys[m]!, Stream.market, 0, id, 2)));
      const dishonest = 2 * p.abandonShare * uniform(keys[m]!, Stream.market, 0, id, 3); // mean = abandonShare
      rows.honestyPermille[row] = Math.round(PERMILLE * clamp(1 - dishonest, 0, 1));
    }
  });
  const zeros = () => new Float64Array(markets.length);
  const guardsBefore = zeros();
  const marketPriceCents = zeros();
  markets.forEach((market, m) => {
    marketPriceCents[m] = market.priceCents;
    guardsBefore[m] =
      market.segment >= 0 ? Math.max(p.guardsPerKmMin, params.segments[market.segment]!.guardsPerKm) : 1;
  });
  return {
    rows,
    first,
    end,
    marketPriceCents,
    markup: zeros(),
    demandYesterday: zeros(),
    demandToday: zeros(),
    servedToday: zeros(),
    capacityToday: zeros(),
    roomFactor: zeros().fill(1),
    guardsBefore,
  };
}

/** Persons one facilitator can serve in a day. */
function roomOf(f: Facilitators, market: number, row: number): number {
  return Math.floor(f.rows.clientsPerDay[row]! * f.roomFactor[market]!);
}

/** Persons all active facilitators of a market can serve in a day. */
export function capacityOf(f: Facilitators, market: number): number {
  let sum = 0;
  for (let row = f.first[market]!; row < f.end[market]!; row++)
    if (f.rows.active[row] === 1) sum += roomOf(f, market, row);
  return sum;
}

/** The active facilitator with the lowest price who has room for somebody today, of equals the first; −1 where nobody has room. */
export function cheapestWithRoom(f: Facilitators, market: number): number {
  const { active, servedToday, priceFactor } = f.rows;
  let cheapest = -1;
  for (let row = f.first[market]!; row < f.end[market]!; row++) {
    if (active[row] !== 1 || servedToday[row]! >= roomOf(f, market, row)) continue;
    if (cheapest < 0 || priceFactor[row]! < priceFactor[cheapest]!) cheapest = row;
  }
  return cheapest;
}
