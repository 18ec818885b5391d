// Oracle: pairs whose answer is known by hand, and identical arms, which differ by exactly nothing.
import { describe, expect, it } from 'vitest';
import { en } from '../../src/figures/comparison/en.ts';
import { pl } from '../../src/figures/comparison/pl.ts';
import { comparisonSentences } from '../../src/figures/comparison/sentences.ts';
import { metrics } from '../../src/metrics/index.ts';
import { levers } from '../../src/model/levers/index.ts';
import { pair } from '../../src/run/pair.ts';
import { FEWEST_PAIRS, WAYS, type Way } from '../../src/run/ways.ts';
import { type Numbers, runsOf } from '../support/digests.ts';
import { bannedWordsIn } from '../support/prose.ts';

const nothing = { mean: 0, low: 0, high: 0 };

/** Twenty pairs, all of the same two runs. */
const twenty = (base: Numbers, arm: Numbers) =>
  pair(
    runsOf(20, () => base),
    runsOf(20, () => arm),
  );

describe('pairs', () => {
  it('of identical arms differ by exactly zero', () => {
    const runs = runsOf(30, (index) => ({ deaths: index * 0.1, attempts: index, peak: index / 7, concession: 0.3 }));
    const same = pair(runs, [...runs]);
    const { leverage } = same;
    const measures = leverage.ways.flatMap((way) => way.measures);
    for (const row of [...same.movements, same.concession, leverage.peak, leverage.mean, ...measures]) {
      expect(row.difference).toEqual(nothing);
    }
    for (const { compared } of same.ledger) {
      if (compared)
        expect(compared).toMatchObject({
          lessHarm: 0,
          same: 30,
          moreHarm: 0,
          difference: nothing,
        });
    }
    expect(comparisonSentences(same, en).leverage).toBe('Leverage stayed as it was.');
  });

  it('count less harm, and more protection reached as less harm', () => {
    const base = runsOf(20, () => ({ deaths: 10, protection: 5 }));
    const arm = runsOf(20, (index) => ({ deaths: index < 15 ? 9 : 11, protection: index < 12 ? 6 : 5 }));
    const comparison = pair(base, arm);
    const { ledger } = comparison;
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
    expect(comparisonSentences(comparison, en).verdict).toBe(
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
    const comparison = pair(
      runsOf(few, () => ({ deaths: 10, peak: 2 })),
      runsOf(few, () => ({ deaths: 0, peak: 1 })),
    );
    for (const said of [en, pl])
      expect(comparisonSentences(comparison, said)).toEqual({ verdict: null, leverage: null });
    expect(comparison.leverage.direction).toBeNull();
    for (const { direction } of comparison.leverage.ways) expect(direction).toBeNull();
  });
});

describe('how leverage fell', () => {
  const cases: readonly (readonly [string, Numbers, Numbers, string])[] = [
    [
      'turned back',
      { peak: 2, pushbacks: 0 },
      { peak: 1, pushbacks: 50 },
      'Leverage fell: its peak by 1 on average (1 to 1), in 20 of 20 pairs. People were turned back.',
    ],
    [
      'received, and fewer were turned back',
      { peak: 2, pushbacks: 40, interceptions: 60 },
      { peak: 1.5, protection: 9, applications: 30 },
      'Leverage fell: its peak by 0.5 on average (0.5 to 0.5), in 20 of 20 pairs. People were received; fewer were turned back.',
    ],
    [
      'kept away, received and feared less, in that order',
      { peak: 2, arrivals: 9, frames: { pl: 1, lt: 0.5 } },
      { peak: 1, arrivals: 5, applications: 1, frames: { pl: 0, lt: 0.5 } },
      'Leverage fell: its peak by 1 on average (1 to 1), in 20 of 20 pairs. People were kept away, received and feared less.',
    ],
    [
      'hidden: more die of whom nobody learns, though as many are seen',
      { peak: 1, deaths: 10, visible: 4 },
      { peak: 0.9, deaths: 12, visible: 4 },
      'Leverage fell: its peak by 0.1 on average (0.1 to 0.1), in 20 of 20 pairs. People were hidden.',
    ],
    [
      'bargained for',
      { peak: 1 },
      { peak: 0.5, offers: 2 },
      'Leverage fell: its peak by 0.5 on average (0.5 to 0.5), in 20 of 20 pairs. People were bargained for.',
    ],
    [
      'not at all: it rose',
      { peak: 1, arrivals: 3 },
      { peak: 1.25, arrivals: 7 },
      'Leverage did not fall: its peak rose by 0.25 on average (0.25 to 0.25), in 20 of 20 pairs. Fewer were kept away.',
    ],
    ['not at all: it stayed', { peak: 1 }, { peak: 1 }, 'Leverage stayed as it was.'],
    ['hardly', { peak: 1 }, { peak: 0.999 }, 'Leverage did not clearly change: its peak by something from 0 to 0.'],
    [
      'by nothing this comparison can name',
      { peak: 2, pushbacks: 3 },
      { peak: 1, pushbacks: 1 },
      'Leverage fell: its peak by 1 on average (1 to 1), in 20 of 20 pairs. Fewer were turned back. This comparison cannot name a way.',
    ],
  ];
  it.each(cases)('%s', (_name, base, arm, sentence) => {
    expect(comparisonSentences(twenty(base, arm), en).leverage).toBe(sentence);
  });

  it('is not said of a peak that went up in as many pairs as down', () => {
    const arm = runsOf(20, (index) => ({ peak: index % 2 === 0 ? 0.9 : 1.1 }));
    const { leverage } = pair(
      runsOf(20, () => ({ peak: 1 })),
      arm,
    );
    expect(leverage.direction).toBe('unclear');
    expect(leverage.peak).toMatchObject({ less: 10, same: 0, more: 10 });
    // A mean that would be written, and an interval around it that holds 0.
    const wide = pair(
      runsOf(20, () => ({ peak: 1 })),
      runsOf(20, (index) => ({ peak: index % 2 === 0 ? 0.5 : 1.4 })),
    ).leverage;
    expect(wide.peak.difference.mean).toBeCloseTo(-0.05, 12);
    expect(wide.direction).toBe('unclear');
  });

  it('names a way only where its numbers agree and their intervals exclude nothing', () => {
    const direction = (way: Way, base: Numbers, arm: Numbers) =>
      twenty(base, arm).leverage.ways.find((entry) => entry.way === way)?.direction;
    expect(direction('hardening', { pushbacks: 1, interceptions: 9 }, { pushbacks: 9, interceptions: 1 })).toBe(
      'mixed',
    );
    expect(direction('hardening', {}, {})).toBe('same');
    expect(direction('upstream', { arrivals: 1 }, { arrivals: 2 })).toBe('less');
    const unclear = pair(
      runsOf(20, () => ({ arrivals: 5 })),
      runsOf(20, (index) => ({ arrivals: index % 2 === 0 ? 4 : 6 })),
    );
    expect(unclear.leverage.ways.find(({ way }) => way === 'upstream')?.direction).toBe('unclear');
  });

  it('has the sign and the size of every measure, and the levers that were set differently', () => {
    const { leverage } = twenty(
      { pushbacks: 10, levels: { 'lt/pushback': 1, 'pl/reception': 0 } },
      { pushbacks: 4, levels: { 'lt/pushback': 0, 'pl/reception': 0 } },
    );
    const hardening = leverage.ways.find(({ way }) => way === 'hardening')!;
    expect(hardening.measures[0]).toMatchObject({ id: 'pushbacks', toward: 1, baseMean: 10, armMean: 4, less: 20 });
    expect(hardening.measures[0]!.difference.mean).toBe(-6);
    expect(hardening.levers).toEqual([{ slot: 'lt/pushback', difference: -1 }]);
    expect(leverage.ways.find(({ way }) => way === 'hosting')!.levers).toEqual([]);
  });

  it('takes the mean of an index over the actors for whom it differs', () => {
    const { leverage } = twenty({ frames: { pl: 0.75, by: 0.25 } }, { frames: { pl: 0.5, by: 0.25 } });
    const frame = leverage.ways.find(({ way }) => way === 'framing')!.measures.find(({ id }) => id === 'threatFrame')!;
    expect(frame).toMatchObject({ baseMean: 0.75, armMean: 0.5 });
  });

  it('leaves out what a world does not model', () => {
    const hiding = twenty({ deaths: null }, { deaths: null }).leverage.ways.find(({ way }) => way === 'hiding')!;
    expect(hiding.measures.map(({ id }) => id)).toEqual(['costExposure']);
  });

  it('knows every way a lever can work, and a name for every number', () => {
    expect(new Set(WAYS)).toEqual(new Set(levers.map(({ works }) => works)));
    const { leverage } = twenty({ arrivals: 1 }, {});
    const known = new Set(metrics.map(({ id }) => id));
    const measures = leverage.ways.flatMap((way) => way.measures);
    expect(measures.length).toBeGreaterThan(8);
    for (const { id } of [leverage.peak, leverage.mean, ...measures]) {
      for (const said of [en, pl]) {
        expect(Object.hasOwn(said.measures, id) || (known.has(id) && Object.hasOwn(said.words.metrics, id)), id).toBe(
          true,
        );
      }
    }
  });
});

describe('the sentences', () => {
  const arms: readonly (readonly [Numbers, Numbers])[] = [
    [
      { peak: 2, arrivals: 9, deaths: 3, offers: 1 },
      { peak: 1, arrivals: 5, pushbacks: 4, applications: 2 },
    ],
    [
      { peak: 1, frames: { pl: 0 } },
      { peak: 2, frames: { pl: 1 }, deaths: 4, offers: 2 },
    ],
  ];
  it.each([en, pl])('are said in every language', (said) => {
    for (const [base, arm] of arms) {
      const { verdict, leverage } = comparisonSentences(twenty(base, arm), said);
      for (const text of [verdict, leverage]) {
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(bannedWordsIn(text!)).toEqual([]);
        expect(text).not.toContain('undefined');
      }
    }
  });

  it('say what each way is called, more and less', () => {
    for (const said of [en, pl]) {
      const clauses = WAYS.flatMap((way) => [said.ways[way].more, said.ways[way].less]);
      expect(new Set(clauses).size).toBe(2 * WAYS.length);
    }
  });
});
