// One run, in a thread of its own. The task is plain data; the answer moves its columns instead of copying them.
import { parentPort } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import type { RunAnswer, RunTask } from '../src/node/pool.ts';
import { digest } from '../src/run/digest.ts';
import { run } from '../src/run/run.ts';

export default function runTask({ spec, keepResult, reportDays }: RunTask): RunAnswer {
  let daysDone = 0;
  const afterDay = (): void => {
    daysDone += 1;
    if (reportDays && daysDone % 5 === 0) parentPort?.postMessage({ daysDone });
  };
  try {
    const from = performance.now();
    const result = run(spec, { afterDay });
    const wallMs = performance.now() - from;
    const answer: RunAnswer = { digest: digest(result), wallMs, ...(keepResult && { result }) };
    const columns = [...answer.digest.monthly, ...(keepResult ? result.series : [])];
    const buffers = [...new Set(columns.map(({ values }) => values.buffer))];
    return move({ [transferableSymbol]: buffers, [valueSymbol]: answer } as never) as unknown as RunAnswer;
  } catch (error) {
    // Only message and stack of an error cross to the main thread, so what replays it goes into the message.
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`${what} (seed "${spec.seed}", day ${daysDone})`, { cause: error });
  }
}
