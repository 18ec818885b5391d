import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodeResult, encodeResult } from '../run/result-json.ts';
import { Failure, systemCode, usageFailure, worldFailure } from './failure.ts';
import { isRunDirectory, loadRun } from './load-run.ts';
import { packageRoot } from './package.ts';
import type { Site } from './serve.ts';

/** The folder of the built viewer; exit 5 when it was never built. */
export async function builtViewer(): Promise<string> {
  const folder = join(packageRoot, 'dist', 'web');
  try {
    await stat(join(folder, 'index.html'));
    return folder;
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw worldFailure('read', folder, error);
    throw new Failure(5, `the viewer is not built: ${join(folder, 'index.html')} is missing (npm run build makes it)`);
  }
}

/** The run that a path names: a run directory, a file in one, or a result saved as JSON. */
export async function shownRun(target: string): Promise<NonNullable<Site['run']>> {
  const directory = (await isRunDirectory(target)) ? target : dirname(target);
  if (directory === target || ((await isRunDirectory(directory)) && basename(target) !== 'result.json')) {
    return { json: encodeResult(await loadRun(directory)), directory };
  }
  try {
    const result = decodeResult(await readFile(target, 'utf8'));
    return { json: encodeResult(result) };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') throw usageFailure(`there is no file or directory ${target}`);
    if (code === 'EISDIR') throw usageFailure(`${target} holds no run: it has no manifest.json`);
    if (code !== undefined) throw worldFailure('read', target, error);
    throw new Failure(4, `${target}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
