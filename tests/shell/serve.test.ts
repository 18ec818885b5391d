// Oracle: a table of requests that no page of ours sends, each with the answer that keeps files and machine closed.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../src/node/serve.ts';

const SECRET = 'nobody may read this';
let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'limen-serve-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  mkdirSync(join(folder, 'web/scenarios'));
  mkdirSync(join(folder, 'web-other'));
  mkdirSync(join(folder, 'run'));
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  writeFileSync(join(folder, 'web-other/secret.txt'), SECRET);
  writeFileSync(join(folder, 'web/.hidden'), SECRET);
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html><title>limen</title>');
  writeFileSync(join(folder, 'web/assets/model.worker-abc.js'), 'self.onmessage = null;');
  writeFileSync(join(folder, 'web/assets/index-abc.js'), 'export {};');
  writeFileSync(join(folder, 'web/scenarios/toy.json'), '{}');
  writeFileSync(join(folder, 'run/report.html'), '<!doctype html>');
  writeFileSync(join(folder, 'run/manifest.json'), '{}');
  writeFileSync(join(folder, 'run/empty.csv'), '');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'web/link.txt'));
  symlinkSync(folder, join(folder, 'web/up'));
  const site = { web: join(folder, 'web'), run: { json: '{"format":"limen-run/1"}', directory: join(folder, 'run') } };
  serving = await serve(site, 41730);
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Sends bytes as they are: a client library would tidy them up. */
function raw(text: string, port = serving.port): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = '';
    socket.setTimeout(15_000, () => socket.destroy(new Error(`no answer to ${JSON.stringify(text.slice(0, 80))}`)));
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.on('close', () => {
      const [headers = '', ...body] = received.split('\r\n\r\n');
      resolve({ status: Number(headers.split(' ')[1]), headers, body: body.join('\r\n\r\n') });
    });
    socket.write(text);
  });
}

const get = (path: string, host = `127.0.0.1:${serving.port}`): Promise<Answer> =>
  raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

describe('what the page needs', () => {
  it.each([
    ['/', 'text/html'],
    ['/index.html', 'text/html'],
    ['/index.html?x=1', 'text/html'],
    ['/assets/index-abc.js', 'text/javascript'],
    ['/scenarios/toy.json', 'application/json'],
    ['/run/result.json', 'application/json'],
    ['/run/manifest.json', 'application/json'],
    ['/run/report.html', 'text/html'],
    ['/run/empty.csv', 'text/csv'],
  ])('%s is served as %s', async (path, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers).toContain(`Content-Type: ${type}`);
    expect(headers).toContain('X-Content-Type-Options: nosniff');
  });

  it('HEAD has the headers and no body', async () => {
    const { status, headers, body } = await raw(
      `HEAD /run/result.json HTTP/1.1\r\nHost: localhost:${serving.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(status).toBe(200);
    expect(headers).toContain('Content-Length: 24');
    expect(body).toBe('');
  });

  it('is under a policy without inline scripts or eval, and a worker under its own', async () => {
    const page = await get('/');
    expect(page.headers).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers).toContain("frame-ancestors 'none'");
    expect(page.headers).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    const worker = await get('/assets/model.worker-abc.js');
    expect(worker.headers).toContain(
      "Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'\r\n",
    );
    const report = await get('/run/report.html');
    expect(report.headers).not.toContain('script-src');
  });
});

describe('what nobody needs', () => {
  const traversals = [
    '/../secret.txt',
    '/../../etc/passwd',
    '/./../secret.txt',
    '/assets/../../secret.txt',
    '/assets/../index.html/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E/secret.txt',
    '/.%2e/secret.txt',
    '/%2e./secret.txt',
    '/..%2fsecret.txt',
    '/..%2Fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%5c..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%c0%af../secret.txt',
    '/%u002e%u002e/secret.txt',
    '/..;/secret.txt',
    '/..%00/secret.txt',
    '/index.html%00.txt',
    '/%ff%fe/secret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/../web-other/secret.txt',
    '/.hidden',
    '/%2ehidden',
    '/run/../secret.txt',
    '/run/..%2fsecret.txt',
    '/run/%2e%2e/secret.txt',
    '/run/..%252fsecret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/%2f%2fetc%2fpasswd',
    '/file:///etc/passwd',
    'file:///etc/passwd',
    'http://127.0.0.1/secret.txt',
    '*',
    '/%',
    '/%zz',
    '/assets',
    '/assets/',
    '/run/',
    '/run',
  ];

  it.each(traversals)('GET %s gives nothing away', async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain(SECRET);
    expect(body).not.toContain('root:');
    expect(body).not.toContain(folder);
  });

  it.each([
    ['evil.example'],
    ['evil.example:41730'],
    ['127.0.0.1'],
    ['localhost'],
    ['127.0.0.1:1'],
    ['127.0.0.1:41730.evil.example'],
    ['127.0.0.2:41730'],
    ['0.0.0.0:41730'],
    [''],
  ])('a page under the host "%s" is refused', async (host) => {
    const { status, body } = await get('/', host);
    expect(status).toBe(403);
    expect(body).toBe('This address is not served here.\n');
  });

  it('so is a request without a host', async () => {
    expect((await raw('GET / HTTP/1.0\r\n\r\n')).status).toBe(403);
  });

  it.each([
    ['POST', 405],
    ['PUT', 405],
    ['DELETE', 405],
    ['PATCH', 405],
    ['OPTIONS', 405],
    ['TRACE', 405],
    ['PROPFIND', 405],
    ['BREW', 400],
  ])('%s is answered %i', async (method, expected) => {
    const { status, headers } = await raw(
      `${method} / HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    expect(status).toBe(expected);
    if (expected === 405) expect(headers).toContain('Allow: GET, HEAD');
  });

  it('CONNECT and upgrades lead nowhere', async () => {
    const connected = await raw(`CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\n\r\n`);
    expect(connected.body).toBe('');
    expect(connected.status).not.toBe(200);
    const upgraded = await raw(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    expect(upgraded.status).not.toBe(101);
  });

  it('big headers, long addresses and bodies are refused', async () => {
    const host = `Host: 127.0.0.1:${serving.port}\r\nConnection: close\r\n`;
    expect((await raw(`GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`)).status).toBe(431);
    expect((await raw(`GET /${'a'.repeat(3000)} HTTP/1.1\r\n${host}\r\n`)).status).toBe(414);
    expect((await raw(`GET / HTTP/1.1\r\n${host}Content-Length: 3000000\r\n\r\n`)).status).toBe(413);
    expect((await raw(`GET / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`)).status).toBe(413);
    expect((await raw(`GET / HTTP/1.1\r\n${host}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`)).status).toBe(
      400,
    );
  });

  it('a client that never finishes is hung up on', { timeout: 20_000 }, async () => {
    const { status } = await raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${serving.port}\r\nX-Slow: `);
    expect(status).toBe(408);
  });
});

describe('ports', () => {
  it('nothing listens on other addresses of this machine', async () => {
    await expect(
      new Promise((resolve, reject) => {
        const socket = connect(serving.port, '127.0.0.2');
        socket.on('connect', resolve).on('error', reject);
      }),
    ).rejects.toThrow(/ECONNREFUSED/);
  });

  it('a busy port: the next free one', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(serving.port + 1, '127.0.0.1', resolve));
    const second = await serve({ web: join(folder, 'web') }, serving.port);
    expect(second.port).toBe(serving.port + 2);
    expect(
      (
        await raw(
          `GET /run/result.json HTTP/1.1\r\nHost: localhost:${second.port}\r\nConnection: close\r\n\r\n`,
          second.port,
        )
      ).status,
    ).toBe(200);
    await second.close();
    await new Promise((resolve) => busy.close(resolve));
  });

  it('no free port is exit 5, in words', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(65535, '127.0.0.1', resolve));
    await expect(serve({ web: join(folder, 'web') }, 65535)).rejects.toMatchObject({
      exitCode: 5,
      message: 'no free port: 65535 to 65535 are all busy',
    });
    await new Promise((resolve) => busy.close(resolve));
  });
});
