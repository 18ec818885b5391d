import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { repositoryRoot } from './source.ts';

/** Paths of the files that git tracks and that are there, from the root of the repository. */
export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: repositoryRoot, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(`${repositoryRoot}/${path}`));
}
