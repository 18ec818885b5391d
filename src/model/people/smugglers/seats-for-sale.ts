import { exp, log } from '../../../kernel/math.ts';
import type { Params, RouteParams } from '../../params.ts';
import type { State } from '../../state.ts';

interface Narrow {
  readonly leg: number;
  readonly seats: number; // a day
}

/**
 * What agencies add to a package today because seats are scarce, cents: (m − 1) · fare of the scarce legs, m = (asked yesterday ÷ seats)^x between
 * 1 and a bound (parameters.md F, fareMult). Seats are those of the narrowest leg of each way of their group that runs today, each leg once; 0
 * where there is a way without a narrow leg, or none that runs.
 */
export function scarcityRent(state: State, params: Params, market: number): number {
  const asked = state.facilitators.demandYesterday[market]!;
  if (asked <= 0) return 0;
  let seats = 0;
  let fares = 0;
  for (const narrow of narrowLegs(state, params, market)) {
    if (narrow.seats === Infinity) return 0;
    seats += narrow.seats;
    fares += narrow.seats * params.legs[narrow.leg]!.fareCents * state.controls.fareShare[narrow.leg]!;
  }
  if (seats <= 0 || asked <= seats) return 0;
  const multiple = Math.min(params.p.seatScarcityMax, exp(params.p.seatScarcityExponent * log(asked / seats)));
  return (fares / seats) * (multiple - 1);
}

/** The narrowest leg of every way that agencies of this market sell. */
function narrowLegs(state: State, params: Params, market: number): Narrow[] {
  const { group: only, leg: first } = params.markets[market]!;
  const byLeg = new Map<number, Narrow>();
  params.routesByGroup.forEach((routes, group) => {
    if (only >= 0 && group !== only) return;
    for (const route of routes) {
      if (route.legs.length === 0 || (first >= 0 && route.legs[0] !== first)) continue;
      const narrow = narrowest(state, params, route);
      if (narrow.seats > (byLeg.get(narrow.leg)?.seats ?? 0)) byLeg.set(narrow.leg, narrow);
    }
  });
  return [...byLeg.values()];
}

function narrowest(state: State, params: Params, { group, legs }: RouteParams): Narrow {
  const { seatsPerDay, boardingShare } = state.controls;
  let narrow: Narrow = { leg: -1, seats: Infinity };
  for (const leg of legs) {
    const seats = seatsPerDay[leg]! * boardingShare[leg * params.groups.length + group]!;
    if (seats < narrow.seats) narrow = { leg, seats };
  }
  return narrow;
}
