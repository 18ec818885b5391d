// Oracle: quantiles of R's default (type 7), the textbook analysis of variance, and pairs whose answer is known by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunDigest } from '../../src/run/digest.ts';
import { ensemble, replicateSeed, spreadShares } from '../../src/run/ensemble.ts';
import { FEWEST_PAIRS, pair } from '../../src/run/pair.ts';
import { ascending, inHundred, quantile, quantiles } from '../../src/run/statistics.ts';

interface Numbers {
  readonly deaths?: number | null;
  readonly unmet?: number;
  readonly protection?: number;
  readonly attempts?: number;
  readonly arrivals?: number;
  readonly pushbacks?: number;
  readonly concession?: number;
  readonly peak?: number;
  readonly levels?: Readonly<Record<string, number>>;
}

function digestOf(seed: string, numbers: Numbers): RunDigest {
  const {
    deaths = 0,
    unmet = 0,
    protection = 0,
    attempts = 0,
    arrivals = 0,
    pushbacks = 0,
    concession = 0,
    peak = 0,
    levels = {},
  } = numbers;
  const kind = concession <= 0.05 ? 'none' : concession < 0.75 ? 'partial' : 'full';
  return {
    seed,
    fingerprint: '0'.repeat(16),
    scenarioHash: '0'.repeat(64),
    days: 31,
    people: 10,
    agentSteps: 310,
    humanCost: { deathsTrue: deaths, unmetProtectionNeed: unmet, returnedToRisk: null, protectionReached: protection },
    outcome: { concession, kind, symbolic: 0, day: null, byIssue: {}, endedBy: 'horizon', leveragePeak: peak },
    movements: { attempts, arrivalsHub: arrivals, pushbacks },
    stages: { settled: 10 },
    months: ['2021-08'],
    monthly: Object.entries(levels).map(([where, level]) => ({
      metric: 'leverLevel',
      where,
      values: Float64Array.of(level),
    })),
  };
}

const runsOf = (count: number, numbers: (index: number) => Numbers): RunDigest[] =>
  Array.from({ length: count }, (_, index) => digestOf(replicateSeed('1', index + 1), numbers(index)));

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

describe('pairs', () => {
  it('of identical arms differ by exactly zero', () => {
    const runs = runsOf(30, (index) => ({ deaths: index * 0.1, attempts: index, peak: index / 7, concession: 0.3 }));
    const same = pair(runs, [...runs]);
    for (const row of [...same.movements, same.concession, same.leveragePeak]) {
      expect(row.difference).toEqual({ mean: 0, low: 0, high: 0 });
    }
    for (const { compared } of same.ledger) {
      if (compared)
        expect(compared).toMatchObject({
          lessHarm: 0,
          same: 30,
          moreHarm: 0,
          difference: { mean: 0, low: 0, high: 0 },
        });
    }
    expect(same.leverageSentence).toBe('Leverage did not change.');
  });

  it('count less harm, and more protection reached as less harm', () => {
    const base = runsOf(20, () => ({ deaths: 10, protection: 5 }));
    const arm = runsOf(20, (index) => ({ deaths: index < 15 ? 9 : 11, protection: index < 12 ? 6 : 5 }));
    const { ledger, verdict } = pair(base, arm);
    expect(ledger.find((row) => row.id === 'deathsTrue')?.compared).toMatchObject({
      lessHarm: 15,
      same: 0,
      moreHarm: 5,
    });
    expect(ledger.find((row) => row.id === 'protectionReached')?.compared).toMatchObject({
      lessHarm: 12,
      same: 8,
      moreHarm: 0,
    });
    expect(ledger.find((row) => row.id === 'returnedToRisk')?.compared).toBeNull();
    expect(verdict).toBe(
      'Deaths in the model: less harm in 15 of 20 pairs, more in 5; unmet protection need: the same in all 20 pairs.',
    );
  });

  it('have an interval around the mean that the same pairs always give', () => {
    const base = runsOf(40, () => ({ attempts: 100 }));
    const arm = runsOf(40, (index) => ({ attempts: 100 - index }));
    const [row] = pair(base, arm).movements;
    expect(row?.difference.mean).toBe(-19.5);
    expect(row?.difference.low).toBeGreaterThan(-24);
    expect(row?.difference.low).toBeLessThan(-22);
    expect(row?.difference.high).toBeGreaterThan(-17);
    expect(row?.difference.high).toBeLessThan(-15);
    expect(pair(base, arm).movements).toEqual(pair(base, arm).movements);
  });

  it('too few say nothing about better or worse', () => {
    const few = FEWEST_PAIRS - 1;
    const { verdict, leverageSentence } = pair(
      runsOf(few, () => ({ deaths: 10, peak: 2 })),
      runsOf(few, () => ({ deaths: 0, peak: 1 })),
    );
    expect(verdict).toBeNull();
    expect(leverageSentence).toBeNull();
  });
});

describe('how leverage fell', () => {
  const cases: readonly (readonly [string, Numbers, Numbers, string])[] = [
    [
      'turned back',
      { peak: 2, pushbacks: 0, levels: { 'lt/pushback': 0 } },
      { peak: 1, pushbacks: 50, levels: { 'lt/pushback': 1 } },
      'Leverage fell (its peak by 1.00 on average): people were turned back.',
    ],
    [
      'received',
      { peak: 2, protection: 0, levels: { 'pl/reception': 0 } },
      { peak: 1.5, protection: 9, levels: { 'pl/reception': 1 } },
      'Leverage fell (its peak by 0.50 on average): people were received.',
    ],
    [
      'feared less and kept away',
      { peak: 2, arrivals: 9, levels: { 'pl/framing': 1, 'iq/flightsGrounded': 0 } },
      { peak: 1, arrivals: 5, levels: { 'pl/framing': 0, 'iq/flightsGrounded': 1 } },
      'Leverage fell (its peak by 1.00 on average): people were kept away and feared less.',
    ],
    ['not at all', { peak: 1 }, { peak: 1.25 }, 'Leverage did not fall: its peak rose by 0.25 on average.'],
    [
      'by nothing this comparison can name',
      { peak: 2 },
      { peak: 1 },
      'Leverage fell (its peak by 1.00 on average): by no way this comparison can name.',
    ],
    [
      'by what movements alone show, when no lever differs',
      { peak: 2, arrivals: 10 },
      { peak: 1, arrivals: 5 },
      'Leverage fell (its peak by 1.00 on average): people were kept away.',
    ],
  ];
  it.each(cases)('%s', (_name, base, arm, sentence) => {
    expect(
      pair(
        runsOf(20, () => base),
        runsOf(20, () => arm),
      ).leverageSentence,
    ).toBe(sentence);
  });
});
