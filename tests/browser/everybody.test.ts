// Oracle: tasks without a mouse, without telling colours apart, on small screens and in another language (WCAG 2.2 AA).
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
  untilPlotted,
  watchedPage,
} from '../support/browser.ts';
import { bannedWordsIn } from '../support/prose.ts';

let browser: Browser;
let host: StaticHost;
beforeAll(async () => {
  [browser, host] = await Promise.all([launchBrowser(), hostStatically(builtViewer)]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const toy = (): string => `${host.url}?v=1&scenario=toy-crossing&seed=1`;
const ATTEMPTS = 'Attempts to cross, month by month';

function focusedLabel(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
}

async function openAllDetails(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
}

describe('an instructor without a mouse', () => {
  it('opens the table of a plot and reads the numbers that are drawn', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    const table = page.locator('#attempts details');
    await page.locator('#attempts summary').focus();
    await page.keyboard.press('Enter');
    expect(await table.getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Tab');
    // The region that scrolls has the focus, so arrow keys move it.
    expect(await focusedLabel(page)).toBe(ATTEMPTS);
    const rows = await table.locator('tbody tr').allInnerTexts();
    expect(rows.length).toBe(4);
    expect(rows[0]).toMatch(/^2031-05\s+[0-9,]+/);
    await page.keyboard.press('Tab');
    expect(await focusedLabel(page)).toBe(`Save “${ATTEMPTS}” as CSV`);
  });

  it('saves the numbers as CSV: the same as in the table', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save “${ATTEMPTS}” as CSV` }).press('Enter');
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('attempts.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
    const cells = await page
      .locator('#attempts tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent?.replaceAll(',', '')).join(',')),
      );
    expect(lines.slice(1)).toEqual(cells);
  });

  it('reaches the run with the first key, and every control by Tab without a trap', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the run');
    const reached: string[] = [];
    for (let step = 0; step < 200; step++) {
      await page.keyboard.press('Tab');
      const where = await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) return '';
        return `${active.tagName} ${active.id} ${active.textContent?.slice(0, 30)}`;
      });
      if (where === '') break;
      reached.push(where);
    }
    expect(reached.length).toBeLessThan(200);
    const all = reached.join('\n');
    for (const part of ['SELECT scenario', 'INPUT seed', 'BUTTON  Run', 'BUTTON  Copy', 'BUTTON  CSV']) {
      expect(all).toContain(part);
    }
  });
});

describe('every control', () => {
  it('has a name of its own and is large enough to hit', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    await openAllDetails(page);
    const session = await page.context().newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
      nodes: { ignored: boolean; role?: { value: string }; name?: { value: string } }[];
    };
    const roles = ['button', 'checkbox', 'textbox', 'spinbutton', 'combobox', 'Date', 'link'];
    const named = nodes
      .filter(({ ignored, role }) => !ignored && roles.includes(role?.value ?? ''))
      .map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`)
      // The parts of a date field, and the button of its calendar, are the browser's own.
      .filter((name) => !/^(spinbutton: (Month|Day|Year)|button: Show date picker)/.test(name));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => name.endsWith(': '))).toEqual([]);
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
    const small = await page.locator('button, input, select, summary, nav a').evaluateAll((all) =>
      all
        .map((one) => ({
          box: (one.closest('label') ?? one).getBoundingClientRect(),
          name: one.outerHTML.slice(0, 60),
        }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
  });

  it('shows where the focus is', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth);
    expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(3);
  });
});

describe.each([
  ['a laptop', { width: 1280, height: 720 }],
  ['a phone', { width: 390, height: 844 }],
  ['a narrow phone, or 400 % zoom', { width: 320, height: 640 }],
])('on %s', (_, viewport) => {
  it.each(['en', 'pl'])('nothing is wider than the window (%s)', async (language) => {
    const { page, expectQuiet } = await watchedPage(browser, host.url, { viewport, colorScheme: 'dark' });
    await page.goto(`${toy()}&lang=${language}`);
    await shownFingerprint(page);
    await untilPlotted(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await openAllDetails(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await expectQuiet();
  });

  it('the people stand in the first screen', async () => {
    const { page } = await watchedPage(browser, host.url, { viewport });
    await page.goto(toy());
    await shownFingerprint(page);
    const box = (await page.locator('[data-measure="deathsTrue"]').boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
  });
});

describe('a reader', () => {
  it('of Polish finds the whole page in Polish, and the address remembers it', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    await page.getByLabel('Language').selectOption('pl');
    await page.getByRole('heading', { name: pl.words.report.people, exact: true, level: 2 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('pl');
    expect(page.url()).toContain('lang=pl');
    const headings = await page.getByRole('heading').allInnerTexts();
    for (const english of ['People', 'Power', 'Outcome', 'Movements', 'Model and sources']) {
      expect(headings).not.toContain(english);
    }
    expect(await page.locator('#attempts h3').innerText()).toBe(pl.words.attempts.title);
    await expectQuiet();
  });

  it.each(['en', 'pl'])('meets no word that dehumanises (%s)', async (language) => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(`${toy()}&lang=${language}`);
    await shownFingerprint(page);
    await openAllDetails(page);
    const words = await page.locator('body').innerText();
    expect(words.length).toBeGreaterThan(4000);
    expect(bannedWordsIn(words)).toEqual([]);
  });

  it('with forced colours gets the drawings, whose lines differ without colour', async () => {
    const { page } = await watchedPage(browser, host.url, { forcedColors: 'active' });
    await page.goto(toy());
    await shownFingerprint(page);
    await page.locator('#attempts').scrollIntoViewIfNeeded();
    await page.waitForTimeout(1500);
    expect(await page.locator('.plot[data-state="plot"]').count()).toBe(0);
    expect(await page.locator('#deaths svg [stroke-dasharray]').count()).toBeGreaterThan(0);
  });

  it('chooses a theme, and the page keeps it', async () => {
    const { page } = await watchedPage(browser, host.url, { colorScheme: 'light' });
    await page.goto(toy());
    await shownFingerprint(page);
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByLabel('Theme').selectOption('dark');
    expect(await paper()).not.toBe(light);
    await page.reload();
    await shownFingerprint(page);
    expect(await paper()).not.toBe(light);
  });

  it('finds one heading of the first level, landmarks, and no level left out', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    expect(await page.locator('h1').count()).toBe(1);
    for (const role of ['banner', 'navigation', 'main', 'complementary'] as const) {
      expect(await page.getByRole(role).count(), role).toBeGreaterThanOrEqual(1);
    }
    const levels = await page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});
