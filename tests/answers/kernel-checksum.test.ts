// Oracle: the verification value of MurmurHash3_x86_128 in SMHasher (main.cpp), which hashes 256 keys of every length from 0 to 255 and then their hashes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksum } from '../../src/kernel/checksum.ts';

it('has the published verification value', () => {
  const key = Uint8Array.from({ length: 256 }, (_, i) => i);
  const hashes = new Uint8Array(16 * 256);
  for (let i = 0; i < 256; i++) hashes.set(checksum(key.subarray(0, i), 256 - i), 16 * i);
  const whole = checksum(hashes);
  expect(new DataView(whole.buffer).getUint32(0, true)).toBe(0xb3ece62a);
});

it('does not depend on where in memory the bytes lie, and sees every bit', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), fc.nat(20), fc.nat(), (bytes, gap, bit) => {
      const elsewhere = new Uint8Array(bytes.length + gap);
      elsewhere.set(bytes, gap);
      expect(checksum(elsewhere.subarray(gap))).toEqual(checksum(bytes));
      const other = bytes.slice();
      other[(bit >> 3) % bytes.length]! ^= 1 << (bit & 7);
      expect(checksum(other)).not.toEqual(checksum(bytes));
    }),
  );
});
