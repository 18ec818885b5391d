// Oracle: laws of every report and drawing: closed markup, no script, nothing from elsewhere, people before power, 300 KB.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panelsOf } from '../../src/figures/figure.ts';
import { figuresOf } from '../../src/figures/index.ts';
import { reportHtml } from '../../src/figures/report.ts';
import { standaloneSvg } from '../../src/figures/standalone.ts';
import { figureSvg } from '../../src/figures/svg.ts';
import { en } from '../../src/figures/words/en.ts';
import { pl } from '../../src/figures/words/pl.ts';
import type { Result } from '../../src/run/result.ts';
import { anyResult } from '../any/any-result.ts';
import { dangers, unbalancedTags } from '../support/markup.ts';
import { bannedWordsIn, htmlProse } from '../support/prose.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '</title></svg><svg onload=alert(1)>',
  ']]><!--',
  '&lt;b&gt;',
  'javascript:alert(1)',
];

/** A run whose every text is the payload. */
function poisoned(payload: string): Result {
  const result = anyResult({ days: 40, title: payload });
  const { scenario } = result.spec;
  const titled = <T extends object>(map: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(map).map(([id, entry]) => [id, { ...entry, title: payload }]));
  return {
    ...result,
    scripted: [payload],
    limen: payload,
    events: result.events.map((event) => ({ ...event, rule: payload, actor: payload, about: payload })),
    humanCost: { ...result.humanCost, [payload]: 3 },
    movements: { ...result.movements, [payload]: 4 },
    spec: {
      ...result.spec,
      scenario: {
        ...scenario,
        summary: payload,
        contentNote: payload,
        cannotSee: payload,
        teachingNote: payload,
        errata: payload,
        briefings: { pressed: payload, hosts: { en: payload, pl: payload } },
        observedOutcome: { concessionShare: 0.5, note: payload },
        actors: titled(scenario.actors),
        borders: titled(scenario.borders),
        facilitators: titled(scenario.facilitators),
        sources: { ...titled(scenario.sources), [payload]: { title: payload, url: payload } },
        demands: Object.fromEntries(
          Object.entries(scenario.demands).map(([id, demand]) => [id, { ...demand, issue: payload }]),
        ),
      },
    },
  };
}

describe('a report', () => {
  it.each([
    ['English', en],
    ['Polish', pl],
  ])('in %s is one closed page without script or anything from elsewhere', (_, words) => {
    const html = reportHtml(anyResult(), { words });
    expect(unbalancedTags(html.replace(/<style>[^<]*<\/style>/, ''))).toEqual([]);
    expect(dangers(html)).toEqual([]);
    expect(html).toContain(`default-src 'none'`);
    expect(html).not.toMatch(/script-src|unsafe-inline/);
    expect(html.length).toBeLessThan(300 * 1024);
  });

  it.each(PAYLOADS)('keeps %s a text', (payload) => {
    const html = reportHtml(poisoned(payload), { command: payload, why: () => payload });
    expect(unbalancedTags(html.replace(/<style>[^<]*<\/style>/, ''))).toEqual([]);
    expect(dangers(html)).toEqual([]);
    // It is there, escaped: it was not simply left out.
    const escaped = payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(html).toContain(escaped.replaceAll('"', '&quot;').replaceAll("'", '&#39;'));
  });

  it('tells a case: its note before the numbers, its end folded, its links only to web addresses', () => {
    const result = anyResult({ days: 40 });
    const scenario = {
      ...result.spec.scenario,
      case: {
        tier: 'A',
        type: 'engineered',
        controls: 'transit',
        movement: 'stock',
        pressure: 'executed',
        manner: 'coercive',
      },
      briefings: { pressed: 'You govern.', hosts: { en: 'You host.', pl: 'Przyjmujesz.' } },
      teachingNote: 'Ask who is counted.',
      errata: 'The essays give another year.',
      observedOutcome: { concessionShare: [0, 0.5], on: '2022-03-18', note: 'A letter.' },
      sources: { A: { title: 'Web', url: 'https://example.org/a' }, B: { title: 'Not', url: 'javascript:alert(1)' } },
    } as const;
    const html = reportHtml({ ...result, spec: { ...result.spec, scenario } }, { words: pl });
    const places = ['Uwaga o treści', '<p lang="en">You govern.</p>', '<p>Przyjmujesz.</p>', 'Zgony w modelu</dt>'].map(
      (text) => html.indexOf(text),
    );
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const reveal = /<details><summary>Co stało się naprawdę<\/summary>(.*?)<\/details>/.exec(html)?.[1];
    expect(reveal).toContain('Ludziom pokazuje się drogę.');
    expect(reveal).toContain('od 0 do 0,5');
    expect(reveal).toContain('18 marca 2022');
    expect(html.split('Ludziom pokazuje się drogę.').length).toBe(2);
    for (const text of ['Ask who is counted.', 'The essays give another year.']) expect(html).toContain(text);
    expect(html.match(/<a href="[^"]*"/g)).toEqual(['<a href="https://example.org/a"']);
  });

  it('stays closed for texts of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const html = reportHtml(poisoned(text));
        expect(unbalancedTags(html.replace(/<style>[^<]*<\/style>/, ''))).toEqual([]);
        expect(dangers(html.replace(/url\(|@import/gi, ''))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('shows people before power, leverage beside its cost, and the outcome after both', () => {
    const html = reportHtml(anyResult());
    const places = ['deathsTrue', 'id="deaths"', 'id="cost"', 'id="leverage"', 'id="concession"', 'id="actions"'].slice(
      1,
    );
    const found = places.map((place) => html.indexOf(place));
    expect(found.every((at) => at > 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(html.indexOf('Human cost, whole run')).toBeLessThan(html.indexOf('id="leverage"'));
  });

  it('says what is not modelled and never prints 0 for it', () => {
    const html = reportHtml(anyResult({ humanCost: { deathsTrue: null, nightsOutdoors: null } }));
    expect(html).toMatch(/Deaths, in the model<\/dt><dd class="value words">not modelled</);
    expect(html).toContain('Deaths are not modelled in this scenario.');
  });

  it('holds no more than 300 KB, whatever happened, and says what it left out', () => {
    const result = anyResult();
    const event = result.events[0]!;
    const events = Array.from({ length: 40_000 }, (_, n) => ({ ...event, id: `3.${n}` }));
    const html = reportHtml({ ...result, events });
    expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(300 * 1024);
    expect(html).toMatch(/[0-9]+,[0-9]{3} more are in events\.jsonl/);
  });

  it('holds no more than 300 KB of figures either: long tables make room first', () => {
    const result = anyResult();
    const { scenario } = result.spec;
    const markets = Array.from({ length: 150 }, (_, n) => `market${n}`);
    const prices = markets.map((where) => ({
      metric: 'facilitatorPriceEur',
      where,
      group: 'all',
      values: Float64Array.from({ length: result.days }, (_, day) => 1000 + day * Math.sin(day)),
    }));
    const actions = Object.fromEntries(
      Array.from({ length: 600 }, (_, n) => [
        `move-${n}`,
        { on: '2021-06-01', actor: 'by', lever: 'visaEase', level: n % 2, note: 'x' },
      ]),
    );
    const html = reportHtml({
      ...result,
      series: [...result.series, ...prices],
      spec: { ...result.spec, scenario: { ...scenario, timeline: actions } },
    });
    expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(300 * 1024);
    expect(html).toContain('The table is in series.csv beside this file.');
    expect(html).toContain('Human cost, whole run');
  });

  it('names the line and the fingerprint that give the run again', () => {
    const html = reportHtml(anyResult());
    expect(html).toContain('limen run any-result --seed 1 --mode history');
    expect(html).toContain('0123456789abcdef');
  });

  it.each([en, pl])('uses no word that dehumanises', (words) => {
    const prose = htmlProse(reportHtml(anyResult(), { words }));
    expect(prose.length).toBeGreaterThan(50);
    expect(prose.flatMap(({ text }) => bannedWordsIn(text))).toEqual([]);
  });
});

describe('a drawing', () => {
  it.each([240, 320, 460, 900])('of %d pixels is closed, named, and inside its box', (width) => {
    for (const figure of figuresOf(anyResult(), en)) {
      const svg = figureSvg(figure, { width, words: en });
      expect(unbalancedTags(svg)).toEqual([]);
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="([a-z]+)-title \1-desc"/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      const height = Number(/ height="([0-9.]+)"/.exec(svg)?.[1]);
      for (const [, x, y] of svg.matchAll(/<(?:text|rect) x="(-?[0-9.]+)" y="(-?[0-9.]+)"/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x)).toBeLessThanOrEqual(width);
        expect(Number(y)).toBeLessThanOrEqual(height);
      }
    }
  });

  it('of a run of one day, or without numbers, is still a drawing', () => {
    for (const days of [1, 2, 14]) {
      for (const figure of figuresOf(anyResult({ days }), en)) {
        expect(figureSvg(figure, { width: 360, words: en })).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
    const [deaths] = figuresOf(
      anyResult({
        humanCost: { deathsTrue: null, unmetProtectionNeed: null, deathsRecorded: null, deathsVisible: null },
      }),
      en,
    );
    expect(figureSvg(deaths!, { width: 360, words: en })).toContain('Not modelled in this scenario');
  });

  it('never has colour as its only carrier: lines of one plot differ in dash, marks in kind', () => {
    for (const figure of figuresOf(anyResult(), en)) {
      for (const { series } of panelsOf(figure)) {
        const looks = series.map(({ mark, dash }) => `${mark === 'step' ? 'line' : mark} ${dash ?? 'solid'}`);
        if (figure.axis.kind !== 'lane') expect(new Set(looks).size, figure.id).toBe(looks.length);
      }
    }
  });

  it('as a file of its own holds title, units, key, source and how the run is called', () => {
    const [attempts] = figuresOf(anyResult(), en).filter(({ id }) => id === 'attempts');
    const svg = standaloneSvg(attempts!, en, 'limen run any-result --seed 1');
    for (const part of [attempts!.title, attempts!.unit, 'in the model', 'Monthly figures of', '--seed 1']) {
      expect(svg).toContain(part);
    }
    expect(unbalancedTags(svg)).toEqual([]);
    expect(dangers(svg)).toEqual([]);
  });

  it('of leverage as a file brings its human cost, above it', () => {
    const leverage = figuresOf(anyResult(), en).find(({ id }) => id === 'leverage')!;
    const svg = standaloneSvg(leverage, en, 'x');
    expect(svg.indexOf('What the pressure costs people')).toBeGreaterThan(0);
    expect(svg.indexOf('What the pressure costs people')).toBeLessThan(svg.indexOf('Leverage over'));
  });
});

describe('the law itself', () => {
  it.each(['<p><b></p>', '<p title="<b>">', '<p>a < b</p>', '<div>'])('finds %s', (markup) => {
    expect(unbalancedTags(markup)).not.toEqual([]);
  });

  it.each(['<a href="x">', '<g onclick="x">', '<script>', '<p style="x">', 'a{b:url(c)}'])('finds %s', (markup) => {
    expect(dangers(markup)).not.toEqual([]);
  });
});
