// Oracle: a test is worth what it sees: each planted mistake makes the tests fail that are said to see it, and without one they pass.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Fault, faults } from '../planted-faults/faults.ts';
import { repositoryRoot } from '../support/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'limen-planted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** What became of every test of some files, with a fault planted or none. */
function tested(files: readonly string[], fault: Fault | null): Report {
  const report = join(folder, `${fault?.id ?? 'none'}.json`);
  const task = JSON.stringify({ root: repositoryRoot, files, fault, report });
  execFileSync(process.execPath, ['tests/planted-faults/run.mjs', task], { cwd: repositoryRoot, stdio: 'ignore' });
  return JSON.parse(readFileSync(report, 'utf8')) as Report;
}

const namesOf = (report: Report, status: string): string[] =>
  report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.filter((one) => one.status === status).map(({ fullName }) => `${name}: ${fullName}`),
  );

describe('without a fault', () => {
  it('all tests that see one pass', { timeout: 600_000 }, () => {
    const files = [...new Set(faults.flatMap(({ seenBy }) => seenBy.map(([file]) => file)))];
    const report = tested(files, null);
    expect(namesOf(report, 'failed')).toEqual([]);
    expect(report.testResults.length).toBe(files.length);
    expect(report.numPassedTests).toBeGreaterThan(100);
  });
});

describe('a planted fault', () => {
  it('has a name of its own, and there are many', () => {
    expect(new Set(faults.map(({ id }) => id)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(20);
  });

  it('is in the list for people', () => {
    const page = readFileSync(`${repositoryRoot}/docs/decisions/0003-planted-faults.md`, 'utf8');
    for (const { id, seenBy } of faults) {
      const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`));
      expect(row, id).toBeDefined();
      for (const [file] of seenBy) expect(row, id).toContain(file.replace(/^tests\//, '').replace('.test.ts', ''));
    }
  });

  it.for(faults)('is seen: $what', { timeout: 300_000 }, (fault) => {
    const report = tested([...new Set(fault.seenBy.map(([file]) => file))], fault);
    const failed = namesOf(report, 'failed');
    const messages = report.testResults.map(({ message }) => message).join(' ');
    for (const [file, test] of fault.seenBy) {
      const blind = `${file} does not see it; failed: ${failed.join('; ') || messages || 'nothing'}`;
      expect(
        failed.some((name) => name.includes(file) && name.includes(test)),
        `${test}: ${blind}`,
      ).toBe(true);
    }
  });
});
