import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, systemCode, worldFailure } from './failure.ts';
import { DIRECTORIES, type DirectoryKind } from './manifest.ts';

/**
 * A directory that appears whole or not at all. Files are written into a hidden sibling (`.name.<pid>.partial`), each one synced to the disk, and
 * `commit` renames the sibling into place. Whatever kills the process before that leaves nothing under the final name.
 */
export class NewDirectory {
  readonly path: string;
  readonly #partial: string;
  readonly #kind: DirectoryKind;

  private constructor(path: string, partial: string, kind: DirectoryKind) {
    this.path = path;
    this.#partial = partial;
    this.#kind = kind;
  }

  /** Takes the place before the work is done, so that an unwritable one is known at once. Fails with exit 5, also if other files are there. */
  static async begin(path: string, kind: DirectoryKind = 'run'): Promise<NewDirectory> {
    try {
      const target = await withoutLink(resolve(path));
      const parent = dirname(target);
      await refuseForeignFiles(target, path, kind);
      await mkdir(parent, { recursive: true });
      await removeAbandoned(target);
      const partial = join(parent, `.${basename(target)}.${process.pid}.partial`);
      await rm(partial, { recursive: true, force: true });
      await mkdir(partial);
      return new NewDirectory(target, partial, kind);
    } catch (error) {
      throw worldFailure('write into', path, error);
    }
  }

  /** Writes one file and waits until the disk has it. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const path = join(this.#partial, name);
    try {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
    } catch (error) {
      throw worldFailure('write', join(this.path, name), error);
    }
  }

  /** Gives the directory its name; an earlier one of the same name and kind is replaced. */
  async commit(): Promise<void> {
    const replaced = `${this.#partial}.replaced`;
    try {
      await syncDirectory(this.#partial);
      const isThere = await exists(this.path);
      // Once more: a run takes long enough for somebody to put a file there meanwhile.
      if (isThere) await refuseForeignFiles(this.path, this.path, this.#kind);
      if (isThere) await rename(this.path, replaced);
      await rename(this.#partial, this.path);
      await syncDirectory(dirname(this.path));
      if (isThere) await rm(replaced, { recursive: true, force: true });
    } catch (error) {
      throw worldFailure('write into', this.path, error);
    }
  }

  /** Gives up: removes what was written. Nothing under the final name changes. */
  async abandon(): Promise<void> {
    await rm(this.#partial, { recursive: true, force: true });
  }
}

/** Where a symbolic link leads, so that the link stays and what it names is replaced. A link to nothing is refused. */
async function withoutLink(target: string): Promise<string> {
  try {
    return (await lstat(target)).isSymbolicLink() ? await realpath(target) : target;
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || (await isLink(target))) throw error;
    return target;
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Replacing an earlier run (or comparison) is what running again means; replacing anything else would be a loss. */
async function refuseForeignFiles(target: string, asGiven: string, kind: DirectoryKind): Promise<void> {
  const { files, mark } = DIRECTORIES[kind];
  const ours: ReadonlySet<string> = new Set(files);
  let names: string[];
  try {
    const entries = await readdir(target, { withFileTypes: true });
    const foreign = entries.find((entry) => !entry.isFile() || !ours.has(entry.name));
    if (foreign) throw otherFiles(asGiven, foreign.name, kind);
    names = entries.map((entry) => entry.name);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if (names.length === 0) return;
  // Files that only bear the names of ours, such as somebody's own scenario.yaml, come without our manifest.
  const manifest = names.includes('manifest.json') ? await readFile(join(target, 'manifest.json'), 'utf8') : '';
  if (!manifest.includes(mark)) throw otherFiles(asGiven, names[0]!, kind);
}

function otherFiles(asGiven: string, name: string, kind: DirectoryKind): Failure {
  return new Failure(
    5,
    `${asGiven} holds ${name}, which no ${kind} has written there: nothing was changed; name a new directory, or one of an earlier ${kind}`,
  );
}

/** Removes what processes that are gone left half-written under this name, and puts back what one of them had moved aside. */
async function removeAbandoned(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.`;
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(prefix)) continue;
    const [, pid, replaced] = /^(\d+)\.partial(\.replaced)?$/.exec(entry.slice(prefix.length)) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    if (replaced !== undefined && !(await exists(target))) await rename(join(parent, entry), target);
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Makes the names in a directory durable. Some systems cannot sync a directory; there the rename has to do. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM'].includes(systemCode(error) ?? '')) throw error;
  } finally {
    await directory.close();
  }
}
