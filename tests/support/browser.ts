import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { repositoryRoot } from './source.ts';

/** What browser tests share: a plain static host, a page that remembers everything it should not have done. */

export const builtViewer = join(repositoryRoot, 'dist/web');

/** The policy of viewer.md as response headers: at least as strict as the page's own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface StaticHost {
  readonly url: string; // ends with '/'
  readonly close: () => Promise<void>;
}

/** Any static host, under a path of its own: the built site must not care where it lies. */
export async function hostStatically(folder: string, under = '/somewhere/'): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0]!);
    const name = path.startsWith(under) ? normalize(path.slice(under.length)) || 'index.html' : undefined;
    const file =
      name === undefined || name.startsWith('..') ? undefined : join(folder, name === '.' ? 'index.html' : name);
    const refuse = (): void => {
      response.writeHead(404).end();
    };
    if (file === undefined) return refuse();
    stat(file).then((found) => {
      if (!found.isFile()) return refuse();
      response.writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': POLICY,
      });
      createReadStream(file).pipe(response);
    }, refuse);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.LIMEN_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

/** Everything a page did that it should not have done. */
export interface Watched {
  readonly page: Page;
  readonly consoleMessages: readonly string[]; // warnings and errors
  readonly foreignRequests: readonly string[];
  readonly violations: () => Promise<readonly string[]>; // of the policy
  readonly expectQuiet: () => Promise<void>;
}

/** A new page in a context of its own. Requests to any other origin than `own` are cut off and remembered. */
export async function watchedPage(
  browser: Browser,
  own: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const page = await context.newPage();
  const consoleMessages: string[] = [];
  const foreignRequests: string[] = [];
  const origin = own.startsWith('file:') ? own : new URL(own).origin;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') consoleMessages.push(message.text());
  });
  page.on('pageerror', (error) => consoleMessages.push(String(error)));
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(origin) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue();
    foreignRequests.push(url);
    return route.abort();
  });
  await page.addInitScript(() => {
    const kept: string[] = [];
    (window as unknown as { policyViolations: string[] }).policyViolations = kept;
    document.addEventListener('securitypolicyviolation', (event) => {
      kept.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  const violations = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { policyViolations: string[] }).policyViolations);
  return {
    page,
    consoleMessages,
    foreignRequests,
    violations,
    expectQuiet: async () => {
      expect(foreignRequests).toEqual([]);
      expect(await violations()).toEqual([]);
      expect(consoleMessages).toEqual([]);
    },
  };
}

/** By how many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Waits until the page shows a run other than `before`, and returns its fingerprint. */
export async function shownFingerprint(page: Page, before = ''): Promise<string> {
  const story = page.locator(`[data-fingerprint]:not([data-fingerprint="${before}"])`);
  await story.waitFor({ timeout: 45_000 });
  return (await story.getAttribute('data-fingerprint')) ?? '';
}

/** Scrolls through the page until every figure that becomes a plot is one. */
export async function untilPlotted(page: Page): Promise<number> {
  const plots = page.locator('.plot[data-plottable="true"]');
  const count = await plots.count();
  for (let at = 0; at < count; at++) {
    await plots.nth(at).scrollIntoViewIfNeeded();
    await page
      .locator('.plot[data-plottable="true"]')
      .nth(at)
      .and(page.locator('[data-state="plot"]'))
      .waitFor({ timeout: 30_000 });
  }
  return count;
}
