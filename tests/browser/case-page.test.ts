// Oracle: what students and instructors do with a case, the scenario file, and the list that the command line prints.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pl } from '../../web/i18n/pl.ts';
import {
  builtViewer,
  hostStatically,
  launchBrowser,
  overflow,
  type StaticHost,
  shownFingerprint,
  watchedPage,
} from '../support/browser.ts';
import { runShipped } from '../support/shipped.ts';
import { repositoryRoot } from '../support/source.ts';

let browser: Browser;
let host: StaticHost;
beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), hostStatically(builtViewer)]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const address = (id: string, more = ''): string => `${host.url}?v=1&scenario=${id}&seed=1${more}`;
const tiles = (page: Page) => page.locator('[data-measure]');

/** Headings and ids, in order, as `limen list scenarios` prints them. */
function listed(): [string, string[]][] {
  const { stdout } = spawnSync(process.execPath, [join(repositoryRoot, 'dist/src/cli/main.js'), 'list', 'scenarios'], {
    encoding: 'utf8',
  });
  return stdout
    .trim()
    .split('\n\n')
    .map((block) => {
      const [heading = '', ...lines] = block.split('\n');
      return [heading, lines.map((line) => line.trim().split(/\s/)[0]!)];
    });
}

describe('a student', () => {
  it('finds the cases by kind and tier, as on the command line', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(address('toy-crossing'));
    await page.locator('#scenario optgroup').first().waitFor({ state: 'attached' });
    const groups = await page
      .locator('#scenario optgroup')
      .evaluateAll((all) =>
        all.map((group) => [
          (group as HTMLOptGroupElement).label,
          [...group.children].map((option) => (option as HTMLOptionElement).value),
        ]),
      );
    expect(groups.length).toBeGreaterThan(8);
    expect(groups).toEqual(listed());
  });

  it('reads the content note and both briefings before any number, plays, and only then how it ended', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    await page.goto(address('toy-crossing'));
    const before = await shownFingerprint(page);
    await page.getByLabel('Scenario', { exact: true }).selectOption('ceuta-2021');
    await page.getByRole('heading', { level: 1, name: /^Ceuta, May 2021/ }).waitFor();
    // Nothing of the run before is left beside the new case.
    expect(await tiles(page).count()).toBe(0);
    expect(await page.locator('.content-note').innerText()).toBe(
      'Content note. Drowning, children alone, expulsions on the spot.',
    );
    await page.getByText('You govern Spain.').waitFor();
    await page.getByText('You run the shelters of Ceuta.').waitFor();
    const ending = page.getByText('Ten months later Spain endorsed', { exact: false });
    expect(await ending.isVisible()).toBe(false);

    await page.getByLabel('How actors decide').selectOption('free');
    await page.getByRole('button', { name: 'Run this case' }).click();
    const node = runShipped('ceuta-2021', { mode: 'free' });
    expect(await shownFingerprint(page, before)).toBe(node.fingerprint);
    expect(await tiles(page).count()).toBeGreaterThan(5);
    const order = await page
      .locator('.content-note, .briefings, [data-measure="deathsTrue"], #leverage, #case-chapter')
      .evaluateAll((all) => all.map((one) => one.id || (one as HTMLElement).dataset.measure || one.className));
    expect(order).toEqual(['content-note', 'briefings', 'deathsTrue', 'leverage', 'case-chapter']);
    expect(await ending.isVisible()).toBe(false);
    await page.getByText('What really happened').click();
    expect(await ending.isVisible()).toBe(true);
    const told = await page.locator('.reveal').innerText();
    expect(told).toContain('Of what was asked, 1 was granted');
    expect(told).toContain('18 March 2022');
    await expectQuiet();
  });

  it('opens a world without people and is told so in words, never by a zero', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    await page.goto(address('global-compact-2018', '&mode=free'));
    await shownFingerprint(page);
    const people = await page.locator('.tile-group.people .value').allInnerTexts();
    expect(people.length).toBe(6);
    expect(new Set(people)).toEqual(new Set(['not modelled']));
    await page.getByText('No people are modelled in this world').waitFor();
    // Nothing is drawn of what is not there.
    expect(await page.locator('#deaths svg, #cost svg').count()).toBe(0);
    expect(await page.locator('#leverage svg').count()).toBeGreaterThan(0);
    await expectQuiet();
  });
});

describe('an instructor', () => {
  it('finds what the model cannot see, what to teach, where the essays say otherwise, and every source', async () => {
    const { page } = await watchedPage(browser, host.url, { viewport: { width: 390, height: 844 } });
    await page.goto(address('ceuta-2021'));
    await shownFingerprint(page);
    const about = page.locator('.about-case');
    await about.locator('details').evaluateAll((all) => {
      for (const one of all as HTMLDetailsElement[]) one.open = true;
    });
    const { scenario } = runShipped('ceuta-2021').spec;
    const words = await about.innerText();
    const { cannotSee, teachingNote, errata } = scenario;
    for (const prose of [cannotSee, teachingNote, errata]) expect(words).toContain((prose as { en: string }).en.trim());
    const sources = Object.values(scenario.sources);
    expect(await about.locator('.sources li').count()).toBe(sources.length);
    for (const { title } of sources) expect(words).toContain(title);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('teaches in Polish: what is only there in English says so, to eyes and to readers aloud', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(address('greece-2015', '&lang=pl'));
    await page.getByText(pl.words.case.pressed).waitFor();
    expect(await page.locator('.briefings').innerText()).toContain('Zasiadasz wśród ministrów finansów');
    await page.goto(address('ceuta-2021', '&lang=pl'));
    await shownFingerprint(page);
    const limits = page.locator('.about-case p').filter({ hasText: 'Single families' });
    expect(await limits.locator('[lang="en"]').count()).toBe(1);
    expect(await limits.innerText()).toContain('po angielsku');
  });
});

describe('a world of millions', () => {
  it('says before it is run how many people it holds and how long it takes, and leaves the page in reach while it runs', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    let workers = 0;
    page.on('worker', () => {
      workers += 1;
    });
    await page.goto(address('evros-2020'));
    await page.getByText('4,035,000 people').waitFor();
    expect(await page.locator('.ask').innerText()).toMatch(/about [0-9]+ s on a laptop/);
    expect(workers).toBe(0);
    await page.getByRole('button', { name: 'Run this case' }).click();
    await page.locator('progress').waitFor();
    // The longest time the page did not answer, while the model fills its memory and runs.
    const gap = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let longest = 0;
          let last = performance.now();
          const beat = setInterval(() => {
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
          }, 20);
          setTimeout(() => {
            clearInterval(beat);
            resolve(longest);
          }, 1500);
        }),
    );
    expect(gap).toBeLessThan(700); // a bound on freezing, not on speed: other work may share the machine
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('This case has not been run yet').waitFor();
    await page.getByRole('button', { name: 'Run this case' }).waitFor();
    await expectQuiet();
  });

  it('says so in words where the device may not hold it', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'deviceMemory', { get: () => 2 });
    });
    await page.goto(address('evros-2020'));
    await page.getByText(/needs up to [0-9]+ MB of memory/).waitFor();
    await page.getByLabel('Scenario', { exact: true }).selectOption('ceuta-2021');
    await page.getByText('42,500 people').waitFor();
    expect(await page.getByText(/MB of memory/).count()).toBe(0);
  });
});
