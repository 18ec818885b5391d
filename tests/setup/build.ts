import { spawnSync } from 'node:child_process';

const root = new URL('../..', import.meta.url);

/**
 * Emits dist/ before any test: worker threads run the emitted files, and a stale one makes their tests lie, either way.
 * A type error does not stop the tests here, because tsc emits in spite of it, so nothing is stale;
 * `npm run build`, with which `npm test` begins, and `npm run check` do stop.
 */
export default function buildEmittedFiles(): void {
  emit();
  bundleParser();
}

function emit(): void {
  const { status, stdout } = node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
  if (status === 0) return;
  const outputsWereEmitted = status === 2;
  if (!outputsWereEmitted) throw new Error(`tsc -p tsconfig.build.json emitted nothing:\n${stdout}`);
  console.error(`Type errors (tests go on with what was emitted):\n${stdout}`);
}

/** The parser that people run, and commands that start in half the time. */
function bundleParser(): void {
  const { status, stderr } = node('.ci/bundle-parser.mjs');
  if (status !== 0) throw new Error(`the formula parser could not be bundled:\n${stderr}`);
}

function node(script: string, ...args: string[]) {
  // In a process of its own, as a build is: Vitest sets NODE_ENV=test.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { error, ...result } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8', env });
  if (error) throw error;
  return result;
}
