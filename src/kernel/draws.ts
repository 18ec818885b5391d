/**
 * Addressed random numbers. A draw is not consumed from a sequence: it is a pure function of (key, stream, day, id, k), so
 * adding, dropping or reordering draws anywhere changes no other draw. The bits come from Threefry2x32 with 20 rounds (J. Salmon et al., "Parallel
 * random numbers: as easy as 1, 2, 3", SC'11), counter word 0 = id (32 bits), word 1 = day (13 bits) | stream (8) | k (11).
 */
import seedrandom from 'seedrandom';
import { InternalFault, invariant } from './assert.ts';
import { sha256 } from './hash.ts';
import { clamp, exp, log, log1p } from './math.ts';
import { fillThreefry, threefry2x32, threefry2x32Pair, threefryOut } from './threefry.ts';

export { threefry2x32, threefry2x32Pair, threefryOut };

/** The two 32-bit words (as int32) that every draw of a run, group, market or actor shares. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
}

/** The largest day, stream number and slot that an address can hold, included. */
export const DAY_MAX = 8191;
export const STREAM_MAX = 255;
export const SLOT_MAX = 2047;

const TWO_POW_MINUS_32 = 2.3283064365386963e-10;
const TWO_POW_MINUS_53 = 1.1102230246251565e-16;

/** The key of a run: two int32() of seedrandom(seed text). The text is 1..64 printable ASCII characters, else RangeError. */
export function runKey(seedText: string): Key {
  if (!/^[\x20-\x7e]{1,64}$/.test(seedText)) throw new RangeError('a seed text is 1 to 64 printable ASCII characters');
  const source = seedrandom(seedText);
  return { k0: source.int32(), k1: source.int32() };
}

/** The key of one group, market or actor: Threefry(key, counter = the first 64 bits of SHA-256 of the id's UTF-8, big-endian words). */
export function subKey(key: Key, id: string): Key {
  const digest = sha256(id);
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  const [k0, k1] = threefry2x32Pair(key.k0, key.k1, view.getInt32(0), view.getInt32(4));
  return { k0, k1 };
}

/** A draw in [0, 1), a multiple of 2^-32. */
export function uniform(key: Key, stream: number, day: number, id: number, k = 0): number {
  threefry2x32(key.k0, key.k1, addressId(id), addressWord(stream, day, k));
  return ((threefryOut[0] as number) >>> 0) * TWO_POW_MINUS_32;
}

/** A draw in [0, 1), a multiple of 2^-53; its first 32 bits are those of `uniform` at the same address. For decisions in which tails matter. */
export function uniform53(key: Key, stream: number, day: number, id: number, k = 0): number {
  threefry2x32(key.k0, key.k1, addressId(id), addressWord(stream, day, k));
  return (((threefryOut[0] as number) >>> 0) * 2097152 + ((threefryOut[1] as number) >>> 11)) * TWO_POW_MINUS_53;
}

/** out[i] = uniform(key, stream, day, ids[i], k) for i in 0..count−1: the same bits, several times faster than one by one. */
export function fillUniform(
  out: Float64Array,
  key: Key,
  stream: number,
  day: number,
  ids: Int32Array,
  count: number,
  k: number,
): void {
  invariant(count >= 0 && count <= out.length && count <= ids.length, 'fillUniform: count exceeds an array');
  const idBits = fillThreefry(out, key.k0, key.k1, ids, addressWord(stream, day, k), count);
  invariant(idBits >= 0, 'fillUniform: an id is negative');
}

function addressWord(stream: number, day: number, k: number): number {
  if ((stream & STREAM_MAX) !== stream || (day & DAY_MAX) !== day || (k & SLOT_MAX) !== k) {
    throw new InternalFault(`no draw has the address stream ${stream}, day ${day}, slot ${k}`);
  }
  return (day << 19) | (stream << 11) | k;
}

function addressId(id: number): number {
  if (id >>> 0 !== id) throw new InternalFault(`no draw has the id ${id}: it is a whole number from 0 to 2^32 − 1`);
  return id;
}

// Distributions. Each is a pure function of one uniform that was already drawn, and never falls when u rises, so two arms that share
// their draws stay as close as their parameters allow.

/** No gap is longer than this many days: farther than any run reaches. */
const GAP_MAX = 1e9;

/**
 * Days ≥ 1 until the first success when each day succeeds with probability p (in (0, 1]): P(gap = d) = (1 − p)^(d−1) p. u in [0, 1).
 * The gap is 1 exactly when u < p. Capped at 10^9 days. A 32-bit u reaches 22.2/p days at most.
 */
export function geometricGap(u: number, p: number): number {
  if (!(p > 0)) throw new InternalFault(`geometricGap: the daily probability is ${p}, not above 0`);
  if (u < p) return 1;
  return Math.min(1 + Math.floor(log1p(-u) / log1p(-p)), GAP_MAX);
}

/**
 * The standard normal value that a share u of all values lies below. M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988);
 * relative error below 1e-15 (measured in tests/answers/kernel-distributions.test.ts). u is a draw in [0, 1): what lies outside [2^-54, 1 − 2^-53] is
 * moved there, so that a draw of 0 gives −8.29 and not −Infinity.
 */
export function normalQuantile(u: number): number {
  const p = clamp(u, TWO_POW_MINUS_53 / 2, 1 - TWO_POW_MINUS_53);
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * ratio(MIDDLE_ABOVE, MIDDLE_BELOW, 0.180625 - q * q);
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratio(OUTER_ABOVE, OUTER_BELOW, r - 1.6) : ratio(TAIL_ABOVE, TAIL_BELOW, r - 5);
  return q < 0 ? -size : size;
}

// Wichura's coefficients, highest power first, written as the shortest decimals of the nearest doubles.
const MIDDLE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
] as const;
const MIDDLE_BELOW = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
] as const;
const OUTER_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
] as const;
const OUTER_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
] as const;
const TAIL_ABOVE = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
] as const;
const TAIL_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
] as const;

function ratio(above: readonly number[], below: readonly number[], r: number): number {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < above.length; i++) {
    upper = upper * r + (above[i] as number);
    lower = lower * r + (below[i] as number);
  }
  return upper / lower;
}

/** Up to this mean a count is found exactly, by adding up probabilities from 0; the cost grows with the mean. */
const EXACT_MEAN_MAX = 500;

/**
 * A Poisson count, by inversion of its distribution at u in [0, 1). Mean in [0, 500]: exact to rounding. Mean in (500, 10^9]: the expansion of
 * M. B. Giles (Algorithm 955, ACM TOMS 42, 2016), off by one count in fewer than 1 of 20,000 draws.
 */
export function poisson(u: number, mean: number): number {
  if (!(mean >= 0 && mean <= 1e9)) throw new InternalFault(`poisson: the mean is ${mean}, not in 0..10^9`);
  if (mean > EXACT_MEAN_MAX) {
    const z = normalQuantile(u);
    const root = Math.sqrt(mean);
    return Math.max(0, Math.floor(mean + root * z + (2 + z * z) / 6 - (2 * z + z * z * z) / (72 * root)));
  }
  let rest = u;
  let mass = exp(-mean);
  let count = 0;
  while (rest >= mass) {
    rest -= mass;
    count++;
    mass *= mean / count;
    // Beyond this the distribution has nothing left that a double u could reach; `rest` is rounding.
    if (mass < 1e-17 && count > mean) break;
  }
  return count;
}

/**
 * A binomial count: successes among n (whole, 0..2^31−1) trials of probability p (0..1), from uniform53 at the address, by inversion. Exact to rounding
 * where n·min(p, 1−p) ≤ 500; beyond, the Cornish–Fisher expansion with lattice correction, off by one count in fewer than 1 of 20,000 draws.
 */
export function binomial(key: Key, stream: number, day: number, id: number, k: number, n: number, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new InternalFault(`binomial: the probability is ${p}, not in 0..1`);
  if ((n & 0x7fffffff) !== n) throw new InternalFault(`binomial: ${n} is not a number of trials`);
  const u = uniform53(key, stream, day, id, k);
  // The rarer outcome is counted. 1 − 2^-53 − u mirrors the grid of draws onto itself, so the count still rises with u.
  return p <= 0.5 ? rareCount(u, n, p) : n - rareCount(1 - TWO_POW_MINUS_53 - u, n, 1 - p);
}

/** Inverse of the binomial distribution at u for p ≤ 1/2. */
function rareCount(u: number, n: number, p: number): number {
  if (n === 0 || p === 0) return 0;
  const mean = n * p;
  if (mean > EXACT_MEAN_MAX) return approximateCount(normalQuantile(u), n, p);
  const odds = p / (1 - p);
  let rest = u;
  let mass = exp(n * log1p(-p));
  let count = 0;
  while (rest >= mass && count < n) {
    rest -= mass;
    mass *= ((n - count) / (count + 1)) * odds;
    count++;
    if (mass < 1e-17 && count > mean) break;
  }
  return count;
}

/** The binomial count at the normal quantile z, from mean, spread, skewness and kurtosis (Cornish–Fisher; the last z/24 is the lattice's). */
function approximateCount(z: number, n: number, p: number): number {
  const q = 1 - p;
  const sd = Math.sqrt(n * p * q);
  const skew = q - p;
  const bend = ((z * z * z - 3 * z) * (1 - 6 * p * q)) / 24 - ((2 * z * z * z - 5 * z) * skew * skew) / 36 - z / 24;
  const count = Math.floor(n * p + sd * z + (skew * (z * z - 1)) / 6 + bend / sd + 0.5);
  return clamp(count, 0, n);
}
