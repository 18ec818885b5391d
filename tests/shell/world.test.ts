// Oracle: when the world says no, exit 5 with path and cause, and nothing half-written has a final name.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ended, limen, says, start } from './limen.ts';

// Every test starts processes, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const run = ['run', 'toy-crossing', '--days', '30'];

let folder: string;
let mounts: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'limen-world-'));
  mounts = [];
});
afterEach(() => {
  for (const path of mounts) execFileSync('/bin/umount', [path]);
  rmSync(folder, { recursive: true, force: true });
});

/** A file system of its own; a test that cannot have one fails and says why. */
function mount(path: string, options: string): void {
  if (process.getuid?.() !== 0) throw new Error('this test mounts a small tmpfs and must run as root');
  mkdirSync(path, { recursive: true });
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]);
  mounts.push(path);
}

describe('--out', () => {
  it('under a file is exit 5 before anything is run', async () => {
    writeFileSync(join(folder, 'file'), 'kept');
    const path = join(folder, 'file/run');
    const { code, stdout, stderr } = await limen([...run, '--out', path]);
    expect(stderr).toBe(`limen: cannot write into ${path}: a part of the path is a file, not a directory (ENOTDIR)\n`);
    expect(stdout).toBe('');
    expect(code).toBe(5);
  });

  it('on a file', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'kept');
    const { code, stderr } = await limen([...run, '--out', path]);
    expect(stderr).toBe(`limen: cannot write into ${path}: a part of the path is a file, not a directory (ENOTDIR)\n`);
    expect(code).toBe(5);
  });

  it('on a read-only file system', async () => {
    const disk = join(folder, 'disk');
    mount(disk, 'size=1m,ro');
    const { code, stderr } = await limen([...run, '--out', join(disk, 'run')]);
    expect(stderr).toBe(`limen: cannot write into ${join(disk, 'run')}: the file system is read-only (EROFS)\n`);
    expect(code).toBe(5);
  });

  it.each([16, 64, 200])('on a disk of %i KB that fills up while writing leaves nothing', async (size) => {
    const disk = join(folder, 'disk');
    mount(disk, `size=${size}k`);
    const { code, stdout, stderr } = await limen([...run, '--out', join(disk, 'run')]);
    expect(stderr).toMatch(
      new RegExp(`^limen: cannot write ${join(disk, 'run')}/[a-z.]+: the disk is full \\(ENOSPC\\)\\n$`),
    );
    expect(stdout).toBe('');
    expect(code).toBe(5);
    expect(readdirSync(disk)).toEqual([]);
  });

  it('a full disk does not touch the earlier run', async () => {
    const disk = join(folder, 'disk');
    mount(disk, 'size=4m');
    const path = join(disk, 'run');
    expect((await limen([...run, '--out', path])).code).toBe(0);
    const before = readdirSync(path).sort();
    execFileSync('/bin/mount', ['-o', 'remount,size=600k', disk]);
    const { code } = await limen([...run, '--out', path]);
    expect(code).toBe(5);
    expect(readdirSync(disk)).toEqual(['run']);
    expect(readdirSync(path).sort()).toEqual(before);
    expect((await limen(['explain', path])).code).toBe(0);
  });
});

describe('killed', () => {
  it('while writing, at any moment, leaves no final name, and the next run cleans up', {
    timeout: 120_000,
  }, async () => {
    const path = join(folder, 'run');
    let killedWhileWriting = 0;
    for (let attempt = 0; attempt < 6; attempt++) {
      const child = start(['run', 'toy-crossing', '--out', path]);
      const closed = ended(child);
      // The hidden sibling appears before the run; a file in it means that writing has begun.
      const partial = join(folder, `.run.${child.pid}.partial`);
      while (child.exitCode === null && !(existsSync(partial) && readdirSync(partial).length > attempt))
        await setTimeout(1);
      child.kill('SIGKILL');
      await closed;
      if (existsSync(partial)) {
        killedWhileWriting += 1;
        expect(existsSync(path)).toBe(false);
      }
      if (existsSync(path)) {
        // It was quicker than the kill: then it is whole.
        expect((await limen(['explain', path])).code).toBe(0);
        rmSync(path, { recursive: true });
      }
    }
    expect(killedWhileWriting).toBeGreaterThan(0);
    expect((await limen(['run', 'toy-crossing', '--days', '3', '--out', path])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['run']);
  });
});

describe('Ctrl-C', () => {
  it('in an ensemble is 130 and keeps what has finished', async () => {
    const path = join(folder, 'run');
    const child = start(['run', 'toy-crossing', '--runs', '600', '--threads', '2', '--out', path]);
    const closed = ended(child);
    await says(child, /[1-9]\d* of 601 runs/);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await closed;
    expect(stderr).toContain('limen: interrupted; keeping what has finished\n');
    expect(code).toBe(130);
    expect(stdout).toMatch(/\d+ of 600 runs \(interrupted\)/);
    expect(readdirSync(path)).toContain('runs.csv');
  });

  it('before anything has finished is 130 and leaves nothing', async () => {
    const path = join(folder, 'run');
    const child = start(['run', 'toy-crossing', '--set', 'groups.valley.atRiskPersons=3000000', '--out', path]);
    const closed = ended(child);
    while (readdirSync(folder).length === 0 && child.exitCode === null) await setTimeout(5);
    await setTimeout(300);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await closed;
    expect(stderr).toContain('limen: interrupted before anything had finished\n');
    expect(stdout).toBe('');
    expect(code).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('while only serving is an ordinary end', async () => {
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    const { port } = busy.address() as { port: number };
    const child = start(['view', '--port', String(port)]);
    const closed = ended(child);
    const said = await says(child, 'Ctrl-C to stop');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)![0];
    expect(said).toContain(`Port ${port} is busy, so this is the next free one.`);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await (await fetch(`${url}/run/result.json`)).json()).toBeNull();
    child.kill('SIGINT');
    expect((await closed).code).toBe(0);
    await new Promise((resolve) => busy.close(resolve));
  });
});

describe('limen start', () => {
  it('runs the flagship, prints people first, writes the files and serves them until Ctrl-C', async () => {
    const child = start(['start'], { cwd: folder });
    const closed = ended(child);
    const said = await says(child, 'Ctrl-C to stop');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)![0];
    const order = ['Human cost', 'Concession', 'Movements'].map((text) => said.indexOf(text));
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(said).toMatch(/Running belarus-2021: \d+ of \d+ days/);
    expect(readdirSync(join(folder, 'out/belarus-2021-1'))).toContain('report.html');
    const shown = await fetch(`${url}/run/result.json`);
    expect(((await shown.json()) as { spec: { scenario: { id: string } } }).spec.scenario.id).toBe('belarus-2021');
    expect((await fetch(`${url}/run/report.html`)).status).toBe(200);
    expect((await fetch(`${url}/scenarios/index.json`)).status).toBe(200);
    child.kill('SIGINT');
    expect((await closed).code).toBe(0);
  });

  it('--exit stops after writing', async () => {
    const { code, stdout } = await limen(['start', '--exit'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).not.toContain('http://');
    expect(readdirSync(join(folder, 'out'))).toEqual(['belarus-2021-1']);
  });
});
