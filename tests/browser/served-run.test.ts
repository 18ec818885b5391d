// Oracle: a run that was made elsewhere is shown as it is; one that cannot be read is refused in words; a report opens from disk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/figures/report.ts';
import { type Serving, serve } from '../../src/node/serve.ts';
import { encodeResult } from '../../src/run/result-json.ts';
import { anyResult } from '../any/any-result.ts';
import { builtViewer, launchBrowser, overflow, shownFingerprint, watchedPage } from '../support/browser.ts';
import { runShipped } from '../support/shipped.ts';

let browser: Browser;
let serving: Serving | undefined;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'limen-report-'));
});
afterEach(async () => {
  await serving?.close();
  serving = undefined;
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function show(json: string): Promise<string> {
  serving = await serve({ web: builtViewer, run: { json } }, 4600);
  return `${serving.url}/`;
}

describe('a served run', () => {
  it('is shown without being run again, with the line that makes it', async () => {
    const result = runShipped('toy-crossing', { seed: 'a morning' });
    const url = await show(encodeResult(result));
    const { page, expectQuiet } = await watchedPage(browser, url);
    let workers = 0;
    page.on('worker', () => {
      workers += 1;
    });
    await page.goto(url);
    expect(await shownFingerprint(page)).toBe(result.fingerprint);
    expect(workers).toBe(0);
    expect(await page.getByTestId('command').innerText()).toBe(
      "npx limen run toy-crossing --seed 'a morning' --mode history",
    );
    // And from there the page goes on by itself.
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[role="status"][data-state="done"]').waitFor();
    expect(await page.locator('[data-fingerprint]').getAttribute('data-fingerprint')).toBe(result.fingerprint);
    await expectQuiet();
  });

  it('of a changed scenario says that its own file makes it', async () => {
    const url = await show(encodeResult(runShipped('toy-crossing', { sets: ['timeline.north-pushback=null'] })));
    const { page } = await watchedPage(browser, url);
    await page.goto(url);
    await shownFingerprint(page);
    expect(await page.getByTestId('command').innerText()).toBe('npx limen run scenario.yaml --seed 1 --mode history');
    await page.getByText('The scenario of this run was changed').waitFor();
  });

  it('with texts that would like to be markup shows them as texts', async () => {
    const payload = '<img src=x onerror="document.title=1"><script>1</script>';
    const url = await show(encodeResult(anyResult({ title: payload })));
    const { page, expectQuiet } = await watchedPage(browser, url);
    await page.goto(url);
    await shownFingerprint(page);
    expect(await page.locator('h1').innerText()).toBe(payload);
    expect(await page.locator('main img, main script').count()).toBe(0);
    await expectQuiet();
  });

  it.each([
    [
      'of a newer format',
      encodeResult(anyResult({ days: 3 })).replace('limen-run/1', 'limen-run/7'),
      'newer format (limen-run/7)',
    ],
    [
      'that is damaged',
      encodeResult(anyResult({ days: 3 })).replace(/"days":3,"people"/, '"days":4,"people"'),
      '3 values for 4 days',
    ],
  ])('%s is refused in words', async (_, json, words) => {
    const url = await show(json);
    const { page } = await watchedPage(browser, url);
    await page.goto(url);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(words);
  });
});

describe('report.html', () => {
  it.each([1280, 390, 320])('opens from disk at %d pixels, asks nobody for anything and fits', async (width) => {
    const file = join(folder, 'report.html');
    writeFileSync(file, reportHtml(anyResult()));
    const url = pathToFileURL(file).href;
    const { page, expectQuiet } = await watchedPage(browser, url, { viewport: { width, height: 800 } });
    await page.goto(url);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Belarus and its neighbours');
    expect(await page.getByRole('img').count()).toBe(11);
    expect(await page.locator('script').count()).toBe(0);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // The style of the page is its own: were its hash wrong, the headings would be plain.
    const heading = page.locator('h2').first();
    expect(await heading.evaluate((h2) => getComputedStyle(h2).borderTopWidth)).toBe('3px');
    await expectQuiet();
  });
});
