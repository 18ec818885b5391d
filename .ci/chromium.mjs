// Finds a Chromium for the browser tests. `node .ci/chromium.mjs` prints its path or ends with exit code 5.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of an installed Chromium. When there is none and we are root on Debian, installs the distribution's package.
 * @returns {string}
 * @throws {Error} that says what to install; the caller ends with exit code 5
 */
export function ensureChromium() {
  const wanted = process.env.LIMEN_CHROMIUM;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`LIMEN_CHROMIUM names ${wanted}, which is not an executable file`);
  }
  const found = findChromium() ?? (installChromium() ? findChromium() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    `The browser tests need a Chromium: none of ${names.join(', ')} is on the PATH.\n` +
      'Install it (Debian: apt-get install chromium, as root) or set LIMEN_CHROMIUM to the path of one.',
  );
}

function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return undefined;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: either way it is not the browser we look for.
    return false;
  }
}

function installChromium() {
  if (process.getuid?.() !== 0) return false;
  console.error('limen: no Chromium found, installing the Debian package');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status, error } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
    if (error || status !== 0) return false;
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 5;
  }
}
