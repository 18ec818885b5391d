// Oracle: the golden record tests/golden/kernel-bits.json. A different digest means that results of limen change: say so in the commit that records it.
import { expect, it } from 'vitest';
import * as draws from '../../src/kernel/draws.ts';
import * as hashing from '../../src/kernel/hash.ts';
import * as math from '../../src/kernel/math.ts';
import golden from '../golden/kernel-bits.json' with { type: 'json' };
import { kernelBits } from '../support/kernel-bits.ts';

it('200,000 results of every function of the kernel have the recorded bits', () => {
  expect(kernelBits(math, draws, hashing)).toEqual(golden);
  expect(Object.keys(golden).length).toBeGreaterThan(12);
});
