// Oracle: sums, dates and shares worked out by hand for a small run.
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../src/figures/command.ts';
import { costFigure } from '../../src/figures/cost.ts';
import { figureCsv } from '../../src/figures/csv.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { firstMeasures } from '../../src/figures/first-measures.ts';
import { figuresOf } from '../../src/figures/index.ts';
import {
  cumulated,
  dateOf,
  dayOf,
  dayOfMost,
  monthsOf,
  monthTotals,
  observedByMonth,
  sampledDays,
} from '../../src/figures/periods.ts';
import { readerOf } from '../../src/figures/reader.ts';
import { ledgerTable, notInLedger, withoutZeros } from '../../src/figures/summary-tables.ts';
import { dayAxis } from '../../src/figures/svg/axes.ts';
import { valueScale } from '../../src/figures/svg/scale.ts';
import { formatNumber, readable, roughly } from '../../src/figures/text.ts';
import { en } from '../../src/figures/words/en.ts';
import { pl } from '../../src/figures/words/pl.ts';
import { metrics } from '../../src/metrics/index.ts';
import { issues } from '../../src/model/issues.ts';
import { levers } from '../../src/model/levers/index.ts';
import type { Result } from '../../src/run/result.ts';
import type { Observed } from '../../src/scenario/scenario.ts';
import { anyResult } from '../any/any-result.ts';

describe('periods', () => {
  it('cut a run that starts in the middle of a month and crosses a leap day', () => {
    const months = monthsOf('2024-01-30', 35);
    expect(months).toEqual([
      { key: '2024-01', from: 0, to: 2 },
      { key: '2024-02', from: 2, to: 31 },
      { key: '2024-03', from: 31, to: 35 },
    ]);
    const ones = Float64Array.from({ length: 35 }, (_, day) => day);
    // 0 + 1; 2 + … + 30; 31 + … + 34
    expect(monthTotals(ones, months)).toEqual([1, 464, 130]);
  });

  it('lay observed months on the months of the run, over a new year', () => {
    const observed: Observed = {
      metric: 'attempts',
      where: 'pl',
      per: 'month',
      from: '2021-11',
      values: [7, null, 9, 10],
      counts: 'events',
      use: 'show',
    };
    expect(observedByMonth(observed, monthsOf('2021-10-15', 110))).toEqual([null, 7, null, 9, 10]);
    expect(observedByMonth({ ...observed, per: 'week' }, monthsOf('2021-11-01', 30))).toEqual([null]);
  });

  it('count days and dates both ways', () => {
    expect(dateOf('2021-03-01', 305)).toBe('2021-12-31');
    expect(dayOf('2021-03-01', '2021-08-03')).toBe(155);
    expect(dayOf('2021-03-01', '2021-04')).toBe(31);
    expect(dayOf('2021-03-01', 'soon')).toBeNull();
  });

  it('sample every day of a short run and every seventh of a long one, always the last', () => {
    expect(sampledDays(3)).toEqual([0, 1, 2]);
    expect(sampledDays(100).slice(0, 2)).toEqual([6, 13]);
    expect(sampledDays(100).at(-1)).toBe(99);
    expect(sampledDays(0)).toEqual([]);
  });

  it('add up, and find the first of the largest', () => {
    expect(cumulated([1, 0, 2])).toEqual([1, 1, 3]);
    expect(dayOfMost([1, 5, 5])).toBe(1);
    expect(dayOfMost([])).toBe(-1);
  });
});

describe('numbers as text', () => {
  it.each([
    [1234567.891, 2, '1,234,567.89', '1\u00A0234\u00A0567,89'],
    [1234, 0, '1,234', '1234'],
    [12345, 0, '12,345', '12\u00A0345'],
    [0.5, 0, '1', '1'],
    [0.005, 2, '0.01', '0,01'],
    [-0.001, 2, '0', '0'],
    [-12.5, 1, '−12.5', '−12,5'],
    [1e21, 0, '1,000,000,000,000,000,000,000', '1\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000\u00A0000'],
    [1e-9, 3, '0', '0'],
    [Number.NaN, 0, '–', '–'],
  ])('%d with %d digits', (value, digits, english, polish) => {
    expect(formatNumber(value, digits, en.numbers)).toBe(english);
    expect(formatNumber(value, digits, pl.numbers)).toBe(polish);
  });

  it('keep three digits that count', () => {
    expect([7, 999, 1234, 39_247, -45_678].map(roughly)).toEqual([7, 999, 1230, 39_200, -45_700]);
  });

  it('name every row of the ledger, with its unit, in every language', () => {
    const ledger = metrics.filter((metric) => metric.ledger).map(({ id }) => id);
    expect(ledger.length).toBeGreaterThan(30);
    for (const words of [en, pl]) {
      expect(ledger.filter((id) => !Object.hasOwn(words.metrics, id))).toEqual([]);
      expect(ledger.filter((id) => readerOf(words).unit(id) === '')).toEqual([]);
    }
  });

  it('name every lever and every issue in every language, levers in English as the registry does', () => {
    expect(en.levers).toEqual(Object.fromEntries(levers.map(({ id, title }) => [id, title])));
    expect(Object.keys(pl.levers)).toEqual(levers.map(({ id }) => id));
    for (const words of [en, pl]) {
      expect(Object.keys(issues).filter((id) => !Object.hasOwn(words.issues, id))).toEqual([]);
    }
  });

  it('make ids readable', () => {
    expect(['by', 'northLine', 'wagesLostEur', 'deathsTrue'].map(readable)).toEqual([
      'BY',
      'North line',
      'Wages lost',
      'Deaths true',
    ]);
  });
});

describe('scales', () => {
  it.each([
    [
      [0, 17_447],
      [0, 5000, 10_000, 15_000, 20_000],
    ],
    [
      [3, 4],
      [0, 1, 2, 3, 4],
    ],
    [[0], [0, 0.25, 0.5, 0.75, 1]],
    [
      [-3, 9],
      [-5, 0, 5, 10],
    ],
  ])('of %j have round ticks', (values, ticks) => {
    expect(valueScale(values).ticks).toEqual(ticks);
  });
});

describe('figures of a run', () => {
  const figureOf = (result: Result, id: string): Figure => {
    const figure = figuresOf(result, en).find((one) => one.id === id);
    if (figure === undefined) throw new Error(`no figure ${id}`);
    return figure;
  };
  const small = smallResult();

  it('compare the model with what was observed, only over months with an observed number', () => {
    // March 31 days of 2, April 30 of 2, May 3 days of 2; observed: March 50, May 9.
    const attempts = figureOf(small, 'attempts');
    expect(attempts.finding).toBe(
      'Poland: 68 attempts in the model, 59 observed, over the months with an observed number.',
    );
    expect(attempts.series.find(({ id }) => id === 'pl')?.y).toEqual([62, 60, 6]);
    expect(attempts.series.find(({ id }) => id === 'pl-observed')?.y).toEqual([50, null, 9]);
    expect(attempts.table.rows).toEqual([
      ['2021-03', 62, 50],
      ['2021-04', 60, null],
      ['2021-05', 6, 9],
    ]);
    expect(attempts.note).toContain('Attempts, not people');
  });

  it('write the table of a figure as CSV', () => {
    expect(figureCsv(figureOf(small, 'attempts'))).toBe(
      'Month,"Poland, in the model","Poland, observed"\r\n2021-03,62,50\r\n2021-04,60,\r\n2021-05,6,9\r\n',
    );
  });

  it('add deaths up and say what is not modelled in words', () => {
    const deaths = figureOf(small, 'deaths');
    expect(deaths.series.find(({ id }) => id === 'deathsTrue')?.y.slice(8, 12)).toEqual([0, 0, 1, 1]);
    expect(deaths.finding).toBe('In the model 6 people die.');
    const unknown = figureOf({ ...small, humanCost: { deathsTrue: null } }, 'deaths');
    expect(unknown.finding).toBe('Deaths are not modelled in this scenario.');
    expect(unknown.series).toEqual([]);
  });

  it('weigh concessions by what they are worth to the state that asked, as the outcome does', () => {
    // recognition 0.3 of 0.8, sanctions 0.5 of 0.8: 0.4 · 0.375 + 0.8 · 0.625 = 0.65
    const concession = figureOf(small, 'concession');
    expect(concession.series.find(({ id }) => id === 'all')?.y.at(-1)).toBeCloseTo(0.65, 12);
    expect(concession.table.columns.map(({ label }) => label)).toEqual([
      'Date',
      'all demands',
      'recognition',
      'sanctions',
    ]);
  });

  it('give leverage its human cost, and only together', () => {
    const leverage = figureOf(small, 'leverage');
    if (leverage.topic !== 'power') throw new Error('leverage is a figure of power');
    expect(leverage.companion.topic).toBe('people');
    expect(leverage.finding).toContain('0.5 on 2 March 2021: holding on stays cheaper');
    // A column that never moved is not recorded: it is drawn as zeros, not left out.
    expect(leverage.series.map(({ id }) => id)).toEqual(['leverage', 'leverageBelieved']);
    expect(leverage.series[1]?.y.every((value) => value === 0)).toBe(true);
  });

  it('tell raising from lowering in the lane of actions', () => {
    const actions = figureOf(anyResult(), 'actions');
    const poland = actions.series.find(({ id }) => id === 'pl');
    expect(poland?.x).toEqual([172, 185, 275]);
    expect(poland?.y).toEqual([1, 1, 0]);
    expect(poland?.texts?.[2]).toBe('1 December 2021: Emergency zone without media and NGOs');
  });

  it('leave out what a run without series cannot show', () => {
    const bare = figuresOf({ ...small, series: [] }, en);
    expect(bare.map(({ id }) => id)).toEqual(['deaths', 'leverage', 'actions']);
  });

  it('of movement are left out where nobody lives and nothing moves, and kept where people could have moved', () => {
    const any = anyResult();
    const result = { ...any, spec: { ...any.spec, scenario: { ...any.spec.scenario, observed: {} } } };
    const still = result.series.map((column) => ({ ...column, values: new Float64Array(result.days) }));
    const topics = (of: Result): string[] => figuresOf(of, en).map(({ topic }) => topic);
    expect(topics({ ...result, series: still })).toContain('movement');
    expect(topics({ ...result, series: still, people: 0 })).not.toContain('movement');
    expect(topics({ ...result, people: 0 })).toContain('movement');
  });

  it('without a number have no table of dates alone', () => {
    const nobody = anyResult({
      humanCost: { deathsTrue: null, deathsRecorded: null, deathsVisible: null, unmetProtectionNeed: null },
    });
    expect(figureOf(nobody, 'deaths').table.rows).toEqual([]);
  });

  it('keep what was counted and is 0 out of the table, and name it', () => {
    const table = ledgerTable(anyResult({ humanCost: { violence: 0 } }), readerOf(en));
    const { table: short, zeros } = withoutZeros(table);
    expect(zeros).toEqual([en.metrics.violence]);
    expect(short.rows.length).toBe(table.rows.length - 1);
  });

  it('stand beside a ledger of what is counted, and the names of what is not', () => {
    const result = anyResult({ humanCost: { deathsTrue: null, violence: 0 } });
    const reader = readerOf(en);
    const names = ledgerTable(result, reader).rows.map(([name]) => name);
    expect(names).toContain(reader.metric('violence'));
    expect(names).not.toContain(reader.metric('deathsTrue'));
    expect(notInLedger(result, reader)).toContain(`${en.noData}: ${reader.metric('deathsTrue')}`);
    expect(notInLedger({ ...result, humanCost: { violence: 0 } }, reader)).toBeNull();
  });

  it('of a world of workers name what they bear, not the deaths of a border that is not there', () => {
    const day = Float64Array.from([2, 0, 3]);
    const nobody = {
      deathsTrue: null,
      deathsRecorded: null,
      deathsVisible: null,
      nightsOutdoors: null,
      violence: null,
    };
    const humanCost = {
      ...nobody,
      protectionReached: null,
      unmetProtectionNeed: 0,
      workersAbused: 5,
      permitsRefused: 0,
    };
    const world = anyResult({ days: 3, humanCost });
    const column = { where: 'all', group: 'all', values: day };
    const result = { ...world, series: ['workersAbused', 'permitsRefused'].map((metric) => ({ ...column, metric })) };
    expect(firstMeasures(result.humanCost)).toEqual([
      'deathsTrue',
      'unmetProtectionNeed',
      'returnedToRisk',
      'workersAbused',
      'permitsRefused',
    ]);
    // returnedToRisk has a total in this world and no series: it is said and not drawn.
    const alone = costFigure(result, readerOf(en));
    expect(alone.finding).toBe('In the model: People returned to risk: 611; Workers abused: 5.');
    expect(alone.series.map(({ panel, y }) => [panel, y])).toEqual([
      ['Workers abused (cases), since the start', [2, 2, 5]],
    ]);
    expect(figureOf(result, 'deaths').series).toEqual([]);
  });

  it('lay months that authorities counted beside entries on record and placements', () => {
    const result = anyResult();
    const { scenario } = result.spec;
    const seen = { where: 'pl', per: 'month', from: '2021-08', values: [9], counts: 'events', use: 'show' } as const;
    const values = Float64Array.from({ length: 306 }, () => 1);
    const told = {
      ...result,
      series: [...result.series, { metric: 'placements', where: 'farms', group: 'all', values }],
      spec: { ...result.spec, scenario: { ...scenario, observed: { seen: { metric: 'entries', ...seen } } } },
    };
    const points = figureOf(told, 'recorded').series.find(({ id }) => id === 'pl-observed')?.y;
    expect(points?.filter((value) => value !== null)).toEqual([9]);
    expect(figureOf(told, 'placements').series[0]?.y[0]).toBe(31);
    expect(figuresOf(result, en).map(({ id }) => id)).not.toContain('recorded');
  });

  it('exist for the words of every language', () => {
    for (const words of [en, pl]) {
      const figures = figuresOf(anyResult(), words);
      expect(figures.length).toBe(10);
      for (const { title, finding, unit, note } of figures) {
        for (const text of [title, finding, unit, note]) expect(text).not.toMatch(/undefined|NaN|\bnull\b|^$/);
      }
    }
  });
});

describe('an axis of days', () => {
  /** Under a plot: names of months on the first line, years on the second. */
  const years = (start: string, days: number): string[] => {
    const plot = { left: 40, top: 0, right: 600, bottom: 100 };
    return dayAxis(plot, { kind: 'days', start, days, names: en.months }).match(/>[12][0-9]{3}</g) ?? [];
  };

  it('names every year once, also where January is never named', () => {
    expect(years('2015-05-01', 3288)).toEqual(
      [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023].map((y) => `>${y}<`),
    );
    expect(years('2021-04-18', 350)).toEqual(['>2021<', '>2022<']);
  });
});

describe('the command line', () => {
  it('quotes what a shell could read otherwise', () => {
    expect(
      commandLine({ scenario: 'toy', seed: "it's 1", days: 3, sets: ['pl/pushback=off from 2021-08-03', 'a.b=null'] }),
    ).toBe(`limen run toy --seed 'it'\\''s 1' --days 3 --set 'pl/pushback=off from 2021-08-03' --set a.b=null`);
  });
});

/** 64 days from 1 March: 2 attempts a day, a death every tenth day, two demands granted in part on the last day. */
function smallResult(): Result {
  const base = anyResult({ days: 64 });
  const daily = (metric: string, where: string, value: (day: number) => number) => ({
    metric,
    where,
    group: 'all',
    values: Float64Array.from({ length: 64 }, (_, day) => value(day)),
  });
  const observed: Observed = {
    metric: 'attempts',
    where: 'pl',
    per: 'month',
    from: '2021-03',
    values: [50, null, 9],
    counts: 'events',
    use: 'show',
  };
  return {
    ...base,
    spec: { ...base.spec, scenario: { ...base.spec.scenario, observed: { plAttempts: observed } } },
    humanCost: { deathsTrue: 6 },
    series: [
      daily('attempts', 'pl', () => 2),
      daily('deathsTrue', 'all', (day) => (day > 0 && day % 10 === 0 ? 1 : 0)),
      daily('leverage', 'eu', (day) => (day === 1 ? 0.5 : 0.1)),
      daily('concession', 'recognition', (day) => (day === 63 ? 0.4 : 0)),
      daily('concession', 'sanctions', (day) => (day === 63 ? 0.8 : 0)),
    ],
  };
}
