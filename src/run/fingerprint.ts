import { invariant } from '../kernel/assert.ts';
import { bytesOf, columnsInOrder } from '../kernel/columns.ts';
import { createHasher, hexOf, sha256 } from '../kernel/hash.ts';
import { todayOf } from '../model/counters.ts';
import type { Params } from '../model/params.ts';
import type { State } from '../model/state.ts';

/**
 * The fingerprint of a run: the first 16 hex digits of SHA-256 over the tag, the SHA-256 of the record of every day and, at
 * the end, the columns of people. The digest of each day is kept, so the first day that differs is a look-up. Little-endian, −0 as 0, NaN is a fault. Not in it: version, seed, names, prose, events, recorder.
 * A commit that only adds state raises the tag. This file is the one place that fixes the order.
 */
const TAG = 'limen-state/1';
const HEX = 16;

export interface Fingerprint {
  /** Call at the end of each day, before the day number moves on. Returns the digest of that day. */
  readonly takeDay: (state: State, day: number) => string;
  readonly finish: (state: State) => string;
}

export function createFingerprint(params: Params): Fingerprint {
  const whole = createHasher();
  whole.update(Uint8Array.from(TAG, (letter) => letter.charCodeAt(0)));
  const record = new DayRecord();
  return {
    takeDay: (state, day) => {
      record.clear();
      record.sparse(state.stageCounts);
      record.sparse(todayOf(state.counts, day));
      record.sparse(state.levers.effective);
      record.sparse(state.levers.requested);
      record.sparse(state.accounts);
      record.sparse(state.facilitators.marketPriceCents);
      record.sparse(state.beliefs.perAttempt);
      record.sparse(state.beliefs.perPerson);
      record.sparse(state.weather.tMinC);
      for (const actor of state.actors) record.object(actor);
      for (const dyad of state.dyads) record.object(dyad);
      invariant(params.days > 0, 'a run has days');
      const digest = sha256(record.bytes());
      whole.update(digest);
      return hexOf(digest).slice(0, HEX);
    },
    finish: (state) => {
      for (const [name, column] of columnsInOrder(state.people)) {
        if (name !== 'outAt') whole.update(bytesOf(column)); // an index, its order is free
      }
      return whole.digestHex().slice(0, HEX);
    },
  };
}

/** A growing buffer of (index, value) pairs for what is not zero, each block closed by its length. */
class DayRecord {
  private view = new DataView(new ArrayBuffer(1 << 16));
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  sparse(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value === 0) continue; // −0 counts as 0
      this.room(12);
      this.view.setUint32(this.length, i, true);
      this.number(value, this.length + 4);
      this.length += 12;
    }
    this.room(4);
    this.view.setUint32(this.length, values.length, true);
    this.length += 4;
  }

  /** Numbers, arrays of numbers and words of a plain record, in the order in which it was created. */
  object(source: object): void {
    for (const value of Object.values(source)) {
      if (typeof value === 'number') this.sparse([value]);
      else if (ArrayBuffer.isView(value) || Array.isArray(value)) this.sparse(value as unknown as ArrayLike<number>);
      else if (typeof value === 'string' || value === null) continue; // stages and event ids follow from numbers
    }
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.view.buffer, 0, this.length);
  }

  private number(value: number, at: number): void {
    invariant(!Number.isNaN(value), 'NaN in the state');
    this.view.setFloat64(at, value, true);
  }

  private room(bytes: number): void {
    if (this.length + bytes <= this.view.byteLength) return;
    const grown = new Uint8Array(this.view.byteLength * 2);
    grown.set(new Uint8Array(this.view.buffer, 0, this.length));
    this.view = new DataView(grown.buffer);
  }
}
