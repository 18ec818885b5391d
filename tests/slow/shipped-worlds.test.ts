// Oracle: the laws of every day hold on every day of every scenario that is shipped, as it was and with everybody free to choose: the reference case with everybody
// in it, the others with as many people as the laws recount in some seconds.
import { describe, expect, it } from 'vitest';
import { brokenLaws } from '../support/daily-laws.ts';
import { shipped, shippedIds, specFor, thinned } from '../support/worlds.ts';

const WHOLE = 'belarus-2021';
const MOST = 3_000_000; // person-days

describe.for(shippedIds())('%s', (id) => {
  it.for(['history', 'free'] as const)('in %s mode', { timeout: 900_000 }, (mode) => {
    const world = id === WHOLE ? shipped(id) : thinned(shipped(id), MOST);
    expect(brokenLaws(specFor(world, { seed: '11', mode }))).toEqual({});
  });
});
