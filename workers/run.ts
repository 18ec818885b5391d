// One run, in a thread of its own. The task is plain data; the answer moves its columns instead of copying them.
import { transferableSymbol, valueSymbol } from 'piscina';
import type { RunAnswer, RunTask } from '../src/node/pool.ts';
import { digest } from '../src/run/digest.ts';
import { run } from '../src/run/run.ts';

export default function runTask({ spec, keepResult }: RunTask): RunAnswer {
  const from = performance.now();
  const result = run(spec);
  const wallMs = performance.now() - from;
  const answer: RunAnswer = { digest: digest(result), wallMs, ...(keepResult && { result }) };
  const columns = [...answer.digest.monthly, ...(keepResult ? result.series : [])];
  const buffers = [...new Set(columns.map(({ values }) => values.buffer))];
  return { [transferableSymbol]: buffers, [valueSymbol]: answer } as unknown as RunAnswer;
}
