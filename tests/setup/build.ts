import { spawnSync } from 'node:child_process';

const root = new URL('../..', import.meta.url);

/**
 * Emits dist/ before any test: worker threads run the emitted files, and a stale one makes their tests lie, either way.
 * A type error does not stop the tests here, because tsc emits in spite of it, so nothing is stale;
 * `npm run build`, with which `npm test` begins, and `npm run check` do stop.
 */
export default function buildEmittedFiles(): void {
  const { status, error, stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    { cwd: root, encoding: 'utf8' },
  );
  if (error) throw error;
  if (status === 0) return;
  const outputsWereEmitted = status === 2;
  if (!outputsWereEmitted) throw new Error(`tsc -p tsconfig.build.json emitted nothing:\n${stdout}`);
  console.error(`Type errors (tests go on with what was emitted):\n${stdout}`);
}
