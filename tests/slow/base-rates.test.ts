// Oracle: bands of the historical record (cases.md F16, F17, F18, F19, F20, F21, F22), held by the half of 8,000 drawn dyads that nothing was tuned on, and a
// limit on time: four minutes on one core.
import { describe, expect, it } from 'vitest';
import { BASE_RATE_DYADS, baseRates } from '../../src/study/analysis/base-rates.ts';

const MINUTES = 4;
/** Explained in docs/model/bargaining.md. */
const NOT_BORNE_OUT: readonly string[] = ['democraticTargets'];

describe(`base rates of ${BASE_RATE_DYADS} drawn dyads`, () => {
  it('are inside their bands, in both halves, in four minutes', { timeout: 900_000 }, () => {
    const before = process.cpuUsage();
    const items = baseRates();
    const { user, system } = process.cpuUsage(before);
    expect(items.length).toBe(13);
    expect(items.filter(({ pass }) => !pass).map(({ id }) => id)).toEqual(NOT_BORNE_OUT);
    for (const { id, halfA, band } of items) {
      if (NOT_BORNE_OUT.includes(id)) continue;
      expect(halfA, id).toBeGreaterThanOrEqual(band.from ?? -1);
      expect(halfA, id).toBeLessThanOrEqual(band.to ?? 100);
    }
    expect((user + system) / 60e6).toBeLessThan(MINUTES);
  });
});
