import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Gives every browser test the path of a Chromium in `process.env.LIMEN_CHROMIUM`: the one named there, else one on the
 * PATH, else Debian's package when we are root. Without any, ends the run with exit code 5: a test is never skipped.
 */
export default function provideChromium(): void {
  const chosen = process.env.LIMEN_CHROMIUM;
  if (chosen && !isExecutable(chosen)) refuse(`LIMEN_CHROMIUM names ${chosen}, which is not an executable file.`);
  process.env.LIMEN_CHROMIUM = chosen || findOnPath() || installed() || refuse(`None of ${names.join(', ')} is there.`);
}

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: either way it is not the browser we look for.
    return false;
  }
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  console.error('No Chromium found: installing the Debian package.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
    if (status !== 0) return undefined;
  }
  return findOnPath();
}

function refuse(why: string): never {
  console.error(
    `The browser tests need a Chromium. ${why}\n` +
      'Install it (Debian, as root: apt-get install chromium), or set LIMEN_CHROMIUM to the path of one.',
  );
  process.exit(5);
}
