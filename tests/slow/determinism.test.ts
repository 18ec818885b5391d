// Oracle: the same version, scenario and seed give the same bits on another Node, in a thread, in another place and language, compiled or not.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAll } from '../../src/node/pool.ts';
import type { Result } from '../../src/run/result.ts';
import { run } from '../../src/run/run.ts';
import { repositoryRoot } from '../support/source.ts';
import { shipped, specFor } from '../support/worlds.ts';

const main = join(repositoryRoot, 'dist/src/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'limen-determinism-'));
const spec = specFor(shipped('belarus-2021'), { seed: '7', days: 120, outputs: { series: true, events: true } });
let here: Result;

beforeAll(() => {
  here = run(spec);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a run directory says of its bits. */
interface Bits {
  readonly fingerprint: string;
  readonly dayDigests: readonly string[];
}

/** The command line in a process of its own, and the bits it wrote. */
function elsewhere(
  name: string,
  {
    node = process.execPath,
    flags = [],
    env = {},
    days = 120,
  }: { node?: string; flags?: string[]; env?: Record<string, string>; days?: number } = {},
): Bits & { readonly json: Readonly<Record<string, unknown>> } {
  const out = join(folder, name);
  const args = [...flags, main, 'run', 'belarus-2021', '--seed', '7', '--days', String(days), '--json', '--out', out];
  const stdout = execFileSync(node, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { fingerprint, dayDigests } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Bits;
  return { fingerprint, dayDigests, json: JSON.parse(stdout) as Record<string, unknown> };
}

/** Days first, so that a failure names the first day that differs. */
function expectSameBits(other: Bits, as: Bits = here): void {
  expect(other.dayDigests.length).toBe(as.dayDigests.length);
  expect(
    other.dayDigests.findIndex((digest, day) => digest !== as.dayDigests[day]),
    'the first day that differs',
  ).toBe(-1);
  expect(other.fingerprint).toBe(as.fingerprint);
}

describe('belarus-2021, seed 7, 120 days', () => {
  it('from the built command line', () => {
    const built = elsewhere('built');
    expectSameBits(built);
    expect(built.json.fingerprint).toBe(here.fingerprint);
    expect(built.json.humanCost).toEqual(here.humanCost);
    expect(built.json.movements).toEqual(here.movements);
    expect(built.json.stages).toEqual(here.stages);
  });

  it('on Node 24', () => {
    const name = `node-${process.platform}-${process.arch}`;
    const npm = ['install', '--prefix', folder, '--no-audit', '--no-fund', `${name}@24`];
    execFileSync('npm', npm, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const node = join(folder, 'node_modules', name, 'bin/node');
    expect(execFileSync(node, ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./);
    expect(process.version).not.toMatch(/^v24\./);
    expectSameBits(elsewhere('node24', { node }));
  });

  it.for([
    ['the first to see a day', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['the last, half an hour off', { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }],
    ['nowhere', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C', NO_COLOR: '1', COLUMNS: '20' }],
  ] as const)('where the clock and the language are those of %s', ([name, env]) => {
    expectSameBits(elsewhere(name.replaceAll(/\W/g, '-'), { env }));
  });

  it('without the optimising compilers, in the first 40 days', () => {
    const first = run({ ...spec, days: 40 });
    expectSameBits(elsewhere('interpreted', { flags: ['--no-opt', '--no-sparkplug', '--max-lazy'], days: 40 }), first);
    expectSameBits(elsewhere('jitless', { flags: ['--jitless'], days: 40 }), first);
  });

  it('in a worker thread', async () => {
    const [row] = await runAll([{ spec, keepResult: true }], { threads: 1 });
    expect(row?.status).toBe('done');
    if (row?.status === 'done') expectSameBits(row.result!);
  });

  it('for one thread, two, and more than there are runs: row for row', () => {
    const rows = [1, 2, 5].map((threads) => {
      const out = join(folder, `threads-${threads}`);
      const args = [
        main,
        'run',
        'belarus-2021',
        '--seed',
        '7',
        '--days',
        '60',
        '--runs',
        '4',
        '--threads',
        String(threads),
      ];
      execFileSync(process.execPath, [...args, '--out', out], { stdio: 'ignore' });
      return readFileSync(join(out, 'runs.csv'), 'utf8');
    });
    expect(rows[0]!.trim().split('\n').length).toBe(5);
    expect(rows[0]).toMatch(/[0-9a-f]{16}/);
    expect(rows[1]).toBe(rows[0]);
    expect(rows[2]).toBe(rows[0]);
  });
});
