// Builds dist/: the Node part with tsc and, over one file of it, a bundle; then the viewer with Vite.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
for (const folder of ['src', 'workers']) removeOrphans(folder);
run('.ci/bundle-parser.mjs');
if (existsSync(join(root, 'web/index.html'))) {
  run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
} else {
  console.error('limen: web/index.html is not there, so the viewer was not built');
}

function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

// tsc never deletes: what it emitted for a source file that is gone since would still be found and run.
// Removing only those afterwards, and not all of dist before, keeps workers that are running alive.
function removeOrphans(folder) {
  const emitted = join(root, 'dist', folder);
  if (!existsSync(emitted)) return;
  for (const entry of readdirSync(emitted, { recursive: true })) {
    const name = /^(.*?)(\.d\.ts|\.js|\.js\.map)$/.exec(entry)?.[1];
    if (name === undefined) continue;
    const source = join(root, folder, name);
    if (!existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(join(emitted, entry));
  }
}
