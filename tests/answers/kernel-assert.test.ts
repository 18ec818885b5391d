// Oracle: what a person needs to reproduce a fault: the message, and seed and day once they are known.
import { describe, expect, it } from 'vitest';
import { InternalFault, invariant } from '../../src/kernel/assert.ts';

describe('invariant', () => {
  it('lets what holds pass and does not build its message', () => {
    invariant(true, () => {
      throw new Error('built for nothing');
    });
    invariant(1, 'never');
  });

  it('stops with the message, given or built', () => {
    for (const wrong of [false, 0, null, undefined, NaN])
      expect(() => invariant(wrong, 'accounts differ')).toThrow(InternalFault);
    expect(() => invariant(false, () => `off by ${2 + 1} cents`)).toThrow('off by 3 cents');
  });
});

describe('an internal fault', () => {
  it('names seed and day once, where they were known first', () => {
    const fault = new InternalFault('a person is in two places');
    expect([fault.seed, fault.day, fault.name]).toEqual([undefined, undefined, 'InternalFault']);
    expect(fault.locate('S/3', 17)).toBe(fault);
    fault.locate('other', 1);
    expect([fault.seed, fault.day]).toEqual(['S/3', 17]);
    expect(fault.message).toBe('a person is in two places (seed "S/3", day 17)');
    expect(new InternalFault('before the first day').locate('S').message).toBe('before the first day (seed "S")');
  });
});
