import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, wherever it is installed. */
export const packageRoot = dirname(fileURLToPath(import.meta.resolve('#root/package.json')));

export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The commit of a working copy, read without git; null in an installed package, which has no history. */
export function packageCommit(): string | null {
  const read = (name: string): string | null => {
    try {
      return readFileSync(join(packageRoot, '.git', name), 'utf8').trim();
    } catch {
      // No working copy, or a packed reference: then there is simply no commit to name.
      return null;
    }
  };
  const head = read('HEAD');
  const reference = head?.startsWith('ref: ') ? head.slice('ref: '.length) : null;
  if (reference === null) return head;
  const packed = read('packed-refs')
    ?.split('\n')
    .find((line) => line.endsWith(` ${reference}`));
  return read(reference) ?? packed?.slice(0, 40) ?? null;
}
