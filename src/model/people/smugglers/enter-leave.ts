import { type Key, uniform } from '../../../kernel/draws.ts';
import type { ParameterValues } from '../../parameters.ts';
import type { MarketParams, Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { DAYS_PER_MONTH } from '../../units.ts';

/**
 * Facilitators enter where people are turned away for lack of capacity, and leave when they have had no clients for a
 * month on average; never below the number at the start (parameters.md C, K' = …). Rows enter in order, so the same rows are active whatever was recorded.
 */
export function enterLeave(state: State, params: Params): void {
  const f = state.facilitators;
  const { rows } = f;
  const { p } = params;
  params.markets.forEach((market, m) => {
    const key = state.keys.markets[m]!;
    let active = 0;
    for (let row = f.first[m]!; row < f.end[m]!; row++) active += rows.active[row]!;
    const unmet = Math.max(0, f.demandToday[m]! - f.servedToday[m]!);
    const wanted = f.demandToday[m]! > 0 ? unmet / f.demandToday[m]! : 0;
    const expected = (Math.max(1, active) * entryPerMonth(p, market) * wanted) / DAYS_PER_MONTH;
    let entrants = Math.floor(expected);
    if (uniform(key, Stream.market, state.day, 0, 0) < expected - entrants) entrants += 1;
    const room = f.first[m + 1]!;
    for (let row = f.first[m]!; row < f.end[m]! || (entrants > 0 && row < room); row++) {
      if (rows.active[row] === 1) {
        rows.idleDays[row] = rows.servedToday[row]! > 0 ? 0 : Math.min(DAYS_PER_MONTH, rows.idleDays[row]! + 1);
        const idle = rows.idleDays[row]! >= DAYS_PER_MONTH;
        if (idle && active > market.count && leaves(key, state.day, row - f.first[m]!, p.capacityExitPerMonth)) {
          rows.active[row] = 0;
          active -= 1;
        }
      } else if (entrants > 0) {
        rows.active[row] = 1;
        rows.idleDays[row] = 0;
        f.end[m] = Math.max(f.end[m]!, row + 1);
        entrants -= 1;
      }
    }
  });
}

/** A trade with suppliers, boats and money held for others grows more slowly than the number of those who can walk or drive. */
const entryPerMonth = (p: ParameterValues, { kind }: MarketParams): number =>
  kind === 'agency' ? p.agencyEntryPerMonth : p.capacityEntryPerMonth;

const leaves = (key: Key, day: number, id: number, exitPerMonth: number): boolean =>
  uniform(key, Stream.market, day, id, 1) * DAYS_PER_MONTH < exitPerMonth;
