// Oracle: the laws of every day hold in every scenario that is shipped, as it was and with everybody free to choose; here with fewer people, where there are many.
import { describe, expect, it } from 'vitest';
import { brokenLaws } from '../support/daily-laws.ts';
import { shipped, shippedIds, specFor, thinned } from '../support/worlds.ts';

/** People times days that the laws recount in about a second. tests/slow takes more. */
const MOST = 300_000;

describe.for(shippedIds())('%s', (id) => {
  it.for(['history', 'free'] as const)('in %s mode', { timeout: 120_000 }, (mode) => {
    expect(brokenLaws(specFor(thinned(shipped(id), MOST), { seed: '7', mode }))).toEqual({});
  });
});

it('there are scenarios at all', () => {
  expect(shippedIds().length).toBeGreaterThanOrEqual(2);
});
