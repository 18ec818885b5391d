// Oracle: the laws of every day hold in every scenario that is shipped, with everybody free to choose and with fewer people, where
// there are many. tests/slow takes more of them, and the worlds as they were.
import { describe, expect, it } from 'vitest';
import { brokenLaws } from '../support/daily-laws.ts';
import { shipped, shippedIds, specFor, thinned } from '../support/worlds.ts';

/** People times days that the laws recount in about a second. */
const MOST = 300_000;

describe.for(shippedIds())('%s', (id) => {
  it('in free mode', { timeout: 120_000 }, () => {
    expect(brokenLaws(specFor(thinned(shipped(id), MOST), { seed: '7', mode: 'free' }))).toEqual({});
  });
});

it('there are scenarios at all', () => {
  expect(shippedIds().length).toBeGreaterThanOrEqual(2);
});
