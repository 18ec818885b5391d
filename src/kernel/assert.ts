/** A mistake of ours (never of a scenario's author): it stops the run and says which seed and day reproduce it. */
export class InternalFault extends Error {
  override readonly name = 'InternalFault';
  /** Seed text of the run, once it is known. */
  seed?: string;
  /** Day of the run (0 = first day), once it is known. */
  day?: number;

  /** Names the run and the day. The innermost place that knows them wins: a second call changes nothing. */
  locate(seed: string, day?: number): this {
    if (this.seed === undefined) {
      this.seed = seed;
      this.message += ` (seed "${seed}"`;
      if (day !== undefined) {
        this.day = day;
        this.message += `, day ${day}`;
      }
      this.message += ')';
    }
    return this;
  }
}

/** Throws an InternalFault unless `condition` holds. A message that costs something to build is given as a function. */
export function invariant(condition: unknown, message: string | (() => string)): asserts condition {
  if (!condition) throw new InternalFault(typeof message === 'string' ? message : message());
}
