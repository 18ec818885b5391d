/**
 * MurmurHash3_x86_128 (A. Appleby, SMHasher, public domain): 128 bits that tell two blocks of memory apart, some ten times as fast as SHA-256 in
 * JavaScript. It guards against accidents, not against somebody who wants two blocks to look the same.
 */

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/** The 16 bytes of MurmurHash3_x86_128: four 32-bit words, little-endian. */
export function checksum(bytes: Uint8Array, seed = 0): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.byteLength;
  const whole = length - (length & 15);
  let h1 = seed | 0;
  let h2 = h1;
  let h3 = h1;
  let h4 = h1;
  for (let at = 0; at < whole; at += 16) {
    h1 ^= scrambled(view.getInt32(at, true), C1, 15, C2);
    h1 = (Math.imul(rotated(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= scrambled(view.getInt32(at + 4, true), C2, 16, C3);
    h2 = (Math.imul(rotated(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= scrambled(view.getInt32(at + 8, true), C3, 17, C4);
    h3 = (Math.imul(rotated(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= scrambled(view.getInt32(at + 12, true), C4, 18, C1);
    h4 = (Math.imul(rotated(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  // Up to 15 bytes are left: they are read as words of zeros with the bytes in front.
  const tail = new DataView(new ArrayBuffer(16));
  for (let i = whole; i < length; i++) tail.setUint8(i - whole, bytes[i] as number);
  h4 ^= scrambled(tail.getInt32(12, true), C4, 18, C1);
  h3 ^= scrambled(tail.getInt32(8, true), C3, 17, C4);
  h2 ^= scrambled(tail.getInt32(4, true), C2, 16, C3);
  h1 ^= scrambled(tail.getInt32(0, true), C1, 15, C2);

  h1 ^= length;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  h1 = finished(h1);
  h2 = finished(h2);
  h3 = finished(h3);
  h4 = finished(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  const out = new DataView(new ArrayBuffer(16));
  out.setInt32(0, h1, true);
  out.setInt32(4, h2 + h1, true);
  out.setInt32(8, h3 + h1, true);
  out.setInt32(12, h4 + h1, true);
  return new Uint8Array(out.buffer);
}

const rotated = (x: number, bits: number): number => (x << bits) | (x >>> (32 - bits));

const scrambled = (word: number, first: number, bits: number, second: number): number =>
  Math.imul(rotated(Math.imul(word, first), bits), second);

/** Every bit of the word reaches every bit. */
function finished(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
