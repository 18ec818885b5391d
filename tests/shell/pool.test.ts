// Oracle: one row a task in the order of the tasks; a run that fails is a row and stops no other.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { reportFailure } from '../../src/cli/output.ts';
import { InternalFault } from '../../src/kernel/assert.ts';
import { Failure } from '../../src/node/failure.ts';
import { type RunTask, runAll } from '../../src/node/pool.ts';
import { readScenario } from '../../src/node/read-scenario.ts';
import { run } from '../../src/run/run.ts';
import type { RunSpec } from '../../src/run/spec.ts';

// Threads start slowly on machines that are busy.
vi.setConfig({ testTimeout: 60_000 });

let spec: RunSpec;
beforeAll(async () => {
  const scenario = await readScenario('toy-crossing', ['groups.valley.atRiskPersons=200']);
  spec = { scenario, seed: '1', mode: 'history', days: 20, outputs: { series: true, events: false } };
});

const task = (seed: string, changes: Partial<RunSpec> = {}): RunTask => ({
  spec: { ...spec, seed, ...changes },
  keepResult: false,
});

/** A scenario that no parser lets through: the model stumbles over it. */
const broken = (): Partial<RunSpec> => ({ scenario: { ...spec.scenario, legs: undefined as never } });

describe('runs in threads', () => {
  it('come back in the order of the tasks, whichever is quicker', async () => {
    const tasks = [task('long', { days: 120 }), ...['a', 'b', 'c', 'd'].map((seed) => task(seed, { days: 2 }))];
    const rows = await runAll(tasks, { threads: 3 });
    expect(rows.map((row) => [row.status, row.seed])).toEqual([
      ['done', 'long'],
      ['done', 'a'],
      ['done', 'b'],
      ['done', 'c'],
      ['done', 'd'],
    ]);
  });

  it('give what the same run gives here, columns and all', async () => {
    const [row] = await runAll([{ spec, keepResult: true }], { threads: 1 });
    expect(row?.status === 'done' && row.result).toEqual(run(spec));
  });

  it('that fail are rows with a message, seed and day, and stop no other', async () => {
    const rows = await runAll([task('a'), task('b', broken()), task('c'), task('d', { days: Number.NaN }), task('e')], {
      threads: 2,
    });
    expect(rows.map((row) => row.status).filter((status) => status === 'done').length).toBeGreaterThanOrEqual(3);
    expect(rows[1]).toMatchObject({
      status: 'failed',
      seed: 'b',
      message: expect.stringMatching(/\(seed "b", day 0\)$/),
    });
    expect([rows[0], rows[2], rows[4]].map((row) => row?.status)).toEqual(['done', 'done', 'done']);
  });

  it('report how many have finished', async () => {
    const seen: number[] = [];
    await runAll(
      ['a', 'b', 'c'].map((seed) => task(seed)),
      { threads: 2, onFinished: (finished) => seen.push(finished) },
    );
    expect(seen).toEqual([1, 2, 3]);
  });

  it('report the days of one of them', async () => {
    const days: number[] = [];
    await runAll([{ ...task('a'), reportDays: true }], { onDays: (daysDone) => days.push(daysDone) });
    expect(days).toEqual([5, 10, 15, 20]);
  });

  it('that are interrupted leave what has finished', async () => {
    const controller = new AbortController();
    const tasks = Array.from({ length: 40 }, (_, index) => task(`${index}`));
    const rows = await runAll(tasks, {
      threads: 1,
      signal: controller.signal,
      onFinished: (finished) => {
        if (finished === 3) controller.abort();
      },
    });
    const statuses = rows.map((row) => row.status);
    expect(statuses.slice(0, 3)).toEqual(['done', 'done', 'done']);
    expect(statuses.at(-1)).toBe('interrupted');
    expect(statuses).not.toContain('failed');
  });
});

describe('what ends a command', () => {
  const said = (error: unknown): { code: number; text: string } => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const code = reportFailure(error);
    const text = write.mock.calls.map(([line]) => String(line)).join('');
    write.mockRestore();
    return { code, text };
  };

  it('a fault of ours is exit 1 and names the seed and the day to replay', () => {
    const { code, text } = said(new InternalFault('people are lost').locate('7', 3));
    expect(code).toBe(1);
    expect(text).toBe(
      'limen: internal fault: people are lost (seed "7", day 3)\n' +
        'This is a mistake in limen, not in your scenario. Please report it with the command you typed.\n',
    );
  });

  it('a failure has its own code and needs no stack', () => {
    expect(said(new Failure(5, 'the disk is full'))).toEqual({ code: 5, text: 'limen: the disk is full\n' });
  });
});
