// Oracle: quantiles of R's default (type 7), and the textbook analysis of variance.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensemble, spreadShares } from '../../src/run/ensemble.ts';
import { ascending, inHundred, quantile, quantiles } from '../../src/run/statistics.ts';
import { runsOf } from '../support/digests.ts';

describe('quantiles', () => {
  it('are those of type 7', () => {
    // R: quantile(c(1, 2, 4, 8), c(.05, .25, .5, .75, .95))
    const expected = { p05: 1.15, p25: 1.75, p50: 3, p75: 5, p95: 7.4, mean: 3.75 };
    for (const [key, value] of Object.entries(quantiles([8, 1, 4, 2]))) {
      expect(value).toBeCloseTo(expected[key as keyof typeof expected], 12);
    }
    expect(quantile([5], 0.95)).toBe(5);
  });

  it('lie within the values and are in order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        const { p05, p25, p50, p75, p95 } = quantiles(values);
        const sorted = ascending(values);
        const all = [sorted[0]!, p05, p25, p50, p75, p95, sorted.at(-1)!];
        for (let i = 1; i < all.length; i++) expect(all[i]!).toBeGreaterThanOrEqual(all[i - 1]! - 1e-6);
      }),
    );
  });
});

describe('counts out of 100', () => {
  it('sum to 100 and are within one of the exact share', () => {
    const counts = fc.record({ none: fc.nat(50), partial: fc.nat(50), full: fc.nat(50) });
    fc.assert(
      fc.property(counts, (counted) => {
        const total = counted.none + counted.partial + counted.full;
        const shares = inHundred(counted);
        expect(shares.none + shares.partial + shares.full).toBe(total === 0 ? 0 : 100);
        if (total > 0) expect(Math.abs(shares.full - (counted.full * 100) / total)).toBeLessThan(1);
      }),
    );
  });

  it('give the rest to the largest remainder', () => {
    expect(inHundred({ none: 1, partial: 1, full: 1 })).toEqual({ none: 34, partial: 33, full: 33 });
    expect(inHundred({ none: 0, partial: 2, full: 4 })).toEqual({ none: 0, partial: 33, full: 67 });
  });
});

describe('the share of spread', () => {
  it('is all luck when only seeds vary', () => {
    expect(spreadShares([1, 2, 3])).toEqual({ luck: 1, parameters: 0 });
    expect(spreadShares([1, 2, 3], ['a', 'a', 'a'])).toEqual({ luck: 1, parameters: 0 });
  });

  it('is all parameters when runs of one world agree', () => {
    expect(spreadShares([1, 1, 5, 5], ['a', 'a', 'b', 'b'])).toEqual({ luck: 0, parameters: 1 });
  });

  it('follows the textbook in between', () => {
    // Two worlds of two runs: within = ((.5² + .5²)·2) / 2 = 0.5; between = (4 − 0.5) / 2 …
    const { luck, parameters } = spreadShares([1, 2, 3, 4], ['a', 'a', 'b', 'b']);
    expect(luck).toBeCloseTo(0.5 / (0.5 + (4 - 0.5) / 2), 12);
    expect(luck + parameters).toBeCloseTo(1, 12);
  });

  it('needs two runs of a world to tell the two apart', () => {
    expect(() => spreadShares([1, 2], ['a', 'b'])).toThrow('two runs');
  });
});

describe('an ensemble', () => {
  const runs = runsOf(10, (index) => ({ deaths: index, concession: index / 10, attempts: 100 }));
  const summary = ensemble(runs, { seed: '1', failed: 2 });

  it('counts kinds of outcome', () => {
    expect(summary.outcome.kind).toEqual({ none: 1, partial: 7, full: 2 });
    expect(summary.outcome.inHundred).toEqual({ none: 10, partial: 70, full: 20 });
    expect(summary.outcome.endedBy).toEqual({ horizon: 10 });
    expect(summary).toMatchObject({ runs: 10, failed: 2 });
  });

  it('keeps what is not modelled as null, never 0', () => {
    expect(summary.humanCost.returnedToRisk).toBeNull();
    expect(summary.humanCost.deathsTrue?.p50).toBe(4.5);
    expect(summary.spread.deathsTrue).toEqual({ luck: 1, parameters: 0 });
  });
});
