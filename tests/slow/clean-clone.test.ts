// Oracle: the contract: a fresh clone needs nothing but Node, npm and one command, and stays as git made it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repositoryRoot } from '../support/source.ts';

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'limen-clone-'));
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', repositoryRoot, clone]);
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

function setUp() {
  return spawnSync(process.execPath, ['.ci/setup.mjs'], { cwd: clone, encoding: 'utf8' });
}

function gitLines(...args: string[]): string[] {
  return execFileSync('git', args, { cwd: clone, encoding: 'utf8' }).split('\n').filter(Boolean);
}

it('a clean clone installs, builds every file, and is unchanged', () => {
  const { status, stdout, stderr } = setUp();
  expect(stderr).toContain('installing the locked packages');
  expect([status, stdout], stderr).toEqual([0, '']);
  const sources = gitLines('ls-files', 'src', 'workers').filter((path) => /\.tsx?$/.test(path));
  expect(sources.length).toBeGreaterThan(5);
  const missing = sources.filter((path) => !existsSync(join(clone, 'dist', path.replace(/\.tsx?$/, '.js'))));
  expect(missing).toEqual([]);
  expect(gitLines('status', '--porcelain')).toEqual([]);
});

it('a second set-up installs nothing, and removes what a deleted file left', () => {
  const source = gitLines('ls-files', 'src/kernel')[0]!;
  const added = join(clone, 'src/kernel/aFileThatGoes.ts');
  const emitted = join(clone, 'dist/src/kernel/aFileThatGoes.js');
  execFileSync('cp', [join(clone, source), added]);
  expect(setUp().stderr).not.toContain('installing');
  expect(existsSync(emitted)).toBe(true);
  rmSync(added);
  expect(setUp().status).toBe(0);
  expect(existsSync(emitted)).toBe(false);
});
