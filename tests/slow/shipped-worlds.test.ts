// Oracle: the laws of every day hold on every day of every scenario that is shipped, as it was and with everybody free to choose.
import { describe, expect, it } from 'vitest';
import { brokenLaws } from '../support/daily-laws.ts';
import { shipped, shippedIds, specFor } from '../support/worlds.ts';

describe.for(shippedIds())('%s', (id) => {
  it.for(['history', 'free'] as const)('in %s mode', { timeout: 900_000 }, (mode) => {
    expect(brokenLaws(specFor(shipped(id), { seed: '11', mode }))).toEqual({});
  });
});
