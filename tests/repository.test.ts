// Oracle: what must hold for every clone on every machine: no trace of the machine that made it, exact versions.
import { describe, expect, it } from 'vitest';
import { readRepositoryFile } from './support/source.ts';
import { trackedFiles } from './support/tracked.ts';

// Put together here, so that this file does not contain what it looks for.
const registryHosts = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['deb', 'debian', 'org'],
].map((parts) => parts.join('.'));
/** A path of one machine: it begins a word, so `../work/` or an address with `/home/` in its middle is none. */
const machinePath = /(?<![\w.~-])\/(?:work|root|home|Users)\/[\w.-]/;

/** Why a text may not be in the repository, or `undefined`. */
function traceIn(text: string): string | undefined {
  const host = registryHosts.find((name) => text.includes(name));
  return host ?? machinePath.exec(text)?.[0];
}

describe('tracked files', () => {
  const paths = trackedFiles();

  it('are found', () => {
    expect(paths.length).toBeGreaterThanOrEqual(20);
  });

  it('name no package registry and no path of a machine', () => {
    const traces = paths.flatMap((path) => {
      const trace = traceIn(readRepositoryFile(path));
      return trace === undefined ? [] : [`${path}: ${trace}`];
    });
    expect(traces).toEqual([]);
  });

  it.each([`https://${registryHosts[0]}/a.tgz`, `see ${'/'}work/main`, `"${'/'}root/x"`, `file://${'/'}home/me`])(
    'would not contain %s',
    (text) => {
      expect(traceIn(text)).toBeDefined();
    },
  );

  it.each(['../work/a', 'https://example.org/home/page', './root/a', 'and/or'])('may contain %s', (text) => {
    expect(traceIn(text)).toBeUndefined();
  });
});

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { version?: string; resolved?: string; integrity?: string; optional?: boolean }>
  >;
}

describe('packages', () => {
  const manifest = JSON.parse(readRepositoryFile('package.json')) as Manifest;
  const lockfile = JSON.parse(readRepositoryFile('package-lock.json')) as Lockfile;
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

  it('have exact versions', () => {
    expect(Object.keys(wanted).length).toBeGreaterThan(10);
    const inexact = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(inexact).toEqual([]);
  });

  it('have those versions in the lockfile', () => {
    const locked = Object.keys(wanted).map((name) => [name, lockfile.packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });

  // Binaries for other platforms may lack one: the registry that wrote the lockfile did not have them all.
  it('have a checksum and no address in the lockfile', () => {
    const installed = Object.entries(lockfile.packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(50);
    const addressed = installed.filter(([, { resolved }]) => resolved !== undefined);
    const unchecked = installed.filter(([, { integrity, optional }]) => integrity === undefined && !optional);
    expect([...addressed, ...unchecked].map(([path]) => path)).toEqual([]);
  });

  // Versions before 15.2.0 let a formula run any code: CVE-2026-40897, CVE-2026-41139.
  it('have a mathjs whose parser is safe', () => {
    const [major = 0, minor = 0] = (manifest.dependencies.mathjs ?? '').split('.').map(Number);
    expect(major * 1000 + minor).toBeGreaterThanOrEqual(15_002);
  });
});
