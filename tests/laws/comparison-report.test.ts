// Oracle: laws of every report of a comparison: closed markup, no script, people before leverage, unmet need beside deaths, 300 KB.
import { describe, expect, it } from 'vitest';
import { en } from '../../src/figures/comparison/en.ts';
import { pl } from '../../src/figures/comparison/pl.ts';
import { type ComparisonReport, comparisonHtml } from '../../src/figures/comparison/report.ts';
import { pair } from '../../src/run/pair.ts';
import type { RunSpec } from '../../src/run/spec.ts';
import { anyResult } from '../any/any-result.ts';
import { type Numbers, runsOf } from '../support/digests.ts';
import { dangers, unbalancedTags } from '../support/markup.ts';
import { bannedWordsIn, htmlProse } from '../support/prose.ts';

const withoutStyle = (html: string): string => html.replace(/<style>[^<]*<\/style>/, '');

interface Options {
  readonly pairs?: number;
  readonly arms?: number;
  readonly id?: string;
  readonly title?: string;
  readonly base?: Numbers;
  readonly arm?: Numbers;
}

function report(options: Options = {}): ComparisonReport {
  const { pairs = 20, arms = 1, id = 'no-pushback', title = 'Anywhere, 2021' } = options;
  const { base = { deaths: 10, unmet: 400, peak: 2 }, arm = { deaths: 4, unmet: 500, peak: 1, protection: 9 } } =
    options;
  const spec: RunSpec = anyResult({ days: 30, title }).spec;
  const comparison = pair(
    runsOf(pairs, () => base),
    runsOf(pairs, () => arm),
  );
  return {
    base: spec,
    scenarioHash: 'a'.repeat(64),
    arms: Array.from({ length: arms }, () => ({ id, spec, scenarioHash: 'b'.repeat(64), comparison })),
    command: `limen compare any-result --what-if '${id}'`,
    version: '0.1.0',
  };
}

describe('a report of a comparison', () => {
  it.each([
    ['English', en],
    ['Polish', pl],
  ])('in %s is one closed page without script or anything from elsewhere', (_, said) => {
    const html = comparisonHtml(report(), said);
    expect(unbalancedTags(withoutStyle(html))).toEqual([]);
    expect(dangers(html)).toEqual([]);
    expect(html).toContain(`default-src 'none'`);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
    expect(htmlProse(html).flatMap(({ text }) => bannedWordsIn(text))).toEqual([]);
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', ']]><!--'])('keeps %s a text', (payload) => {
    const html = comparisonHtml(report({ id: payload, title: payload }));
    expect(unbalancedTags(withoutStyle(html))).toEqual([]);
    expect(dangers(html)).toEqual([]);
    expect(html).toContain(
      payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    );
  });

  it('shows people first, unmet need beside deaths, and leverage last', () => {
    const html = comparisonHtml(report());
    const order = [
      'What if: ',
      'class="tiles cost"',
      'Deaths, in the model',
      'Unmet protection need',
      en.humanCost,
      en.outcome,
      en.leverage,
      'Leverage fell',
    ];
    let from = 0;
    for (const part of order) {
      const at = html.indexOf(part, from);
      expect(at, part).toBeGreaterThan(from);
      from = at;
    }
    const tiles = html.slice(html.indexOf('class="tiles cost"'), html.indexOf('</dl>'));
    expect(tiles).toMatch(
      /Deaths, in the model.*less harm in 20 of 20 pairs.*Unmet protection need.*less harm in 0 of 20 pairs/,
    );
  });

  it('says nothing about better under 20 pairs, and of equal arms that nothing moved', () => {
    const few = comparisonHtml(report({ pairs: 19 }));
    expect(few).toContain('19 pairs are too few to say which is better');
    expect(few).not.toMatch(/Leverage (fell|rose|stayed)|Turned back: /);
    const same = comparisonHtml(report({ base: { deaths: 3 }, arm: { deaths: 3 } }));
    expect(same).toContain(en.nothingMoved);
    expect(same).not.toMatch(/less harm in [1-9]/);
  });

  it('holds no more than 300 KB: what-ifs that do not fit are counted', () => {
    const html = comparisonHtml(report({ arms: 40 }));
    expect(new TextEncoder().encode(html).length).toBeLessThanOrEqual(300 * 1024);
    const kept = html.match(/<section aria-labelledby="what-if-/g)!.length;
    expect(kept).toBeGreaterThan(3);
    expect(html).toContain(`${40 - kept} more what-ifs are in comparison.json`);
    expect(html).toContain(en.words.report.method);
  });
});
