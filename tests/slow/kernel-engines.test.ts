// Oracle: the golden record tests/golden/kernel-bits.json, written on Node 20: other engines must give the same bits.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { expect, it } from 'vitest';
import golden from '../golden/kernel-bits.json' with { type: 'json' };
import { repositoryRoot } from '../support/source.ts';

it('a newer Node gives the recorded bits', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'limen-node-'));
  try {
    // The package `node` itself needs its install script, which .npmrc switches off; the one it would fetch does not.
    const name = `node-${process.platform}-${process.arch}`;
    const npm = ['install', '--prefix', folder, '--no-audit', '--no-fund', `${name}@24`];
    execFileSync('npm', npm, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const newer = join(folder, 'node_modules', name, 'bin/node');
    expect(execFileSync(newer, ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);

    const url = (path: string): string => JSON.stringify(pathToFileURL(join(repositoryRoot, path)).href);
    const script = join(folder, 'bits.mjs');
    writeFileSync(
      script,
      `import * as draws from ${url('dist/src/kernel/draws.js')};
       import * as hashing from ${url('dist/src/kernel/hash.js')};
       import * as math from ${url('dist/src/kernel/math.js')};
       import { kernelBits } from ${url('tests/support/kernel-bits.ts')};
       console.log(JSON.stringify(kernelBits(math, draws, hashing)));`,
    );
    expect(JSON.parse(execFileSync(newer, [script], { encoding: 'utf8' }))).toEqual(golden);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('Chromium gives the recorded bits, from minified modules', { timeout: 120_000 }, async () => {
  const server = createServer((request, response) => {
    const [type, body] =
      request.url === '/kernel.js'
        ? ['text/javascript', code]
        : ['text/html', '<script type="module" src="kernel.js"></script>'];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  const code = await bundle(fileURLToPath(new URL('../support/kernel-bits.page.ts', import.meta.url)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: process.env.LIMEN_CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'digests' in globalThis);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'digests') as unknown)).toEqual(golden);
  } finally {
    await browser.close();
    server.close();
  }
});

/** One minified module, built as the viewer is: by Vite, from the sources. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    root: repositoryRoot,
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'kernel' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('Vite built nothing');
  expect(output.output).toHaveLength(1);
  return output.output[0].code;
}
