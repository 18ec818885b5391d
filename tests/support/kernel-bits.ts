/*
 * What the kernel computes, as one SHA-256 per function, in whatever engine this runs. It is given the modules instead of importing them, and its own
 * arguments come from integer arithmetic, so that the same text runs over src/ in Vitest, over dist/ in another Node and bundled in a browser.
 */
type Maths = typeof import('../../src/kernel/math.ts');
type Draws = typeof import('../../src/kernel/draws.ts');
type Hashing = typeof import('../../src/kernel/hash.ts');

const COUNT = 200_000;

export function kernelBits(math: Maths, draws: Draws, hashing: Hashing): Record<string, string> {
  const key = draws.runKey('kernel bits');
  const functions: Record<string, (i: number) => number> = {
    exp: (i) => math.exp(between(i, 0, -750, 715)),
    log: (i) => math.log(scaled(i)),
    log1p: (i) => math.log1p(between(i, 1, -1, 3)),
    power: (i) => math.power(scaled(i), between(i, 2, -1.2, 1.2)),
    powerNearOne: (i) => math.power(between(i, 3, 0.5, 2), between(i, 4, -1000, 1000)),
    logistic: (i) => math.logistic(between(i, 5, -40, 40)),
    logit: (i) => math.logit(between(i, 6, 0, 1)),
    uniform: (i) => draws.uniform(key, i & 255, (i >> 8) & 8191, i, (i >> 3) & 2047),
    uniform53: (i) => draws.uniform53(key, 1, 2, i, 3),
    normalQuantile: (i) => draws.normalQuantile(draws.uniform53(key, 2, 2, i, 0)),
    geometricGap: (i) => draws.geometricGap(draws.uniform(key, 3, 2, i, 0), between(i, 7, 0.0001, 1)),
    poisson: (i) => draws.poisson(draws.uniform(key, 4, 2, i, 0), (i % 1000) * 0.8),
    binomial: (i) => draws.binomial(key, 5, 2, i, 0, i % 3000, between(i, 8, 0, 1)),
    subKey: (i) => draws.subKey(key, `group-${i % 1000}`).k0,
  };
  const digests: Record<string, string> = {};
  for (const [name, value] of Object.entries(functions)) digests[name] = digest(value, hashing);
  digests.fillUniform = fillDigest(draws, key, hashing);
  digests.canonicalJson = hashing.sha256Hex(
    hashing.canonicalJson({ key, numbers: [1e21, 1e-7, 0.1 + 0.2], ä: ['😀'] }),
  );
  return digests;
}

/** SHA-256 of the doubles value(0), value(1), …, each as eight bytes, least significant first. */
function digest(value: (i: number) => number, hashing: Hashing): string {
  const bytes = new DataView(new ArrayBuffer(8 * COUNT));
  for (let i = 0; i < COUNT; i++) bytes.setFloat64(8 * i, value(i), true);
  return hashing.sha256Hex(new Uint8Array(bytes.buffer));
}

function fillDigest(draws: Draws, key: { k0: number; k1: number }, hashing: Hashing): string {
  const out = new Float64Array(COUNT);
  draws.fillUniform(
    out,
    key,
    6,
    7,
    Int32Array.from(out, (_, i) => scramble(i) >>> 1),
    COUNT,
    8,
  );
  return digest((i) => out[i] as number, hashing);
}

/** The i-th of a fixed list of numbers in [from, to), different for each list. */
function between(i: number, list: number, from: number, to: number): number {
  return from + (to - from) * (scramble(i + list * COUNT) * 2.3283064365386963e-10);
}

/** Positive numbers over the whole range of doubles, below the normal range included: a mantissa times a power of two. */
function scaled(i: number): number {
  const mantissa = 1 + scramble(i) * 2.3283064365386963e-10;
  const exponent = (scramble(i + 9 * COUNT) % 2100) - 1074;
  // Two exact multiplications, because 2^-1074 alone would leave nothing of the mantissa.
  const half = exponent >> 1;
  return mantissa * powerOfTwo(half) * powerOfTwo(exponent - half);
}

/** By doubling and halving: `**` is what engines differ in. */
function powerOfTwo(exponent: number): number {
  let value = 1;
  for (let n = 0; n < exponent; n++) value *= 2;
  for (let n = 0; n > exponent; n--) value /= 2;
  return value;
}

/** A 32-bit mix (C. Wellons' "triple32"): any list of unlike integers would do. */
function scramble(i: number): number {
  let x = (i + 1) | 0;
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51);
  x = Math.imul(x ^ (x >>> 15), 0x31848bab);
  return (x ^ (x >>> 14)) >>> 0;
}
