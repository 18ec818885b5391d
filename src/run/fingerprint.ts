import { invariant } from '../kernel/assert.ts';
import { checksum } from '../kernel/checksum.ts';
import { bytesOf, columnsInOrder } from '../kernel/columns.ts';
import { createHasher, hexOf } from '../kernel/hash.ts';
import { todayOf } from '../model/counters.ts';
import type { Params } from '../model/params.ts';
import type { State } from '../model/state.ts';

/**
 * The fingerprint of a run: the first 16 hex digits of SHA-256 over the tag, the checksum of the record of every day and, at
 * the end, the checksums of the columns of people. The checksum of each day is kept, so the first day that differs is a look-up. Numbers are
 * little-endian doubles, −0 as 0, NaN is a fault. Not in it: version, seed, names, prose, events, recorder.
 * A commit that only adds state raises the tag. This file is the one place that fixes the order.
 */
const TAG = 'limen-state/4';
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
      for (const dyad of state.dyads) {
        record.object(dyad);
        if (dyad.flow !== null) record.object(dyad.flow); // where nobody is modelled
      }
      if (state.dyads.length > 1) {
        for (const { precedents, norm } of state.dyads) {
          record.object(precedents);
          record.object(norm);
        }
      }
      for (const deal of state.deals) record.object(deal);
      invariant(params.days > 0, 'a run has days');
      const digest = checksum(record.bytes());
      whole.update(digest);
      return hexOf(digest).slice(0, HEX);
    },
    finish: (state) => {
      for (const [, column] of columnsInOrder(state.people)) whole.update(checksum(bytesOf(column)));
      return whole.digestHex().slice(0, HEX);
    },
  };
}

/** A growing list of numbers: (index, value) for what is not zero, each block closed by its length. */
class DayRecord {
  private numbers = new Float64Array(1 << 12);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  sparse(values: ArrayLike<number>): void {
    const numbers = this.room(2 * values.length + 1);
    let { length } = this;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value === 0) continue; // −0 counts as 0
      invariant(!Number.isNaN(value), 'NaN in the state');
      numbers[length] = i;
      numbers[length + 1] = value;
      length += 2;
    }
    numbers[length] = values.length;
    this.length = length + 1;
  }

  /** Numbers and arrays of numbers of a plain record, in the order in which it was created. */
  object(source: object): void {
    const own: number[] = [];
    // Not Object.values: it makes an object of every number that is not whole, for every actor every day.
    for (const name in source) {
      const value: unknown = source[name as keyof typeof source];
      if (typeof value === 'number') own.push(value);
      else if (ArrayBuffer.isView(value) || Array.isArray(value)) this.sparse(value as unknown as ArrayLike<number>);
      // Words and truth values (stages, event ids) follow from numbers.
    }
    this.sparse(own);
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.numbers.buffer, 0, this.length * Float64Array.BYTES_PER_ELEMENT);
  }

  /** The list, with room for `count` numbers more. */
  private room(count: number): Float64Array {
    if (this.length + count > this.numbers.length) {
      const grown = new Float64Array(2 * (this.length + count));
      grown.set(this.numbers.subarray(0, this.length));
      this.numbers = grown;
    }
    return this.numbers;
  }
}
