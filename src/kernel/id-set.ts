/** A set of whole numbers below a limit, one bit each: small, and visited in ascending order, so that columns of rows are read from front to back. */
export interface IdSet {
  readonly words: Int32Array; // bit n & 31 of word n >> 5 says whether n is in the set
}

/** The empty set of numbers in 0 … limit − 1. */
export function createIdSet(limit: number): IdSet {
  return { words: new Int32Array(Math.ceil(limit / 32)) };
}

export function include(set: IdSet, id: number): void {
  set.words[id >> 5]! |= 1 << (id & 31);
}

export function exclude(set: IdSet, id: number): void {
  set.words[id >> 5]! &= ~(1 << (id & 31));
}

export function includes(set: IdSet, id: number): boolean {
  return (set.words[id >> 5]! & (1 << (id & 31))) !== 0;
}

/** Calls `visit` for every member in from … to − 1, in ascending order. `visit` must not change the set. */
export function forEachIn(set: IdSet, from: number, to: number, visit: (id: number) => void): void {
  const last = (to - 1) >> 5;
  for (let w = from >> 5; w <= last; w++) {
    let bits = set.words[w]!;
    while (bits !== 0) {
      const lowest = bits & -bits;
      bits ^= lowest;
      const id = (w << 5) + 31 - Math.clz32(lowest);
      if (id >= from && id < to) visit(id);
    }
  }
}
