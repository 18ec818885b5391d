// Oracle: a directory has its final name only when it is whole, whatever the disk says in between.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewDirectory } from '../../src/node/new-directory.ts';

const OLD = '{"format": "limen-run/1"}';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'limen-directory-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a new directory', () => {
  it('is invisible until it is whole', async () => {
    const path = join(folder, 'a/b/run');
    const directory = await NewDirectory.begin(path);
    await directory.write('series.csv', 'day\n');
    expect(existsSync(path)).toBe(false);
    await directory.write('manifest.json', '{}');
    await directory.commit();
    expect(readdirSync(path).sort()).toEqual(['manifest.json', 'series.csv']);
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['run']);
  });

  it('that is abandoned leaves nothing', async () => {
    const directory = await NewDirectory.begin(join(folder, 'run'));
    await directory.write('series.csv', 'day\n');
    await directory.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('replaces an earlier run whole', async () => {
    const path = join(folder, 'run');
    mkdirSync(path);
    writeFileSync(join(path, 'manifest.json'), OLD);
    writeFileSync(join(path, 'runs.csv'), 'old');
    const directory = await NewDirectory.begin(path);
    await directory.write('manifest.json', 'new');
    expect(readFileSync(join(path, 'manifest.json'), 'utf8')).toBe(OLD);
    await directory.commit();
    expect(readdirSync(path)).toEqual(['manifest.json']);
    expect(readFileSync(join(path, 'manifest.json'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['run']);
  });

  it('takes an empty directory that is there', async () => {
    mkdirSync(join(folder, 'run'));
    const directory = await NewDirectory.begin(join(folder, 'run'));
    await directory.write('manifest.json', '{}');
    await directory.commit();
    expect(readdirSync(join(folder, 'run'))).toEqual(['manifest.json']);
  });

  it.each([
    ['a file of the user', ['thesis.txt']],
    ['a file of the user in an earlier run', ['manifest.json', 'thesis.txt']],
    ['a scenario of the user, with no run', ['scenario.yaml']],
  ])('does not replace %s', async (_name, names) => {
    for (const name of names) writeFileSync(join(folder, name), OLD);
    const foreign = names.at(-1)!;
    await expect(NewDirectory.begin(folder)).rejects.toMatchObject({
      exitCode: 5,
      message: `${folder} holds ${foreign}, which no run has written there: nothing was changed; name a new directory, or one of an earlier run`,
    });
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it('does not replace a file that came while it was written', async () => {
    const path = join(folder, 'run');
    const directory = await NewDirectory.begin(path);
    await directory.write('manifest.json', OLD);
    mkdirSync(path);
    writeFileSync(join(path, 'thesis.txt'), 'years of work');
    await expect(directory.commit()).rejects.toMatchObject({ exitCode: 5 });
    expect(readdirSync(path)).toEqual(['thesis.txt']);
  });

  it('keeps a symbolic link and replaces what it leads to', async () => {
    mkdirSync(join(folder, 'disk'));
    symlinkSync(join(folder, 'disk'), join(folder, 'run'));
    const directory = await NewDirectory.begin(join(folder, 'run'));
    await directory.write('manifest.json', OLD);
    await directory.commit();
    expect(lstatSync(join(folder, 'run')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'disk'))).toEqual(['manifest.json']);
  });

  it('refuses a symbolic link to nothing', async () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'run'));
    await expect(NewDirectory.begin(join(folder, 'run'))).rejects.toMatchObject({ exitCode: 5 });
    expect(lstatSync(join(folder, 'run')).isSymbolicLink()).toBe(true);
  });

  it('removes what a process that is gone left behind, and nothing of one that lives', async () => {
    const gone = Number(execFileSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }));
    mkdirSync(join(folder, `.run.${gone}.partial`));
    mkdirSync(join(folder, `.run.${process.ppid}.partial`));
    mkdirSync(join(folder, `.other.${gone}.partial`));
    const directory = await NewDirectory.begin(join(folder, 'run'));
    await directory.abandon();
    expect(readdirSync(folder).sort()).toEqual([`.other.${gone}.partial`, `.run.${process.ppid}.partial`].sort());
  });

  it('puts back an earlier run that a process moved aside before it was killed', async () => {
    const gone = Number(execFileSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }));
    mkdirSync(join(folder, `.run.${gone}.partial.replaced`));
    writeFileSync(join(folder, `.run.${gone}.partial.replaced/manifest.json`), OLD);
    const directory = await NewDirectory.begin(join(folder, 'run'));
    await directory.abandon();
    expect(readFileSync(join(folder, 'run/manifest.json'), 'utf8')).toBe(OLD);
  });
});

describe('when the world says no', () => {
  it('a file in place of a directory is exit 5 with path and cause', async () => {
    writeFileSync(join(folder, 'file'), '');
    const path = join(folder, 'file/run');
    await expect(NewDirectory.begin(path)).rejects.toMatchObject({
      exitCode: 5,
      message: `cannot write into ${path}: a part of the path is a file, not a directory (ENOTDIR)`,
    });
  });

  it('so is a file where the directory should be', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'kept');
    await expect(NewDirectory.begin(path)).rejects.toMatchObject({ exitCode: 5 });
    expect(readFileSync(path, 'utf8')).toBe('kept');
  });

  it('so is a place under /dev/full', async () => {
    await expect(NewDirectory.begin('/dev/full/run')).rejects.toMatchObject({
      exitCode: 5,
      message: 'cannot write into /dev/full/run: a part of the path is a file, not a directory (ENOTDIR)',
    });
  });

  it('so is a name that is too long', async () => {
    await expect(NewDirectory.begin(join(folder, 'x'.repeat(300)))).rejects.toMatchObject({
      exitCode: 5,
      message: expect.stringContaining('the name is too long (ENAMETOOLONG)'),
    });
  });
});
