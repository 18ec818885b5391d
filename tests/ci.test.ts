// Oracle: what the last line and the exit code of .ci/run must say for reports made up by hand.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from './support/source.ts';

type Status = 'passed' | 'failed' | 'skipped';

/** Vitest's JSON report of files, each given by the outcomes of its tests; `broken` did not load. */
function report(...files: readonly (readonly Status[] | 'broken')[]): string {
  const all = files.flatMap((file) => (file === 'broken' ? [] : file));
  return JSON.stringify({
    numPassedTests: all.filter((status) => status === 'passed').length,
    numFailedTests: all.filter((status) => status === 'failed').length,
    testResults: files.map((file, index) => ({
      name: `file ${index}`,
      status: file === 'broken' || file.includes('failed') ? 'failed' : 'passed',
      assertionResults: file === 'broken' ? [] : file.map((status) => ({ status, fullName: `a ${status} test` })),
    })),
  });
}

function count(reports: Readonly<Record<string, string>>, failedSteps: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'limen-count-'));
  for (const [script, text] of Object.entries(reports)) writeFileSync(join(folder, `${script}.json`), text);
  const args = ['.ci/count.mjs', folder, 'test', 'test:slow', '--', ...failedSteps];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: repositoryRoot, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status, lines: stdout.trimEnd().split('\n') };
}

const good = report(['passed', 'passed'], ['passed']);

it('all passed', () => {
  expect(count({ test: good, 'test:slow': good }, [])).toEqual({ status: 0, lines: ['6 passed, 0 failed'] });
});

it('a failed test is counted once, although its step failed too', () => {
  const { status, lines } = count({ test: report(['passed', 'failed']), 'test:slow': good }, ['test']);
  expect([status, lines.at(-1)]).toEqual([1, '4 passed, 1 failed']);
});

it('a file that did not load is a failure', () => {
  const { status, lines } = count({ test: report('broken', ['passed']), 'test:slow': good }, ['test']);
  expect([status, lines.at(-1)]).toEqual([1, '4 passed, 1 failed']);
});

it('a failed check is a failure', () => {
  const { status, lines } = count({ test: good, 'test:slow': good }, ['check']);
  expect([status, lines.at(-1)]).toEqual([1, '6 passed, 1 failed']);
});

it('a step that failed although every test passed is a failure', () => {
  const { status, lines } = count({ test: good, 'test:slow': good }, ['test']);
  expect([status, lines.at(-1)]).toEqual([1, '6 passed, 1 failed']);
});

it('a report that is missing or cut off is a failure', () => {
  expect(count({ test: good }, []).lines.at(-1)).toBe('3 passed, 1 failed');
  expect(count({ test: good, 'test:slow': good.slice(0, -5) }, []).status).toBe(1);
});

it('no test at all is a failure', () => {
  expect(count({ test: report(), 'test:slow': report() }, [])).toMatchObject({ status: 1 });
});

it('a skipped test is named', () => {
  const { status, lines } = count({ test: report(['passed', 'skipped']), 'test:slow': good }, []);
  expect(lines).toEqual(['test: skipped: a skipped test', '4 passed, 0 failed']);
  expect(status).toBe(0);
});
