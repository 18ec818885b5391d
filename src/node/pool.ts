import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { RunDigest } from '../run/digest.ts';
import type { Result } from '../run/result.ts';
import type { RunSpec } from '../run/spec.ts';

/** One run for a thread. `keepResult` also sends the whole result back, not only its digest. */
export interface RunTask {
  readonly spec: RunSpec;
  readonly keepResult: boolean;
  /** Lets the caller follow the days of this run. */
  readonly reportDays?: true;
}

export interface RunAnswer {
  readonly digest: RunDigest;
  readonly result?: Result;
  readonly wallMs: number; // of the run alone, without loading and sending
}

/** What became of one task. A run that fails is a row like any other. */
export type RunRow =
  | ({ readonly status: 'done'; readonly seed: string } & RunAnswer)
  | { readonly status: 'failed'; readonly seed: string; readonly message: string; readonly fault: unknown }
  | { readonly status: 'interrupted'; readonly seed: string };

export interface PoolOptions {
  /** Threads that run at the same time; never changes a result. Default: as many as the machine has, at most one a task. */
  readonly threads?: number;
  /** Stops the runs under way; what has finished is kept. */
  readonly signal?: AbortSignal;
  readonly onFinished?: (finished: number, of: number) => void;
  /** Days done, now and then, of the task with `reportDays`. */
  readonly onDays?: (daysDone: number) => void;
  /** Threads that stay for several calls, from `openThreads`; then `threads` is theirs. */
  readonly pool?: Piscina;
}

/** Threads that a caller keeps over several calls of `runAll`, so that they start and warm up once; the caller ends them with `destroy`. */
export function openThreads(threads: number = availableParallelism()): Piscina {
  return new Piscina({
    filename: import.meta.resolve('#workers/run'),
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
  });
}

/** Runs every task, one a thread, and gives back one row a task in the order of the tasks, never in that of completion. */
export async function runAll(tasks: readonly RunTask[], options: PoolOptions = {}): Promise<RunRow[]> {
  const { threads = availableParallelism(), signal, onFinished, onDays } = options;
  const threadCount = Math.max(1, Math.min(options.pool?.options.maxThreads ?? threads, tasks.length));
  const pool = options.pool ?? openThreads(threadCount);
  // Every lane listens to the one signal.
  if (signal) setMaxListeners(0, signal);
  if (onDays) pool.on('message', ({ daysDone }: { daysDone: number }) => onDays(daysDone));
  let finished = 0;
  const row = async (task: RunTask): Promise<RunRow> => {
    const { seed } = task.spec;
    if (signal?.aborted) return { status: 'interrupted', seed };
    try {
      const answer: RunAnswer = await pool.run(task, signal ? { signal } : {});
      return { status: 'done', seed, ...answer };
    } catch (error) {
      if (signal?.aborted) return { status: 'interrupted', seed };
      return { status: 'failed', seed, message: error instanceof Error ? error.message : String(error), fault: error };
    } finally {
      finished += 1;
      if (!signal?.aborted) onFinished?.(finished, tasks.length);
    }
  };
  // Each lane takes the next task when it is free, so an interrupted ensemble has its first runs and not any.
  const rows: RunRow[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < tasks.length; index = next++) rows[index] = await row(tasks[index]!);
  };
  try {
    await Promise.all(Array.from({ length: threadCount }, lane));
    return rows;
  } finally {
    if (options.pool === undefined) await pool.destroy();
  }
}
