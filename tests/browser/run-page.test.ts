// Oracle: what a student does with the page, and the same run computed in Node.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  builtViewer,
  hostStatically,
  launchBrowser,
  type StaticHost,
  shownFingerprint,
  untilPlotted,
  watchedPage,
} from '../support/browser.ts';
import { runShipped } from '../support/shipped.ts';

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

/** Measures, figures and landmarks in the order of the document. */
function inOrder(page: Page): Promise<string[]> {
  return page.locator('h1, [data-measure], .controls, figure, #model').evaluateAll((all) =>
    all.map((element) => {
      const { measure } = (element as HTMLElement).dataset;
      return measure ?? (element.id || element.className || element.tagName.toLowerCase());
    }),
  );
}

function tile(page: Page, measure: string): Promise<string> {
  return page.locator(`[data-measure="${measure}"] .value`).innerText();
}

describe('a student', () => {
  it('reads the deaths before the leverage, and finds what the model found', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    await page.goto(toy());
    const fingerprint = await shownFingerprint(page);
    const node = runShipped('toy-crossing');
    expect(fingerprint).toBe(node.fingerprint);

    const order = await inOrder(page);
    const wanted = [
      'h1',
      'deathsTrue',
      'unmetProtectionNeed',
      'leveragePeak',
      'controls',
      'deaths',
      'attempts',
      'cost',
      'leverage',
      'actions',
      'model',
    ];
    expect(order).toEqual(expect.arrayContaining(wanted));
    const places = wanted.map((name) => order.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const outcomeFigure = order.lastIndexOf('concession');
    expect(outcomeFigure).toBeGreaterThan(order.indexOf('leverage'));
    expect(outcomeFigure).toBeLessThan(order.indexOf('actions'));

    expect(await tile(page, 'deathsTrue')).toBe(String(node.humanCost.deathsTrue));
    expect((await tile(page, 'nightsOutdoors')).replaceAll(',', '')).toBe(String(node.humanCost.nightsOutdoors));
    await page.getByText('One possible history. A single run').waitFor();
    await expectQuiet();
  });

  it('turns the pushback off, runs again and sees other numbers, the same as in Node', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    await page.goto(toy());
    const before = await shownFingerprint(page);
    const nights = await tile(page, 'nightsOutdoors');
    await page.getByRole('checkbox', { name: /North: Turning back without an individual procedure/ }).uncheck();
    await page.getByText('Not yet run with these settings.').waitFor();
    expect(await tile(page, 'nightsOutdoors')).toBe(nights);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    const after = await shownFingerprint(page, before);

    const node = runShipped('toy-crossing', { sets: ['timeline.north-pushback=null'] });
    expect(after).toBe(node.fingerprint);
    expect(node.humanCost.pushbacks).toBe(0);
    expect((await tile(page, 'nightsOutdoors')).replaceAll(',', '')).toBe(String(node.humanCost.nightsOutdoors));
    await page.getByText(`first run: ${nights}`).first().waitFor();
    await page.getByText('Which is better cannot be said from fewer than twenty pairs').waitFor();
    await page.locator('[role="status"][data-state="done"]').waitFor();
    expect(await page.getByTestId('command').innerText()).toBe(
      'npx limen run toy-crossing --seed 1 --mode history --set timeline.north-pushback=null',
    );
    expect(await page.getByTestId('fingerprint').innerText()).toBe(after);

    // The address gives the same run to somebody else.
    const other = await watchedPage(browser, host.url);
    await other.page.goto(page.url());
    expect(await shownFingerprint(other.page)).toBe(after);
    await expectQuiet();
  });

  it('tries a ready what-if and another seed', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    await page.goto(toy());
    const before = await shownFingerprint(page);
    await page.getByRole('checkbox', { name: 'The north hears everybody' }).check();
    // What the what-if decides cannot be switched a second time.
    expect(await page.getByRole('checkbox', { name: /North: Turning back/ }).isDisabled()).toBe(true);
    const seed = page.getByLabel('Seed', { exact: true });
    await seed.fill('another luck');
    await seed.press('Enter');
    const after = await shownFingerprint(page, before);
    const sets = ['timeline.north-pushback=null', 'borders.northLine.handlingPerDay=60'];
    expect(after).toBe(runShipped('toy-crossing', { seed: 'another luck', sets }).fingerprint);
    expect(await page.getByTestId('command').innerText()).toBe(
      "npx limen run toy-crossing --seed 'another luck' --mode history --set timeline.north-pushback=null --set borders.northLine.handlingPerDay=60",
    );
    await page.getByRole('button', { name: 'Reset all' }).click();
    expect(await page.getByRole('checkbox', { name: 'The north hears everybody' }).isChecked()).toBe(false);
    await expectQuiet();
  });

  it('moves a date and lets every actor choose for itself', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    const before = await shownFingerprint(page);
    await page.getByLabel(/Date of: North: Turning back/).fill('2031-07-01');
    await page.getByLabel('How actors decide').selectOption('free');
    await page.getByRole('button', { name: 'Run', exact: true }).press('Enter');
    const after = await shownFingerprint(page, before);
    const sets = ['timeline.north-pushback.on=2031-07-01'];
    expect(after).toBe(runShipped('toy-crossing', { mode: 'free', sets }).fingerprint);
  });

  it('is told what is wrong with a seed, in the words beside it', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    const seed = page.getByLabel('Seed', { exact: true });
    await seed.fill('Łódź');
    expect(await seed.getAttribute('aria-invalid')).toBe('true');
    const described = await seed.getAttribute('aria-describedby');
    expect(await page.locator(`#${described}`).innerText()).toContain('1 to 64');
  });

  it('opens a broken link and is told what was left out', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(`${toy()}&days=soon&colour=red`);
    await shownFingerprint(page);
    const alert = await page.getByRole('alert').innerText();
    expect(alert).toContain('days=soon');
    expect(alert).toContain('colour');
  });

  it('follows a link to a change that the scenario does not allow and reads why', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(`${toy()}&set=timeline.north-pushbak=null`);
    const alert = page.getByRole('alert');
    await alert.waitFor({ timeout: 30_000 });
    expect(await alert.innerText()).toMatch(/do not make a valid scenario[\s\S]*north-pushba/);
  });
});

describe('the page', () => {
  it('says what does not fit in a scenario of another version than its own', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.context().route(/scenarios\/toy-crossing\.json/, async (route) => {
      const scenario = (await (await route.fetch()).json()) as { borders: Record<string, object> };
      const borders = Object.entries(scenario.borders).map(([id, border]) => [id, { ...border, staging: 'nowhere' }]);
      await route.fulfill({ json: { ...scenario, borders: Object.fromEntries(borders) } });
    });
    await page.goto(toy());
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/do not make a valid scenario[\s\S]*nowhere/);
  });

  it('shows its numbers, tables and drawings while neither Plotly nor what checks scenarios has arrived', async () => {
    const { page } = await watchedPage(browser, host.url);
    let asked = 0;
    await page.context().route(/plotly|checked-scenario/, () => {
      asked += 1; // and never answered
    });
    await page.goto(toy());
    await shownFingerprint(page);
    expect(await tile(page, 'deathsTrue')).toMatch(/^[0-9,]+$/);
    expect(await page.locator('#deaths svg[role="img"] path').count()).toBeGreaterThan(0);
    expect(await page.locator('#deaths table tbody tr').count()).toBeGreaterThan(10);
    await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await page.locator('.plot[data-state="plot"]').count()).toBe(0);
  });

  it('lets Plotly take over the marks without moving anything, breaking the policy or asking anybody', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    const heights = (): Promise<number[]> =>
      page
        .locator('figure')
        .evaluateAll((figures) => figures.map((figure) => Math.round(figure.getBoundingClientRect().height)));
    const before = await heights();
    expect(await untilPlotted(page)).toBeGreaterThanOrEqual(6);
    expect(await heights()).toEqual(before);
    // The offline settings hold: nothing to share, no logo, no buttons.
    expect(await page.getByText(/share chart/i).count()).toBe(0);
    expect(await page.locator('a[href*="plotly"], a[href*="plot.ly"], .modebar-btn').count()).toBe(0);
    await page.locator('#stocks .plot > .plotly').scrollIntoViewIfNeeded();
    const box = (await page.locator('#stocks .plot > .plotly').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2 - 5, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('#stocks .hoverlayer').getByText(/2031/).first().waitFor();
    await expectQuiet();
  });

  it('keeps the drawing as the one named image, also under a plot', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    await untilPlotted(page);
    expect(await page.getByRole('img').count()).toBe(await page.locator('figure').count());
    expect(await page.getByRole('img', { name: 'Attempts to cross, month by month' }).count()).toBe(1);
  });

  it('never shows leverage without its human cost before it', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    await shownFingerprint(page);
    expect(await page.locator('#leverage').count()).toBe(1);
    expect(await page.locator('#leverage').evaluate((figure) => figure.previousElementSibling?.id)).toBe('cost');
  });

  it('cancels a run and keeps the numbers it had', async () => {
    const { page } = await watchedPage(browser, host.url);
    await page.goto(toy());
    const before = await shownFingerprint(page);
    await page.getByLabel('Seed', { exact: true }).fill('2');
    // Pressed the moment it appears: on a fast machine the run would be over before the test's own click arrived.
    await page.evaluate(() => {
      new MutationObserver((_, observer) => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel');
        if (button === undefined) return;
        observer.disconnect();
        button.click();
      }).observe(document.body, { subtree: true, childList: true });
    });
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.locator('[role="status"][data-state="cancelled"]').waitFor();
    expect(await page.locator('[data-fingerprint]').getAttribute('data-fingerprint')).toBe(before);
  });
});

describe('belarus-2021', () => {
  it('runs by itself where no run is served, and gives the fingerprint of Node', async () => {
    const { page, expectQuiet } = await watchedPage(browser, host.url);
    await page.goto(host.url);
    const fingerprint = await shownFingerprint(page);
    expect(fingerprint).toBe(runShipped('belarus-2021').fingerprint);
    expect(await page.locator('#attempts .finding').innerText()).toMatch(/in the model, [0-9,]+ observed/);
    await expectQuiet();
  });
});
