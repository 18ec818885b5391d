/* The entry that tests/slow/kernel-engines.test.ts bundles for a browser: leaves the digests where the test reads them. */
import * as draws from '../../src/kernel/draws.ts';
import * as hashing from '../../src/kernel/hash.ts';
import * as math from '../../src/kernel/math.ts';
import { kernelBits } from './kernel-bits.ts';

Object.assign(globalThis, { digests: kernelBits(math, draws, hashing) });
