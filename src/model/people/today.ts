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

/** Up to so many requests a plain sort is quicker. */
const FEW = 64;

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
  if (requests.length <= FEW) return [...requests].sort((a, b) => a.where - b.where || comesLater(a, b));
  const byPlace = new Map<number, Request[]>();
  for (const request of requests) {
    const here = byPlace.get(request.where);
    if (here === undefined) byPlace.set(request.where, [request]);
    else here.push(request);
  }
  return [...byPlace.keys()].sort((a, b) => a - b).flatMap((where) => inLine(byPlace.get(where)!));
}

/**
 * Orders the requests for one thing by (priority, lead). Priorities are even between 0 and 1, so sharing them out to as many slots as
 * there are requests leaves nearly nothing to compare: the time grows with the requests and not faster.
 */
function inLine(requests: readonly Request[]): Request[] {
  const count = requests.length;
  const slotOf = (request: Request): number => Math.floor(request.priority * count);
  const next = new Int32Array(count + 1);
  for (const request of requests) next[slotOf(request) + 1]! += 1;
  for (let slot = 0; slot < count; slot++) next[slot + 1]! += next[slot]!;
  const line = new Array<Request>(count);
  for (const request of requests) {
    const slot = slotOf(request);
    line[next[slot]!] = request;
    next[slot]! += 1;
  }
  for (let at = 1; at < count; at++) {
    const request = line[at]!;
    let to = at;
    for (; to > 0 && comesLater(line[to - 1]!, request) > 0; to--) line[to] = line[to - 1]!;
    line[to] = request;
  }
  return line;
}

const comesLater = (a: Request, b: Request): number => a.priority - b.priority || a.lead - b.lead;

/** Whole units available today when `perDay` may be fractional: the yearly total is exact, today's number is whole. */
export function wholeToday(perDay: number, day: number): number {
  if (perDay === Infinity) return Infinity;
  return Math.floor(perDay * (day + 1)) - Math.floor(perDay * day);
}
