import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { Failure, systemCode, worldFailure } from './failure.ts';

/** What is shown: the built viewer and, if there is one, a run. */
export interface Site {
  /** Folder of the built viewer. */
  readonly web: string;
  /** The shown run as the page reads it, and the folder of its files. */
  readonly run?: { readonly json: string; readonly directory?: string };
}

export interface Serving {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
/** How many ports above the wanted one are tried. */
const PORTS_TRIED = 100;
const LONGEST_URL = 2048;
const LARGEST_FILE_BYTES = 512 * 1024 * 1024;

/** Nothing from elsewhere, no inline script, no eval. Plots need style attributes and blob images. */
const PAGE_POLICY = [
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

/** A worker obeys the policy of its own response, not the page's: it loads its modules and nothing else. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** A report opens from disk, so its style is inline; it has no script and may load nothing. */
const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves a site on the loopback interface until `close`. A busy port: the next free one. None free is exit 5. */
export async function serve(site: Site, wantedPort: number): Promise<Serving> {
  const last = Math.min(65535, wantedPort + PORTS_TRIED);
  for (let port = wantedPort; port <= last; port++) {
    const server = siteServer(site, port);
    if (!(await listens(server, port))) continue;
    return {
      url: `http://${HOST}:${port}`,
      port,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
  throw new Failure(5, `no free port: ${wantedPort} to ${last} are all busy`);
}

/** Resolves to false when the port is busy. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (systemCode(error) === 'EADDRINUSE') resolve(false);
      else reject(worldFailure('listen on', `${HOST}:${port}`, error));
    });
    server.listen({ host: HOST, port, exclusive: true }, () => resolve(true));
  });
}

function siteServer(site: Site, port: number): Server {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);
  if (port === 80) for (const host of ['127.0.0.1', 'localhost', '[::1]']) hosts.add(host);
  const server = createServer(
    {
      maxHeaderSize: 8192,
      requestTimeout: 10_000,
      headersTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 5_000,
      requireHostHeader: false,
    },
    (request, response) => {
      answer(site, hosts, request, response).catch((error: unknown) => {
        console.error(`limen: ${request.method} failed: ${error instanceof Error ? error.message : error}`);
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'The server could not read this file');
      });
    },
  );
  server.maxHeadersCount = 100;
  server.maxConnections = 200;
  return server;
}

async function answer(
  site: Site,
  hosts: ReadonlySet<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = request.headers.host?.toLowerCase();
  if (host === undefined || !hosts.has(host)) return refuse(response, 403, 'This address is not served here');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered');
  }
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) !== 0;
  if (hasBody) return refuse(response, 413, 'A request here has no body');
  const url = request.url ?? '';
  if (url.length > LONGEST_URL) return refuse(response, 414, 'The address is too long');
  const path = pathOf(url);
  if (path === undefined) return refuse(response, 400, 'This address cannot be read');
  if (path === '/run/result.json') {
    // No run to show is an answer too: a refusal would stand in the console of the page as an error.
    return send(request, response, site.run?.json ?? 'null');
  }
  const file = path.startsWith('/run/')
    ? await fileIn(site.run?.directory, path.slice('/run/'.length))
    : await fileIn(site.web, path === '/' ? 'index.html' : path.slice(1));
  if (file === undefined) return refuse(response, 404, 'Nothing here has this name');
  if (file.bytes > LARGEST_FILE_BYTES) return refuse(response, 413, 'The file is too large to be served');
  const policy =
    path === '/run/report.html' ? REPORT_POLICY : /worker[^/]*\.js$/.test(path) ? WORKER_POLICY : PAGE_POLICY;
  head(response, 200, TYPES[extname(file.path)] ?? 'application/octet-stream', file.bytes, policy);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const stream = createReadStream(file.path, { end: Math.max(0, file.bytes - 1) });
    stream.once('error', reject);
    response.once('close', resolve);
    stream.pipe(response);
  });
}

/** The decoded path of a request, or undefined for what no honest client sends: a foreign scheme, a NUL, a backslash, a broken escape. */
function pathOf(url: string): string | undefined {
  if (!url.startsWith('/')) return undefined;
  const raw = url.split(/[?#]/, 1)[0]!;
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    // A broken escape: the same answer as for any other unreadable address.
    return undefined;
  }
  const isHostile = /[\p{Cc}\\]/u.test(path) || path.split('/').includes('..') || path.startsWith('//');
  return isHostile ? undefined : path;
}

/** A regular file inside `folder`, symbolic links resolved before the check; undefined for anything else. */
async function fileIn(
  folder: string | undefined,
  relative: string,
): Promise<{ readonly path: string; readonly bytes: number } | undefined> {
  if (folder === undefined || relative === '' || relative.split('/').some((part) => part.startsWith('.')))
    return undefined;
  try {
    const inside = await realpath(folder);
    const path = await realpath(join(inside, relative));
    if (!path.startsWith(inside + sep)) return undefined;
    const found = await stat(path);
    return found.isFile() ? { path, bytes: found.size } : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}

function send(request: IncomingMessage, response: ServerResponse, json: string): void {
  const body = Buffer.from(json);
  head(response, 200, TYPES['.json']!, body.length, PAGE_POLICY);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const body = Buffer.from(`${message}.\n`);
  // The rest of what the client may still be sending is not read.
  response.setHeader('Connection', 'close');
  head(response, status, TYPES['.txt']!, body.length, PAGE_POLICY);
  response.end(body);
}

function head(response: ServerResponse, status: number, type: string, bytes: number, policy: string): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': bytes,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  });
}
