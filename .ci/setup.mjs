// What `npm start` and `npm test` do first on a clean clone: install the locked packages, then build.
// Node built-ins only, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.limen-lockfile');

requireNode(20, 19);
installIfLockfileChanged();
// Always built: a build takes seconds, and telling reliably whether one is stale is harder than building.
process.exitCode = run(process.execPath, [join(root, '.ci', 'build.mjs')]);

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(`limen needs Node ${major}.${minor} or newer; this is Node ${process.versions.node}`);
  process.exit(5);
}

function installIfLockfileChanged() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : '';
  if (installed === wanted) return;
  console.error('limen: installing the locked packages');
  // Development packages are needed to build, also where NODE_ENV says production.
  const status = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('limen: npm ci failed: is a package registry reachable, and the disk writable?');
    process.exit(5);
  }
  // `npm ci` begins by removing node_modules and this stamp with it: an interrupted install is not taken for a whole one.
  writeFileSync(stampFile, `${wanted}\n`);
}

function runNpm(args) {
  // Under `npm test` this is the npm that runs us; on its own, the one on the PATH.
  const npm = process.env.npm_execpath;
  return npm?.endsWith('npm-cli.js') ? run(process.execPath, [npm, ...args]) : run('npm', args);
}

// Progress of the set-up goes to standard error: standard output belongs to the command that follows.
function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) {
    console.error(`limen: cannot run ${command}: ${error.message}`);
    process.exit(5);
  }
  return status ?? 1;
}
