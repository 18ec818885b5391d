/**
 * exp, log and power with the same bits in every engine. ECMAScript leaves Math.exp, Math.log, Math.pow and `**` to the engine, and engines
 * differ, even between versions; + − × ÷ and sqrt are exact by IEEE 754. Only those are used here, and this file imports nothing.
 *
 * Method (as in Arm's optimized-routines, with tables computed below in double-double arithmetic instead of literals):
 * exp: x = (128 m + j) ln2/128 + r, |r| < 0.0028; e^x = 2^m · 2^(j/128) · e^r.
 * log: x = 2^k z, z in [0.707, 1.415); j = round(128 z); log x = k ln2 − log c + log(1 + r), c ≈ 128/j, r = z c − 1, |r| < 0.007.
 * Largest errors, against values of 60 digits (tests/answers/kernel-math.test.ts): 0.51 ulp, for exp and power 0.75 where the result is below the
 * normal range. Special values (NaN, ±Infinity, ±0, overflow, underflow) are those of Math.exp, Math.log, Math.pow and Math.log1p.
 */

/** 128/ln2; ln2/128 = HI + LO, where HI has 35 bits, so that a whole number below 2^18 times HI is exact. */
const STEPS_PER_UNIT = 184.6649652337873;
const STEP_HI = 0.005415212347998022;
const STEP_LO = 1.2655086083325438e-13;
/** ln2 = HI + LO, where HI is a multiple of 2^-42: k·HI is exact for every exponent k. */
const LN2_HI = 0.6931471805598903;
const LN2_LO = 5.497923018708371e-14;
/** Adding and subtracting 1.5·2^52 rounds to a whole number, 1.5·2^29 to a multiple of 2^-23 (ties to even). */
const ROUND_TO_ONE = 6755399441055744;
const ROUND_TO_23_BITS = 805306368;
/** 2^-8: the half width of the table's cell around 1, in which the series alone gives the logarithm. */
const NEAR = 0.00390625;
/** 2^27 + 1: multiplied by it, a double splits into two halves of 26 bits (Veltkamp). */
const SPLITTER = 134217729;

/** POWER_OF_TWO[n + 1074] = 2^n for n in −1074..1023. */
const POWER_OF_TWO = powersOfTwo();
/** For j in 0..127: 2^(j/128) rounded, and what the rounding lost. */
const ROOTS = rootsOfTwo();
/** For j in 90..182, at 4 (j − 90): c, (j/128) c − 1, −log c as a multiple of 2^-42, and what that rounding lost. */
const LOGS = logarithms();

/** The high word of a double, to read its exponent. Written and read within one call, never between calls. */
const VIEW = new Float64Array(1);
const WORDS = new Int32Array(VIEW.buffer);
VIEW[0] = 1;
const HIGH = WORDS[1] === 0 ? 0 : 1;

/** e^x. */
export function exp(x: number): number {
  if (!(x < 708 && x > -708)) return expFar(x);
  const step = x * STEPS_PER_UNIT + ROUND_TO_ONE - ROUND_TO_ONE;
  const n = step | 0;
  const r = x - step * STEP_HI - step * STEP_LO;
  const j = (n & 127) << 1;
  const root = ROOTS[j] as number;
  const growth = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  return (root + ((ROOTS[j + 1] as number) + root * growth)) * (POWER_OF_TWO[(n >> 7) + 1074] as number);
}

/** e^x where 2^m may leave the normal range: two multiplications, of which only the last one rounds. */
function expFar(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  return x < 0 ? scaledTwice(x, 0, -600) : scaledTwice(x, 0, 2);
}

/** e^(x + tail) for |tail| < 2^-40, as (e^(x+tail) / 2^shift) · 2^shift. NaN stays NaN. */
function scaledTwice(x: number, tail: number, shift: number): number {
  const step = x * STEPS_PER_UNIT + ROUND_TO_ONE - ROUND_TO_ONE;
  const n = step | 0;
  const r = x - step * STEP_HI - step * STEP_LO + tail;
  const j = (n & 127) << 1;
  const root = ROOTS[j] as number;
  const growth = r + r * r * (0.5 + r * (0.16666666666666666 + r * (0.041666666666666664 + r * 0.008333333333333333)));
  const value = root + ((ROOTS[j + 1] as number) + root * growth);
  return value * (POWER_OF_TWO[(n >> 7) - shift + 1074] as number) * (POWER_OF_TWO[shift + 1074] as number);
}

/** Natural logarithm. log(0) = −Infinity, negative → NaN. */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) {
    if (x === 0) return -Infinity;
    return x > 0 && x < Infinity ? logScaled(x * 4503599627370496, -52, 0) : x === Infinity ? x : NaN;
  }
  const aboveOne = x - 1;
  if (aboveOne > -NEAR && aboveOne < NEAR) return aboveOne + logBend(aboveOne);
  return logScaled(x, 0, 0);
}

/** log(x) + shift·ln2 + extra for a normal x and an extra below half a unit in the last place of log(x). */
function logScaled(x: number, shift: number, extra: number): number {
  VIEW[0] = x;
  // 0x3fe6a09e is the high word of sqrt(1/2): what lies below it belongs to the next smaller exponent.
  const exponent = ((WORDS[HIGH] as number) - 0x3fe6a09e) >> 20;
  const k = exponent + shift;
  const z = x * (POWER_OF_TWO[1074 - exponent] as number);
  const j = (z * 128 + 0.5) | 0;
  const entry = (j - 90) << 2;
  const c = LOGS[entry] as number;
  const offset = z - j * 0.0078125;
  const offsetHigh = offset + ROUND_TO_23_BITS - ROUND_TO_23_BITS;
  const rHigh = (LOGS[entry + 1] as number) + offsetHigh * c;
  const rLow = (offset - offsetHigh) * c;
  const r = rHigh + rLow;
  // Multiples of 2^-42 below 2^10: this sum is exact.
  const high = k * LN2_HI + (LOGS[entry + 2] as number) + rHigh;
  return high + (rLow + (logBend(r) + (k * LN2_LO + (LOGS[entry + 3] as number) + extra)));
}

/** log(1 + r) − r for |r| < 0.007: where r is small against the rest of a sum, its own rounding is not seen. */
function logBend(r: number): number {
  const tail = 0.2 + r * (-0.16666666666666666 + r * (0.14285714285714285 - r * 0.125));
  return r * r * (-0.5 + r * (0.3333333333333333 + r * (-0.25 + r * tail)));
}

/** log(1 + x), accurate for small x. log1p(−1) = −Infinity, below → NaN. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x === Infinity ? x : NaN;
  if (x > -NEAR && x < NEAR) return x + logBend(x);
  const sum = 1 + x;
  // What rounding 1 + x lost, exactly; its effect on the logarithm is lost/sum to first order.
  const lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
  return logScaled(sum, 0, lost / sum);
}

/** x to the power y, as Math.pow: power(x, 0) = 1 for every x, power(±1, ±Infinity) = NaN, a negative x needs a whole y. */
export function power(x: number, y: number): number {
  if (y === 0) return 1;
  if (x > 0 && x < Infinity) {
    return x < 2.2250738585072014e-308 ? powerScaled(x * 4503599627370496, -52, y) : powerScaled(x, 0, y);
  }
  return powerSpecial(x, y);
}

function powerSpecial(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  if (y === Infinity || y === -Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  const half = y * 0.5;
  const whole = Math.floor(y) === y;
  const odd = whole && Math.floor(half) !== half;
  let value: number;
  if (size === 0) value = y > 0 ? 0 : Infinity;
  else if (size === Infinity) value = y > 0 ? Infinity : 0;
  else if (x < 0 && !whole) return NaN;
  else value = power(size, y);
  return odd && (x < 0 || 1 / x < 0) ? -value : value;
}

/** (x·2^shift)^y for a normal x > 0: the logarithm as a sum of two doubles (about 68 bits), times y, then exp of the sum. */
function powerScaled(x: number, shift: number, y: number): number {
  VIEW[0] = x;
  const exponent = ((WORDS[HIGH] as number) - 0x3fe6a09e) >> 20;
  const k = exponent + shift;
  const z = x * (POWER_OF_TWO[1074 - exponent] as number);
  const j = (z * 128 + 0.5) | 0;
  const entry = (j - 90) << 2;
  const c = LOGS[entry] as number;
  const offset = z - j * 0.0078125;
  const offsetHigh = offset + ROUND_TO_23_BITS - ROUND_TO_23_BITS;
  const rHigh = (LOGS[entry + 1] as number) + offsetHigh * c;
  const rLow = (offset - offsetHigh) * c;
  const r = rHigh + rLow;
  // log x = start (exact) + rLow − r²/2 (whose leading part is exact: rHigh has 26 bits) + the rest of the series.
  const start = k * LN2_HI + (LOGS[entry + 2] as number) + rHigh;
  const withLow = start + rLow;
  const square = -0.5 * rHigh * rHigh;
  const sum = withLow + square;
  const series = 0.2 + r * (-0.16666666666666666 + r * (0.14285714285714285 + r * (-0.125 + r * 0.1111111111111111)));
  const rest = r * r * r * (0.3333333333333333 + r * (-0.25 + r * series));
  const low =
    rest +
    (k * LN2_LO + (LOGS[entry + 3] as number)) +
    (start - withLow + rLow) +
    (withLow - sum + square) -
    0.5 * rLow * (r + rHigh);
  const log = sum + low;
  const logTail = sum - log + low;
  // y · (log + logTail) as product + tail, with the halves of y and log multiplied exactly (Dekker). The smallest |log| is 2^-53, so
  // a y too large to be split has been answered before.
  const product = y * log;
  if (product > 709.8) return Infinity;
  if (product < -745.2) return 0;
  const ySplit = y * SPLITTER;
  const yHigh = ySplit - (ySplit - y);
  const yLow = y - yHigh;
  const logSplit = log * SPLITTER;
  const logHigh = logSplit - (logSplit - log);
  const logLow = log - logHigh;
  const tail = yHigh * logHigh - product + yHigh * logLow + yLow * logHigh + yLow * logLow + y * logTail;
  if (product > 708) return scaledTwice(product, tail, 2);
  if (product < -700) return scaledTwice(product, tail, -600);
  return scaledTwice(product, tail, 0);
}

/** 1 / (1 + e^−x), from 0 to 1, both included: below −709.7 it is 0, above 36.8 it is 1. */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

/** log(p / (1 − p)), the inverse of logistic. logit(0) = −Infinity, logit(1) = Infinity, outside 0..1 NaN. */
export function logit(p: number): number {
  // Near 1/2 the quotient is near 1 and its logarithm near 0; 2p − 1 is exact there.
  return p > 0.25 && p < 0.75 ? log1p((2 * p - 1) / (1 - p)) : log(p / (1 - p));
}

/** x moved into [lo, hi], both included; lo ≤ hi. NaN stays NaN. */
export function clamp(x: number, lo: number, hi: number): number {
  return Math.min(Math.max(x, lo), hi);
}

/** x moved into [0, 1], both included. NaN stays NaN. */
export function clamp01(x: number): number {
  return Math.min(Math.max(x, 0), 1);
}

// The tables, in double-double arithmetic: a number is the unevaluated sum of two doubles, about 106 bits.

type Double2 = readonly [high: number, low: number];

function powersOfTwo(): Float64Array {
  const table = new Float64Array(1074 + 1024);
  table[1074] = 1;
  for (let n = 1; n <= 1023; n++) table[1074 + n] = (table[1073 + n] as number) * 2;
  for (let n = 1; n <= 1074; n++) table[1074 - n] = (table[1075 - n] as number) / 2;
  return table;
}

function rootsOfTwo(): Float64Array {
  let root: Double2 = [2, 0];
  for (let halvings = 0; halvings < 7; halvings++) root = squareRoot(root);
  const table = new Float64Array(2 * 128);
  let value: Double2 = [1, 0];
  for (let j = 0; j < 128; j++) {
    table[2 * j] = value[0];
    table[2 * j + 1] = value[1];
    value = multiply(value, root);
  }
  return table;
}

/** c is rounded to a multiple of 1/512, so that its product with an offset of few bits is exact; c = 1 for j = 128. */
function logarithms(): Float64Array {
  const logOf512ths = new Map<number, Double2>([[512, [0, 0]]]);
  for (let m = 512; m < 740; m++) logOf512ths.set(m + 1, add(logOf512ths.get(m) as Double2, logOfStep(m)));
  for (let m = 511; m > 350; m--) logOf512ths.set(m, subtract(logOf512ths.get(m + 1) as Double2, logOfStep(m)));
  const table = new Float64Array(4 * (182 - 90 + 1));
  for (let j = 90; j <= 182; j++) {
    const m = Math.floor(65536 / j + 0.5);
    const logC = logOf512ths.get(m) as Double2;
    const rounded = Math.floor(-logC[0] * 4398046511104 + 0.5) / 4398046511104;
    table[4 * (j - 90)] = m / 512;
    table[4 * (j - 90) + 1] = (j * m) / 65536 - 1;
    table[4 * (j - 90) + 2] = rounded;
    table[4 * (j - 90) + 3] = -(logC[0] + rounded + logC[1]);
  }
  return table;
}

/** log((m + 1) / m) = 2 (s + s³/3 + s⁵/5 + …) with s = 1/(2m + 1) < 1/700: six terms reach 2^-110. */
function logOfStep(m: number): Double2 {
  const s = divide([1, 0], 2 * m + 1);
  const square = multiply(s, s);
  let sum: Double2 = [0, 0];
  let term: Double2 = [2 * s[0], 2 * s[1]];
  for (let n = 1; n <= 11; n += 2) {
    sum = add(sum, divide(term, n));
    term = multiply(term, square);
  }
  return sum;
}

function add(a: Double2, b: Double2): Double2 {
  const sum = a[0] + b[0];
  const part = sum - a[0];
  return renormalised(sum, a[0] - (sum - part) + (b[0] - part) + a[1] + b[1]);
}

function subtract(a: Double2, b: Double2): Double2 {
  return add(a, [-b[0], -b[1]]);
}

function multiply(a: Double2, b: Double2): Double2 {
  const product = a[0] * b[0];
  return renormalised(product, productError(a[0], b[0], product) + a[0] * b[1] + a[1] * b[0]);
}

function divide(a: Double2, b: number): Double2 {
  const quotient = a[0] / b;
  const product = quotient * b;
  return renormalised(quotient, (a[0] - product - productError(quotient, b, product) + a[1]) / b);
}

function squareRoot(a: Double2): Double2 {
  const root = Math.sqrt(a[0]);
  const square = root * root;
  return renormalised(root, (a[0] - square - productError(root, root, square) + a[1]) / (2 * root));
}

/** a·b − product, exactly (Dekker). */
function productError(a: number, b: number, product: number): number {
  const aSplit = a * SPLITTER;
  const aHigh = aSplit - (aSplit - a);
  const aLow = a - aHigh;
  const bSplit = b * SPLITTER;
  const bHigh = bSplit - (bSplit - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

function renormalised(high: number, low: number): Double2 {
  const sum = high + low;
  return [sum, high - sum + low];
}
