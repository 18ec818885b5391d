import { spawnSync } from 'node:child_process';

const root = new URL('../..', import.meta.url);

/** Bundles the viewer that browser tests open, so that they never look at an old one. */
export default function buildViewer(): void {
  // In a process of its own: Vitest sets NODE_ENV=test, and the bundle to test is the one that people get.
  const { status, error, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`vite build failed:\n${stderr}`);
}
