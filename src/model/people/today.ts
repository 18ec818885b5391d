/**
 * What people asked for today, collected while they are visited and settled afterwards, so that the order of visits can
 * never decide who gets a scarce seat: requests are ordered by (priority draw, lead).
 */
export interface Today {
  readonly seats: Request[]; // where = leg
  readonly drivers: Request[]; // where = onward leg
  readonly homeSeats: Request[]; // where = group
  readonly legalPlaces: Request[]; // where = group
  readonly custody: Request[]; // where = segment: parties that are to be held, if there is a place
  readonly attempts: number[]; // leads of parties crossing today
}

export interface Request {
  readonly lead: number;
  readonly where: number;
  readonly priority: number; // 0..1, a draw
}

export const createToday = (): Today => ({
  seats: [],
  drivers: [],
  homeSeats: [],
  legalPlaces: [],
  custody: [],
  attempts: [],
});

/** Orders requests by (where, priority, lead): a total order, so it does not depend on how they were collected. */
export function inOrder(requests: readonly Request[]): Request[] {
  return [...requests].sort((a, b) => a.where - b.where || a.priority - b.priority || a.lead - b.lead);
}

/** Whole units available today when `perDay` may be fractional: the yearly total is exact, today's number is whole. */
export function wholeToday(perDay: number, day: number): number {
  if (perDay === Infinity) return Infinity;
  return Math.floor(perDay * (day + 1)) - Math.floor(perDay * day);
}
